import type { DecisionContent } from '@muctieu/contract/capital/decision';
import { parsePlainDate } from '@muctieu/kernel/plain-date';
import type { ChosenDocument } from '../documents/DocumentSearchField.tsx';
import type { GridColumn, GridRow, MoneyUnit } from '../shared/entry-grid/grid-content.ts';
import { moneyText } from '../shared/entry-grid/read-cell.ts';
import { cellValue, readRow } from '../shared/entry-grid/read-row.ts';

/** A decision as it is typed: everything as text, also what means nothing yet. */
export interface DecisionForm {
  readonly kind: DecisionContent['kind'];
  readonly document: ChosenDocument | undefined;
  readonly giverId: string;
  readonly vintage: string;
  readonly budgetYear: string;
  readonly valueDate: string;
  readonly reason: string;
  readonly justification: string;
  readonly unit: MoneyUnit;
  readonly more: boolean;
  readonly lines: readonly GridRow[];
  readonly totals: readonly GridRow[];
  /** Rows of the cross table that stand there without an amount yet. */
  readonly crossRows: readonly GridRow[];
}

export type ContentLine = DecisionContent['lines'][number];
export type ContentTotal = DecisionContent['printedTotals'][number];

export function emptyRow(): GridRow {
  return { id: crypto.randomUUID(), cells: {} };
}

export function emptyDecisionForm(year: number): DecisionForm {
  return {
    kind: 'grant',
    document: undefined,
    giverId: '',
    vintage: String(year),
    budgetYear: String(year),
    valueDate: '',
    reason: '',
    justification: '',
    unit: 'million',
    more: false,
    lines: Array.from({ length: 5 }, emptyRow),
    totals: [emptyRow()],
    crossRows: [],
  };
}

const moreKeys = ['vintage', 'valueDate', 'quantity'] as const;

/** The columns that few tables need are shown where they are wanted, and where they hold something. */
export function showsMore({ more, lines }: DecisionForm): boolean {
  return more || lines.some(({ cells }) => moreKeys.some((key) => (cells[key] ?? '') !== ''));
}

/** Whether anything was typed into the row. */
export function isUsed(row: GridRow): boolean {
  return Object.values(row.cells).some((text) => text.trim() !== '');
}

export const neededOfLine = ['node', 'holder', 'source', 'capitalKind', 'amount'] as const;

/** The line that a row means, as soon as it is finished; undefined before. */
export function lineOfRow(row: GridRow, columns: readonly GridColumn[]): ContentLine | undefined {
  if ([...readRow(row, columns).values()].some(({ kind }) => kind === 'fault')) return undefined;
  const value = (key: string) => cellValue(row, columns, key);
  const [nodeCode, holderId, source, capitalKind, amountDong] = neededOfLine.map(value);
  if (!nodeCode || !holderId || !source || !amountDong || !isCapitalKind(capitalKind)) return undefined;
  const [vintage, valueDate, quantity] = ['vintage', 'valueDate', 'quantity'].map(value);
  const day = valueDate === undefined ? undefined : parsePlainDate(valueDate);
  return {
    nodeCode,
    holderId,
    source,
    capitalKind,
    amountDong,
    ...(vintage === undefined ? {} : { vintage: Number(vintage) }),
    ...(day === undefined ? {} : { valueDate: day }),
    ...(quantity === undefined ? {} : { quantity: Number(quantity) }),
  };
}

/** A printed total: what is left empty means «all». */
export function totalOfRow(row: GridRow, columns: readonly GridColumn[]): ContentTotal | undefined {
  const readings = ['node', 'holder', 'source', 'capitalKind', 'amount'].map((key) => readRow(row, columns).get(key));
  if (readings.some((reading) => reading?.kind === 'fault')) return undefined;
  const [nodeCode, holderId, source, capitalKind, amountDong] = readings.map((reading) =>
    reading?.kind === 'value' ? reading.value : undefined,
  );
  if (amountDong === undefined) return undefined;
  return {
    ...(nodeCode === undefined ? {} : { nodeCode }),
    ...(holderId === undefined ? {} : { holderId }),
    ...(source === undefined ? {} : { source }),
    ...(isCapitalKind(capitalKind) ? { capitalKind } : {}),
    amountDong,
  };
}

function isCapitalKind(value: string | undefined): value is ContentLine['capitalKind'] {
  return value === 'INVESTMENT' || value === 'RECURRENT' || value === 'UNDETERMINED';
}

/** How a value of the content is written into a cell of a column: choices by their names. */
function shownIn(columns: readonly GridColumn[], key: string, value: string | undefined): Record<string, string> {
  if (value === undefined) return {};
  const choices = columns.find((column) => column.key === key)?.choices ?? [];
  return { [key]: choices.find((choice) => choice.value === value)?.label ?? value };
}

/** What is stored, as a form; `columns` know the names. */
export function formOfContent(
  content: DecisionContent,
  columns: readonly GridColumn[],
  document: ChosenDocument | undefined,
  unit: MoneyUnit,
): DecisionForm {
  const commonCells = (part: ContentTotal) => ({
    ...shownIn(columns, 'node', part.nodeCode),
    ...shownIn(columns, 'holder', part.holderId),
    ...shownIn(columns, 'source', part.source),
    ...shownIn(columns, 'capitalKind', part.capitalKind),
    amount: moneyText(part.amountDong, unit),
  });
  const hasMore = content.lines.some(({ vintage, valueDate, quantity }) => vintage ?? valueDate ?? quantity);
  return {
    kind: content.kind,
    document,
    giverId: content.giverId ?? '',
    vintage: String(content.vintage),
    budgetYear: String(content.budgetYear),
    valueDate: content.valueDate,
    reason: content.reason,
    justification: content.justification,
    unit,
    more: Boolean(hasMore),
    lines: content.lines.map((line, index) => ({
      id: `stored.${index}`,
      cells: {
        ...commonCells(line),
        ...(line.vintage === undefined ? {} : { vintage: String(line.vintage) }),
        ...(line.valueDate === undefined ? {} : { valueDate: line.valueDate }),
        ...(line.quantity === undefined ? {} : { quantity: String(line.quantity).replace('.', ',') }),
      },
    })),
    totals: content.printedTotals.map((total, index) => ({ id: `total.${index}`, cells: commonCells(total) })),
    crossRows: [],
  };
}

/** The same amounts written in another unit; what cannot be read stays as it was typed. */
export function inUnit(rows: readonly GridRow[], columns: readonly GridColumn[], unit: MoneyUnit): readonly GridRow[] {
  return rows.map((row) => {
    const amount = cellValue(row, columns, 'amount');
    return amount === undefined ? row : { ...row, cells: { ...row.cells, amount: moneyText(amount, unit) } };
  });
}
