import { getUnit, listChildren } from '@muctieu/contract/territory/territory.operations';
import { classTexts, levelTexts } from '@muctieu/contract/territory/territory.texts';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { SearchHit, TreeNode as UnitNode } from '@muctieu/contract/territory/unit-tree';
import { nationId } from '@muctieu/domain/territory/unit';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { useCallback, useMemo, useState } from 'react';
import { DayPicker } from '../shared/DayPicker.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { usePermission } from '../shared/session.ts';
import { TreeView } from '../shared/TreeView.tsx';
import type { TreeNode } from '../shared/tree-rows.ts';
import { useAddressState } from '../shared/use-address-state.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation, useSignedInCall } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { ClassBadges } from './ClassBadges.tsx';
import styles from './territory.module.css';
import { territoryTexts } from './territory.texts.ts';
import { pageTexts } from './territory-page.texts.ts';
import { UnitPicker } from './UnitPicker.tsx';
import { useDay } from './use-day.ts';
import { useOwnProvinces } from './use-own-provinces.ts';

/** The tree of any day, with search; choosing a unit shows what it is. */
export function UnitsPage() {
  const say = useSay();
  const [day, setDay] = useDay();
  const [chosenId, setChosenId] = useAddressState('chon');
  const mayWrite = usePermission({ object: 'territory-unit', action: 'write' });
  const provinces = useOperation(listChildren, { params: { unitId: nationId }, query: { day } });
  const [found, setFound] = useState<readonly string[]>([]);
  const ownBranches = useOwnBranches(provinces.value?.items ?? []);
  const openAtFirst = useMemo(() => [...ownBranches, ...found], [ownBranches, found]);
  const roots = useMemo(
    () => (provinces.value?.items ?? []).map((unit) => treeNodeOf(unit, say)),
    [provinces.value, say],
  );
  const call = useSignedInCall();
  const loadChildren = useCallback(
    async (node: TreeNode) => {
      const outcome = await call(listChildren, { params: { unitId: node.id }, query: { day } });
      return outcome.ok ? outcome.value.items.map((unit) => treeNodeOf(unit, say)) : [];
    },
    [call, day, say],
  );
  const jump = (hit: SearchHit) => {
    setFound(hit.path.map(({ id }) => id));
    setChosenId(hit.id);
  };

  return (
    <>
      <PageHeader
        title={say(territoryTexts.units)}
        note={say(pageTexts.treeNote)}
        actions={
          <>
            <PageLink to={`/dia-ban/danh-sach?ngay=${day}`}>{say(territoryTexts.list)}</PageLink>
            <PageLink to={`/dia-ban/ban-do?ngay=${day}`}>{say(territoryTexts.map)}</PageLink>
            <PageLink to="/dia-ban/bien-dong">{say(territoryTexts.timeline)}</PageLink>
            <PageLink to="/dia-ban/quy-doi">{say(territoryTexts.regroup)}</PageLink>
            {mayWrite && <PageLink to="/dia-ban/nhap-danh-muc">{say(territoryTexts.importList)}</PageLink>}
            {mayWrite && (
              <PageLink to="/dia-ban/ghi-bien-dong" className={styles.button}>
                {say(territoryTexts.book)}
              </PageLink>
            )}
          </>
        }
      />
      <div className={styles.tools}>
        <UnitPicker
          label={say(pageTexts.find)}
          note={say(pageTexts.findNote)}
          value={undefined}
          day={day}
          clears
          onChange={(_, hit) => jump(hit)}
        />
        <DayPicker label={say(pageTexts.day)} value={day} onChange={setDay} />
      </div>
      <div className={styles.panes}>
        <div className="paper">
          <ReadingFrame reading={provinces}>
            {() => (
              <TreeView
                label={say(pageTexts.tree)}
                roots={roots}
                loadChildren={loadChildren}
                selectedId={chosenId === '' ? undefined : chosenId}
                onSelect={(node) => setChosenId(node.id)}
                openAtFirst={openAtFirst}
                height="min(32rem, 65dvh)"
              />
            )}
          </ReadingFrame>
        </div>
        <section className="paper" aria-live="polite" aria-label={say(territoryTexts.unit)}>
          {chosenId === '' ? (
            <p className="soft">{say(pageTexts.chooseUnit)}</p>
          ) : (
            <UnitSummary unitId={chosenId} day={day} />
          )}
        </section>
      </div>
    </>
  );
}

function treeNodeOf(unit: UnitNode, say: ReturnType<typeof useSay>): TreeNode {
  const zone = unit.classes.find((held) => held.startsWith('zone:'));
  const zoneText = zone === undefined ? undefined : classTexts[zone];
  const notes = [
    ...(unit.childCount > 0 ? [say(pageTexts.childCount, { count: unit.childCount })] : []),
    ...(zoneText === undefined ? [] : [say(zoneText)]),
    ...(unit.code === undefined ? [] : [unit.code]),
  ];
  return {
    id: unit.id,
    label: unitFullName(unit.form, unit.name),
    note: notes.join(' · '),
    hasChildren: unit.childCount > 0,
  };
}

/** The person's own province is open at once. */
function useOwnBranches(provinces: readonly UnitNode[]): readonly string[] {
  const own = useOwnProvinces();
  const ids = provinces.filter(({ provinceId }) => own.includes(provinceId)).map(({ id }) => id);
  const key = ids.join(' ');
  return useMemo(() => (key === '' ? [] : key.split(' ')), [key]);
}

function UnitSummary({ unitId, day }: { readonly unitId: string; readonly day: PlainDate }) {
  const say = useSay();
  const format = useFormat();
  const unit = useOperation(getUnit, { params: { unitId }, query: { day } });
  return (
    <ReadingFrame reading={unit}>
      {(value) => (
        <div className="stack">
          <h2 style={{ margin: 0 }}>{unitFullName(value.form, value.name)}</h2>
          {!value.existsOnDay && <p>{say(pageTexts.notOnDay, { day: format.day(day) })}</p>}
          <dl className="facts">
            <dt>{say(pageTexts.code)}</dt>
            <dd>{value.code ?? '—'}</dd>
            <dt>{say(pageTexts.belongsTo)}</dt>
            <dd>
              {value.ancestors
                .slice(1)
                .toReversed()
                .map(({ form, name }) => unitFullName(form, name))
                .join(', ') || '—'}
            </dd>
            <dt>{say(pageTexts.classes)}</dt>
            <dd>
              <ClassBadges
                classes={value.classes
                  .filter(({ from, until }) => from <= day && (until === undefined || day < until))
                  .map((held) => `${held.scheme}:${held.value}`)}
              />
            </dd>
            <dt>{say(pageTexts.directlyBelow)}</dt>
            <dd>
              {value.childCounts
                .map(({ level, count }) => `${format.number(count)} ${say(levelTexts[level]).toLowerCase()}`)
                .join(', ') || say(pageTexts.none)}
            </dd>
            <dt>{say(pageTexts.exists)}</dt>
            <dd>
              {value.until === undefined
                ? say(pageTexts.since, { from: format.day(value.from) })
                : say(pageTexts.between, { from: format.day(value.from), until: format.day(value.until) })}
            </dd>
          </dl>
          <PageLink to={`/dia-ban/${value.id}?ngay=${day}`}>{say(pageTexts.openPage)}</PageLink>
        </div>
      )}
    </ReadingFrame>
  );
}
