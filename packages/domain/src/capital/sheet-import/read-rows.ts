import { searchKey } from '@muctieu/kernel/search-key';
import type { LabelRole } from './column-meaning.ts';
import type { Heading } from './find-heading.ts';
import { type ImportSheet, plainText, type SheetRow, type SheetValue } from './import-sheet.ts';
import { type LabelMeaning, readLabel } from './read-label.ts';
import type { SheetContext } from './sheet-context.ts';

/** One row below the heading: what it is about, and the cells of its amounts. */
export interface PlacedRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly nodeCode?: string | undefined;
  readonly holderId?: string | undefined;
  /** It calls itself a total. */
  readonly saysTotal: boolean;
  readonly labels: Readonly<Partial<Record<LabelRole, SheetValue>>>;
  readonly cells: ReadonlyMap<number, SheetValue>;
  /** What the row below it is about, also where that row has no amounts yet. */
  readonly next?: Pick<PlacedRow, 'nodeCode' | 'holderId' | 'saysTotal'> | undefined;
}

export interface UnknownRow {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly key: string;
}

export interface ReadRows {
  readonly rows: readonly PlacedRow[];
  /** Rows with a label that stands for nothing: their cells are looked at all the same, so that one pass says everything. */
  readonly unplaced: readonly PlacedRow[];
  readonly unknown: readonly UnknownRow[];
}

interface Place {
  nodeCode: string | undefined;
  holderId: string | undefined;
}

type Order = 'node-first' | 'holder-first';

/** Says of every row with amounts which node and holder it is about, from its cells and the rows above it. */
export function readRows(
  sheet: ImportSheet,
  heading: Heading,
  amountColumns: ReadonlySet<number>,
  start: { readonly nodeCode?: string | undefined; readonly holderId?: string | undefined },
  context: SheetContext,
): ReadRows {
  const columns = labelColumns(heading);
  const dataRows = sheet.rows.filter(({ row }) => row > heading.lastRow);
  const unvalued = new Set(sheet.unvalued.filter(({ column }) => amountColumns.has(column)).map(({ row }) => row));
  const filled = filledDown(sheet, heading, columns);
  const { order, programmeOutside } = orderOf(dataRows, columns, start.nodeCode, context);
  const place: Place = { nodeCode: start.nodeCode, holderId: start.holderId };
  const rows: { -readonly [Key in keyof PlacedRow]: PlacedRow[Key] }[] = [];
  let isFirstBelow = false;
  const unplaced: PlacedRow[] = [];
  const unknown: UnknownRow[] = [];
  for (const row of dataRows) {
    const labels = labelsOf(row, columns, filled);
    const cells = new Map(
      row.cells.filter(({ column }) => amountColumns.has(column)).map(({ column, value }) => [column, value]),
    );
    const isBlank = cells.size === 0 && !unvalued.has(row.row);
    const told = tellRow(labels, place, { order, programmeOutside, start }, context);
    if (told.kind === 'ignored') continue;
    if (told.kind === 'unknown') {
      if (isBlank) continue;
      for (const trouble of told.troubles) {
        const column = columnOf(trouble.role, columns);
        const label = plainText(labels[trouble.role]);
        unknown.push({ row: row.row, column, label, key: searchKey(label) });
        sayTrouble(trouble, label, { row: row.row, column }, context);
      }
      unplaced.push({ row: row.row, hidden: row.hidden, saysTotal: false, labels, cells });
      continue;
    }
    const about = { nodeCode: told.nodeCode, holderId: told.holderId, saysTotal: told.kind === 'total' };
    const above = rows.at(-1);
    if (isFirstBelow && above !== undefined) above.next = about;
    isFirstBelow = !isBlank;
    if (isBlank) continue;
    rows.push({
      row: row.row,
      hidden: row.hidden,
      ...about,
      labels,
      cells,
    });
  }
  return { rows, unplaced, unknown };
}

function sayTrouble(
  { code, names }: Trouble,
  found: string,
  place: { readonly row: number; readonly column: number },
  context: SheetContext,
): void {
  context.complain('error', code, place, names === undefined ? { found } : { found, expected: names.join('; ') });
}

