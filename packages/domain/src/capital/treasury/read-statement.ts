import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { searchKey } from '@muctieu/kernel/search-key';
import type { HolderIndex } from '../sheet-import/holder-index.ts';
import type { NodeIndex } from '../sheet-import/node-index.ts';
import { isNothing, type NumberStyle, readAmount, styleOf } from '../sheet-import/read-amount.ts';

/** What a column of a Treasury statement may be. */
export type StatementRole = 'day' | 'amount' | 'holder' | 'node' | 'reference' | 'text';

export const statementRoles: readonly StatementRole[] = ['day', 'amount', 'holder', 'node', 'reference', 'text'];

/** Which column is what, by its place from 0; kept for every file with the same heading. */
export interface StatementMapping {
  readonly columns: Readonly<Partial<Record<StatementRole, number>>>;
  readonly numberStyle?: NumberStyle | undefined;
}

export interface StatementRow {
  /** As people count them. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** One payment as the Treasury wrote it. */
export interface StatementLine {
  readonly row: number;
  readonly day: PlainDate;
  readonly amountDong: bigint;
  readonly holderText: string;
  readonly holderId?: string;
  readonly nodeCode?: string;
  readonly reference: string;
  readonly text: string;
}

export interface StatementProblem {
  readonly code: 'statement-day-unreadable' | 'statement-amount-unreadable';
  readonly row: number;
  readonly found: string;
}

export interface StatementReading {
  readonly headingRow: number;
  readonly heading: readonly string[];
  /** What makes it the same layout next month. */
  readonly signature: string;
  readonly mapping: StatementMapping;
  readonly missing: readonly StatementRole[];
  readonly lines: readonly StatementLine[];
  readonly problems: readonly StatementProblem[];
}

const words: readonly (readonly [StatementRole, RegExp])[] = [
  ['day', /^(?:ngay|ngay (?:hach toan|thanh toan|chung tu|ct|ht|giao dich|kho bac))$/],
  [
    'amount',
    /^(?:so tien|so tien thanh toan|thanh toan|phat sinh no|ps no|no|tong so|gia tri|so tien dong|so tien vnd)$/,
  ],
  ['reference', /^(?:so ct|so chung tu|chung tu|so but toan|so tham chieu|ma giao dich|so lenh)$/],
  ['node', /^(?:ma du an|ma ctmt|ma ctmtqg|ma noi dung|du an|ctmt|ma chuong trinh|chuong trinh)$/],
  [
    'holder',
    /^(?:ten )?(?:don vi|chu dau tu|dvqhns|don vi qhns|don vi su dung ngan sach|ten dvqhns|ten don vi|ma dvqhns|don vi thu huong von)$/,
  ],
  ['text', /^(?:noi dung|dien giai|noi dung thanh toan|noi dung chi|ghi chu)$/],
];

const headingsLookedAt = 40;

/** Reads a statement: finds its heading and columns, or takes them from the mapping that was kept. */
export function readStatement(
  rows: readonly StatementRow[],
  around: {
    readonly holders: HolderIndex;
    readonly nodes: NodeIndex;
    readonly mappingOf: (signature: string) => StatementMapping | undefined;
  },
): StatementReading {
  const head = findStatementHeading(rows);
  const signature = head.cells.map(searchKey).join('|');
  const recognised = recognise(head.cells);
  const kept = around.mappingOf(signature);
  const mapping: StatementMapping = {
    ...(kept ?? {}),
    columns: { ...recognised, ...(kept?.columns ?? {}) },
  };
  const missing = (['day', 'amount'] as const).filter((role) => mapping.columns[role] === undefined);
  const body = rows.filter(({ row }) => row > head.row);
  const read = missing.length > 0 ? { lines: [], problems: [] } : readLines(body, mapping, around);
  return { headingRow: head.row, heading: head.cells, signature, mapping, missing, ...read };
}

/** The first row that names a day and an amount; else the row with most recognised names. */
function findStatementHeading(rows: readonly StatementRow[]): StatementRow {
  let best: { row: StatementRow; count: number } | undefined;
  for (const row of rows.slice(0, headingsLookedAt)) {
    const count = Object.keys(recognise(row.cells)).length;
    if (best === undefined || count > best.count) best = { row, count };
  }
  return best?.row ?? { row: 0, cells: [] };
}

function recognise(cells: readonly string[]): Partial<Record<StatementRole, number>> {
  const columns: Partial<Record<StatementRole, number>> = {};
  cells.forEach((cell, column) => {
    const key = searchKey(cell);
    const role = words.find(([, pattern]) => pattern.test(key))?.[0];
    if (role !== undefined && columns[role] === undefined) columns[role] = column;
  });
  return columns;
}

function readLines(
  rows: readonly StatementRow[],
  { columns, numberStyle }: StatementMapping,
  { holders, nodes }: { readonly holders: HolderIndex; readonly nodes: NodeIndex },
): { readonly lines: readonly StatementLine[]; readonly problems: readonly StatementProblem[] } {
  const cell = (row: StatementRow, role: StatementRole) => row.cells[columns[role] ?? -1]?.trim() ?? '';
  const counted = styleOf(rows.map((row) => cell(row, 'amount')));
  const style: NumberStyle = numberStyle ?? (counted.en > counted.vi ? 'en' : 'vi');
  const lines: StatementLine[] = [];
  const problems: StatementProblem[] = [];
  for (const row of rows) {
    const written = { day: cell(row, 'day'), amount: cell(row, 'amount') };
    // Sums at the end and signatures have no day.
    if (written.day === '' || isNothing({ kind: 'text', text: written.amount })) continue;
    const day = dayOf(written.day);
    const amount = readAmount(amountValueOf(written.amount, style), 'dong', style);
    if (day === undefined) problems.push({ code: 'statement-day-unreadable', row: row.row, found: written.day });
    if (!amount.ok || amount.dong === 0n) {
      problems.push({ code: 'statement-amount-unreadable', row: row.row, found: written.amount });
    }
    if (day === undefined || !amount.ok || amount.dong === 0n) continue;
    const holderText = cell(row, 'holder');
    const text = cell(row, 'text');
    const holder = holders.find(holderText);
    const node = nodes.find(cell(row, 'node'), {});
    lines.push({
      row: row.row,
      day,
      amountDong: amount.dong,
      holderText,
      ...(holder?.kind === 'one' ? { holderId: holder.holder.holderId } : {}),
      ...(node === undefined ? {} : { nodeCode: node.code }),
      reference: cell(row, 'reference'),
      text,
    });
  }
  return { lines, problems };
}

/** A number of Excel comes as its plain digits, whatever style the texts have. */
function amountValueOf(written: string, style: NumberStyle) {
  const isPlain = /^\d+(?:\.\d+)?$/.test(written) && !(style === 'vi' && /^\d{1,3}(?:\.\d{3})+$/.test(written));
  return isPlain ? ({ kind: 'number', number: Number(written) } as const) : ({ kind: 'text', text: written } as const);
}

function dayOf(written: string): PlainDate | undefined {
  const [first = ''] = written.split(/\s+(?=\d{1,2}:)/);
  if (/^\d{5}$/.test(first)) {
    return new Date(Date.UTC(1899, 11, 30 + Number(first))).toISOString().slice(0, 10) as PlainDate;
  }
  return parsePlainDate(first);
}
