import { listCatalogues, listNodes } from '@muctieu/contract/programmes/programmes.operations';
import { parsePlainDate } from '@muctieu/kernel/plain-date';
import { DataTable } from '../shared/DataTable.tsx';
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
        tools={<DayTool value={day} onChange={setWritten} />}
      />
    </>
  );
}

/** Periods of the tree, one click away, and any other day. */
function DayTool({ value, onChange }: { readonly value: string; readonly onChange: (day: string) => void }) {
  const say = useSay();
  return (
    <label className={styles.dayTool}>
      <span>{say(programmesTexts.onDay)}</span>
      <input type="date" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </label>
  );
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
