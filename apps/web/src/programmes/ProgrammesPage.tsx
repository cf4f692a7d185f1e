import { listCatalogues, listNodes } from '@muctieu/contract/programmes/programmes.operations';
import { type DayInterval, holdsOn } from '@muctieu/kernel/day-interval';
import { addDays, comparePlainDates, type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { DataTable } from '../shared/DataTable.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useFormat } from '../shared/use-format.ts';
import type { ItemOf } from '../shared/use-list.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { ProgrammesHeader } from './ProgrammesHeader.tsx';
import styles from './programmes.module.css';
import { programmesTexts } from './programmes.texts.ts';
import { today } from './today.ts';

type Item = ItemOf<typeof listNodes>;

const columns = [
  { key: 'code', width: '9rem' },
  { key: 'nameVi', render: (item: Item) => <NameCell item={item} /> },
  { key: 'capitalWords', width: '6.5rem' },
  { key: 'leadWords', width: '11rem' },
  { key: 'verified', width: '7rem', render: (item: Item) => <CheckedCell item={item} /> },
] as const;

/** The whole tree as of a day, every node with what is known of it. */
export function ProgrammesPage() {
  const say = useSay();
  const format = useFormat();
  const [written, setWritten] = useAddressState('ngay');
  const day = parsePlainDate(written) ?? today();
  const catalogues = useOperation(listCatalogues).value?.items ?? [];
  const filters = [
    {
      key: 'catalogue',
      label: say(programmesTexts.catalogue),
      choices: catalogues.map(({ catalogueId, programmeCode, validFrom, validUntil }) => ({
        value: catalogueId,
        label: `${programmeCode} ${validFrom.slice(0, 4)}-${lastYearOf(validUntil)}`,
      })),
    },
    {
      key: 'verified',
      label: say(programmesTexts.checked),
      choices: [
        { value: 'yes', label: say(programmesTexts.checkedYes) },
        { value: 'no', label: say(programmesTexts.checkedNo) },
      ],
    },
  ];
  return (
    <>
      <ProgrammesHeader title={say(programmesTexts.title)} note={say(programmesTexts.note, { day: format.day(day) })} />
      <DataTable
        operation={listNodes}
        label={say(programmesTexts.tree)}
        query={{ onDay: day, limit: 1000 }}
        columns={columns}
        filters={filters}
        hrefOf={(item) => `/chuong-trinh/muc/${item.code}`}
        keyOf={(item) => item.code}
        tools={<DayTool value={day} onChange={setWritten} periods={periodsOf(catalogues)} />}
      />
    </>
  );
}

interface DayToolProps {
  readonly value: PlainDate;
  readonly onChange: (day: string) => void;
  readonly periods: readonly Period[];
}

/** A period, or any day of one. */
function DayTool({ value, onChange, periods }: DayToolProps) {
  const say = useSay();
  const chosen = periods.find((period) => holdsOn(period, value));
  return (
    <>
      <label className={styles.dayTool}>
        <span>{say(programmesTexts.period)}</span>
        <select
          value={chosen?.from ?? ''}
          onChange={(event) => {
            const period = periods.find(({ from }) => from === event.currentTarget.value);
            if (period !== undefined) onChange(dayIn(period));
          }}
        >
          {chosen === undefined && <option value="">…</option>}
          {periods.map(({ from, until }) => (
            <option key={from} value={from}>
              {`${from.slice(0, 4)}-${lastYearOf(until)}`}
            </option>
          ))}
        </select>
      </label>
      <DayPicker compact label={say(programmesTexts.onDay)} value={value} onChange={(day) => onChange(day ?? '')} />
    </>
  );
}

type Period = DayInterval;

/** The periods of the catalogues, each once, in their order. */
function periodsOf(
  catalogues: readonly { readonly validFrom: PlainDate; readonly validUntil?: PlainDate | undefined }[],
) {
  const periods = new Map<string, Period>();
  for (const { validFrom: from, validUntil: until } of catalogues) {
    periods.set(from, until === undefined ? { from } : { from, until });
  }
  return [...periods.values()].sort((a, b) => comparePlainDates(a.from, b.from));
}

/** Today where it lies in the period, else the period's last day. */
function dayIn(period: Period): PlainDate {
  const now = today();
  if (holdsOn(period, now) || period.until === undefined) return now;
  return addDays(period.until, -1);
}

function lastYearOf(until: string | undefined): string {
  return until === undefined ? '…' : String(Number(until.slice(0, 4)) - (until.endsWith('-01-01') ? 1 : 0));
}

const indentRem = 1.1;

function NameCell({ item }: { readonly item: Item }) {
  const say = useSay();
  return (
    <span
      className={styles.treeName}
      style={{ paddingInlineStart: `${item.depth * indentRem}rem`, fontWeight: item.depth === 0 ? 650 : undefined }}
    >
      {say(item.name)}
      {item.shortName !== undefined && <span className={styles.short}> ({say(item.shortName)})</span>}
    </span>
  );
}

function CheckedCell({ item }: { readonly item: Item }) {
  const say = useSay();
  return item.unverifiedFacts === 0 ? (
    <StatusBadge tone="good">{say(programmesTexts.verified)}</StatusBadge>
  ) : (
    <StatusBadge tone="doubt">{say(programmesTexts.unverifiedShort, { count: item.unverifiedFacts })}</StatusBadge>
  );
}