type LabelColumns = ReadonlyMap<LabelRole, readonly number[]>;

function labelColumns(heading: Heading): LabelColumns {
  const columns = new Map<LabelRole, number[]>();
  for (const { column, meaning } of heading.columns) {
    if (meaning.kind === 'label') columns.set(meaning.role, [...(columns.get(meaning.role) ?? []), column]);
  }
  return columns;
}

function columnOf(role: LabelRole, columns: LabelColumns): number {
  return columns.get(role)?.[0] ?? columns.get('node')?.[0] ?? columns.get('holder')?.[0] ?? 0;
}

/** Names that are written once and merged over the rows they hold for. */
function filledDown(sheet: ImportSheet, heading: Heading, columns: LabelColumns): ReadonlyMap<string, SheetValue> {
  const wanted = new Set([...columns.values()].flat());
  const filled = new Map<string, SheetValue>();
  const byRow = new Map(sheet.rows.map((row) => [row.row, row]));
  for (const merge of sheet.merges) {
    if (merge.firstRow <= heading.lastRow || !wanted.has(merge.firstColumn) || merge.lastRow - merge.firstRow > 20_000)
      continue;
    const value = byRow.get(merge.firstRow)?.cells.find(({ column }) => column === merge.firstColumn)?.value;
    if (value === undefined) continue;
    for (let row = merge.firstRow + 1; row <= merge.lastRow; row += 1) filled.set(`${row},${merge.firstColumn}`, value);
  }
  return filled;
}

function labelsOf(row: SheetRow, columns: LabelColumns, filled: ReadonlyMap<string, SheetValue>): PlacedRow['labels'] {
  const labels: Partial<Record<LabelRole, SheetValue>> = {};
  for (const [role, places] of columns) {
    for (const place of places) {
      const value = row.cells.find(({ column }) => column === place)?.value ?? filled.get(`${row.row},${place}`);
      if (value === undefined || plainText(value) === '') continue;
      labels[role] = value;
      break;
    }
  }
  return labels;
}

type Told =
  | { readonly kind: 'row' | 'total'; readonly nodeCode: string | undefined; readonly holderId: string | undefined }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unknown'; readonly troubles: readonly Trouble[] };

/** A label that stands for nothing, or for one of several. */
interface Trouble {
  readonly role: LabelRole;
  readonly code: 'row-label-unknown' | 'holder-label-unknown' | 'label-ambiguous';
  readonly names?: readonly string[];
}

interface Arrangement {
  readonly order: Order;
  readonly programmeOutside: boolean;
  readonly start: { readonly nodeCode?: string | undefined; readonly holderId?: string | undefined };
}

