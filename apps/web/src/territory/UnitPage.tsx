import { getUnit, listUnits } from '@muctieu/contract/territory/territory.operations';
import { levelTexts, schemeTexts } from '@muctieu/contract/territory/territory.texts';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { UnitHistory } from '@muctieu/contract/territory/unit-history';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { DataTable } from '../shared/DataTable.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { usePermission } from '../shared/session.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { usePathParameter } from '../shared/use-path-parameter.ts';
import { useSay } from '../shared/use-say.ts';
import { ClassBadges } from './ClassBadges.tsx';
import { DatedTable } from './DatedTable.tsx';
import { EventTimeline } from './EventTimeline.tsx';
import styles from './territory.module.css';
import { territoryTexts } from './territory.texts.ts';
import { pageTexts } from './territory-page.texts.ts';
import { UnitCounterparts } from './UnitCounterparts.tsx';
import { UnitFlows } from './UnitFlows.tsx';
import { useDay } from './use-day.ts';

/** One unit: how it stands on the day, and everything it ever was. */
export function UnitPage() {
  const say = useSay();
  const unitId = usePathParameter('unitId');
  const [day, setDay] = useDay();
  const unit = useOperation(getUnit, { params: { unitId }, query: { day } });
  return (
    <ReadingFrame
      reading={unit}
      header={
        <PageHeader title={say(territoryTexts.unit)} trail={[{ label: say(territoryTexts.units), to: '/dia-ban' }]} />
      }
    >
      {(value) => <UnitView key={value.id} unit={value} day={day} setDay={setDay} />}
    </ReadingFrame>
  );
}

interface UnitViewProps {
  readonly unit: UnitHistory;
  readonly day: PlainDate;
  readonly setDay: (day: PlainDate | undefined) => void;
}

function UnitView({ unit, day, setDay }: UnitViewProps) {
  const say = useSay();
  const format = useFormat();
  const mayWrite = usePermission({ object: 'territory-unit', action: 'write' });
  const name = unitFullName(unit.form, unit.name);
  const above = unit.ancestors.map((one) => ({
    label: unitFullName(one.form, one.name),
    to: `/dia-ban/${one.id}?ngay=${day}`,
  }));
  const held = unit.classes.filter(({ from, until }) => from <= day && (until === undefined || day < until));
  return (
    <>
      <PageHeader
        title={name}
        trail={[{ label: say(territoryTexts.units), to: `/dia-ban?ngay=${day}` }, ...above.slice(1)]}
        actions={
          mayWrite && unit.level !== 'nation' ? (
            <PageLink to={`/dia-ban/ghi-bien-dong?don-vi=${unit.id}`} className={styles.button}>
              {say(territoryTexts.book)}
            </PageLink>
          ) : undefined
        }
      />
      <div className="stack">
        <div className={styles.tools}>
          <dl className="facts paper">
            <dt>{say(pageTexts.exists)}</dt>
            <dd>
              {unit.until === undefined
                ? say(pageTexts.since, { from: format.day(unit.from) })
                : say(pageTexts.between, { from: format.day(unit.from), until: format.day(unit.until) })}
            </dd>
            <dt>{say(pageTexts.level)}</dt>
            <dd>{say(levelTexts[unit.level])}</dd>
            <dt>{say(pageTexts.code)}</dt>
            <dd>{unit.code ?? '—'}</dd>
            <dt>{say(pageTexts.belongsTo)}</dt>
            <dd>{above.at(-1)?.label ?? '—'}</dd>
            <dt>{say(pageTexts.classes)}</dt>
            <dd>
              {held.length === 0 ? '—' : <ClassBadges classes={held.map((one) => `${one.scheme}:${one.value}`)} />}
            </dd>
            <dt>{say(pageTexts.directlyBelow)}</dt>
            <dd>
              {unit.childCounts
                .map(({ level, count }) => `${format.number(count)} ${say(levelTexts[level]).toLowerCase()}`)
                .join(', ') || say(pageTexts.none)}
            </dd>
          </dl>
          <DayPicker label={say(pageTexts.day)} value={day} onChange={setDay} />
        </div>
        {!unit.existsOnDay && (
          <p role="status">
            <StatusBadge tone="doubt">{say(pageTexts.notOnDay, { day: format.day(day) })}</StatusBadge>
          </p>
        )}
        <UnitFlows unit={unit} mayReview={mayWrite} />
        <section className="paper stack">
          <h2 style={{ margin: 0 }}>{say(pageTexts.history)}</h2>
          <DatedTable
            caption={say(pageTexts.names)}
            rows={unit.names.map((row) => ({ ...row, what: unitFullName(row.form, row.name) }))}
          />
          <DatedTable caption={say(pageTexts.codes)} rows={unit.codes.map((row) => ({ ...row, what: row.code }))} />
          <DatedTable
            caption={say(pageTexts.parents)}
            rows={unit.parents.map((row) => ({
              ...row,
              what: (
                <PageLink to={`/dia-ban/${row.parent.id}?ngay=${row.from}`}>
                  {unitFullName(row.parent.form, row.parent.name)}
                </PageLink>
              ),
            }))}
          />
          <DatedTable
            caption={say(pageTexts.classHistory)}
            rows={unit.classes.map((row) => ({
              ...row,
              what: row.value === 'yes' ? say(schemeTexts[row.scheme]) : `${say(schemeTexts[row.scheme])} ${row.value}`,
            }))}
          />
        </section>
        <section className="paper">
          <h2 style={{ marginTop: 0 }}>{say(pageTexts.events)}</h2>
          <EventTimeline events={unit.events} />
        </section>
        <UnitCounterparts unit={unit} day={day} />
        {unit.childCounts.length > 0 && (
          <section>
            <h2>{say(pageTexts.children, { day: format.day(day) })}</h2>
            <DataTable
              operation={listUnits}
              query={{ under: unit.id, day }}
              label={say(pageTexts.children, { day: format.day(day) })}
              columns={childColumns}
              hrefOf={(item) => `/dia-ban/${item.id}?ngay=${day}`}
            />
          </section>
        )}
      </div>
    </>
  );
}

const childColumns = [
  { key: 'name' },
  { key: 'form', width: '7rem' },
  { key: 'code', width: '6rem' },
  { key: 'level', width: '8rem' },
  { key: 'parentName', width: '12rem' },
  { key: 'classes', width: '14rem' },
] as const;
