import { accountRowKey, type CellKey, cellKey, readAccountRowKey, readCellKey } from './form-cell.ts';
import type { CellRegrouping, FormColumn, ReportForm } from './report-form.ts';

/** What one reporter handed in. */
export interface ContributedReport {
  readonly reporterId: string;
  readonly cells: ReadonlyMap<CellKey, string>;
}

export interface ConsolidatedCell {
  readonly key: CellKey;
  /** None where no unit has a figure: nothing is ever counted as zero. */
  readonly value?: string;
  readonly units: number;
  /** Handed in without this cell. */
  readonly empty: readonly string[];
  readonly parts: readonly { readonly reporterId: string; readonly value: string }[];
}

export interface Consolidation {
  readonly rows: readonly { readonly section: string; readonly key: string }[];
  readonly cells: readonly ConsolidatedCell[];
  readonly texts: readonly { readonly key: CellKey; readonly reporterId: string; readonly text: string }[];
}

/**
 * The form of the level above from those of its units, cell by cell by the cell's own rule (T4). Accounts lose their holder;
 * rows that a reporter added keep apart, since two communes' first row is not the same thing.
 */
export function consolidate(form: ReportForm, reports: readonly ContributedReport[]): Consolidation {
  const gathered = new Map<CellKey, { readonly column: FormColumn; readonly parts: Map<string, string[]> }>();
  const texts: { key: CellKey; reporterId: string; text: string }[] = [];
  const rows = new Map<string, { section: string; key: string }>();
  const sections = new Map(form.sections.map((section) => [section.key, section]));
  for (const { reporterId, cells } of reports) {
    for (const [key, value] of cells) {
      const place = readCellKey(key);
      const section = place === undefined ? undefined : sections.get(place.section);
      const column = section?.columns.find((one) => one.key === place?.column);
      if (place === undefined || section === undefined || column === undefined || value === '') continue;
      if (column.regrouping === 'none') continue;
      const row = section.kind === 'capital' ? withoutHolder(place.row) : place.row;
      const target = cellKey({ ...place, row });
      if (column.regrouping === 'beside') {
        texts.push({ key: target, reporterId, text: value });
        continue;
      }
      if (section.rowSource.kind !== 'fixed') rows.set(`${section.key}/${row}`, { section: section.key, key: row });
      const cell = gathered.get(target) ?? { column, parts: new Map<string, string[]>() };
      gathered.set(target, cell);
      cell.parts.set(reporterId, [...(cell.parts.get(reporterId) ?? []), value]);
    }
  }
  const cells = [...gathered].map(([key, { column, parts }]): ConsolidatedCell => {
    const joined = [...parts].map(([reporterId, values]) => ({
      reporterId,
      value: join(column.regrouping, values) ?? '',
    }));
    const value = join(
      column.regrouping,
      joined.map((part) => part.value),
    );
    return {
      key,
      ...(value === undefined ? {} : { value }),
      units: joined.length,
      empty: reports.filter(({ reporterId }) => !parts.has(reporterId)).map(({ reporterId }) => reporterId),
      parts: joined,
    };
  });
  return {
    rows: [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    cells: cells.sort((a, b) => (a.key < b.key ? -1 : 1)),
    texts,
  };
}

function withoutHolder(row: string): string {
  const account = readAccountRowKey(row);
  if (account === undefined) return row;
  const { holderId: _, ...line } = account;
  return accountRowKey(line);
}

function join(regrouping: CellRegrouping, values: readonly string[]): string | undefined {
  const [first] = values;
  if (first === undefined) return undefined;
  switch (regrouping) {
    case 'sum':
      return addTexts(values);
    case 'least':
      return values.reduce((least, value) => (compareTexts(value, least) < 0 ? value : least));
    case 'most':
      return values.reduce((most, value) => (compareTexts(value, most) > 0 ? value : most));
    case 'latest':
      return values.toSorted().at(-1);
    case 'beside':
    case 'none':
      return undefined;
    default:
      return regrouping satisfies never;
  }
}

const places = 6;

function scaledOf(value: string): bigint {
  const isNegative = value.startsWith('-');
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.');
  const digits = BigInt(`${whole}${fraction.padEnd(places, '0')}`);
  return isNegative ? -digits : digits;
}

function compareTexts(a: string, b: string): number {
  const [one, other] = [scaledOf(a), scaledOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Exact: millionths as whole numbers. */
function addTexts(values: readonly string[]): string {
  const sum = values.reduce((total, value) => total + scaledOf(value), 0n);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  const text = fraction === '' ? digits.slice(0, -places) : `${digits.slice(0, -places)}.${fraction}`;
  return sum < 0n ? `-${text}` : text;
}