function tellRow(labels: PlacedRow['labels'], place: Place, arrangement: Arrangement, context: SheetContext): Told {
  const written = { node: plainText(labels.node), holder: plainText(labels.holder) };
  const nodeCode = plainText(labels['node-code']);
  const holderCode = plainText(labels['holder-code']);
  if (nodeCode === totalMark || holderCode === totalMark)
    return { kind: 'total', nodeCode: undefined, holderId: undefined };
  // A column of holders beside the nodes: each says its own.
  let holderId: string | undefined;
  const troubles: Trouble[] = [];
  if (holderCode !== '' || written.holder !== '') {
    const coded = holderCode === '' ? undefined : context.holders.get(holderCode);
    if (coded !== undefined) holderId = coded.holderId;
    else {
      const label = written.holder === '' ? holderCode : written.holder;
      const meaning = readLabel(label, place.nodeCode, context);
      const role: LabelRole = written.holder === '' ? 'holder-code' : 'holder';
      if (meaning.kind === 'holder') holderId = meaning.holderId;
      else if (meaning.kind === 'node' && written.node === '' && nodeCode === '')
        return tellNode(meaning.node.code, meaning.node.level, place, arrangement);
      else if (meaning.kind === 'total') return { kind: 'total', nodeCode: undefined, holderId: undefined };
      else if (meaning.kind === 'ignored') return meaning;
      else if (meaning.kind === 'ambiguous') troubles.push({ role, code: 'label-ambiguous', names: meaning.names });
      else troubles.push({ role, code: 'holder-label-unknown' });
    }
  }
  const label =
    nodeCode !== '' && context.nodes.get(nodeCode.toUpperCase()) !== undefined ? nodeCode : written.node || nodeCode;
  if (label === '') {
    if (troubles.length > 0) return { kind: 'unknown', troubles };
    if (holderId === undefined) return { kind: 'total', nodeCode: place.nodeCode, holderId: place.holderId };
    return tellHolder(holderId, place, arrangement, context);
  }
  const meaning = readLabel(label, place.nodeCode, context);
  if (meaning.kind === 'ambiguous') troubles.push({ role: 'node', code: 'label-ambiguous', names: meaning.names });
  if (meaning.kind === 'unknown')
    troubles.push({ role: written.node === '' ? 'node-code' : 'node', code: 'row-label-unknown' });
  if (troubles.length > 0) {
    // «Tiểu dự án 2» below is counted from this row, whoever holds it.
    if (meaning.kind === 'node') place.nodeCode = meaning.node.code;
    return meaning.kind === 'ignored' ? meaning : { kind: 'unknown', troubles };
  }
  switch (meaning.kind) {
    case 'node':
      if (holderId === undefined) return tellNode(meaning.node.code, meaning.node.level, place, arrangement);
      place.nodeCode = meaning.node.code;
      return { kind: 'row', nodeCode: meaning.node.code, holderId };
    case 'holder':
      return tellHolder(meaning.holderId, place, arrangement, context);
    case 'total':
      return { kind: 'total', nodeCode: undefined, holderId };
    case 'ignored':
      return meaning;
    case 'ambiguous':
    case 'unknown':
      return { kind: 'unknown', troubles };
    default:
      return meaning satisfies never;
  }
}

/** Stands in the key columns of our own templates where a row only adds up. */
const totalMark = '=';

function tellNode(code: string, level: string, place: Place, arrangement: Arrangement): Told {
  place.nodeCode = code;
  const clears = arrangement.order === 'node-first' || (arrangement.programmeOutside && level === 'programme');
  if (clears) place.holderId = arrangement.start.holderId;
  return { kind: 'row', nodeCode: code, holderId: place.holderId };
}

function tellHolder(holderId: string, place: Place, arrangement: Arrangement, context: SheetContext): Told {
  if (arrangement.order === 'node-first') return { kind: 'row', nodeCode: place.nodeCode, holderId };
  place.holderId = holderId;
  // The nodes of the holder before are over; a programme that stands above all holders goes on.
  const above = place.nodeCode === undefined ? undefined : context.nodes.programmeOf(place.nodeCode);
  place.nodeCode = arrangement.programmeOutside ? above : arrangement.start.nodeCode;
  return { kind: 'row', nodeCode: place.nodeCode, holderId };
}

/** Whether holders stand under nodes («Dự án 1» and its communes) or nodes under holders («Xã A» and its projects). */
function orderOf(
  rows: readonly SheetRow[],
  columns: LabelColumns,
  nodeCode: string | undefined,
  context: SheetContext,
): { readonly order: Order; readonly programmeOutside: boolean } {
  const places = [...(columns.get('node') ?? []), ...(columns.get('holder') ?? [])];
  let programmeOutside = false;
  let around = nodeCode;
  let looked = 0;
  for (const row of rows) {
    looked += 1;
    if (looked > 400) break;
    for (const place of places) {
      const label = plainText(row.cells.find(({ column }) => column === place)?.value);
      if (label === '') continue;
      const meaning: LabelMeaning = readLabel(label, around, context);
      if (meaning.kind === 'holder') return { order: 'holder-first', programmeOutside };
      if (meaning.kind !== 'node') continue;
      around = meaning.node.code;
      if (meaning.node.level !== 'programme') return { order: 'node-first', programmeOutside: false };
      programmeOutside = true;
    }
  }
  return { order: 'node-first', programmeOutside: false };
}
