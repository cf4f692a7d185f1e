import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { searchKey } from '@muctieu/kernel/search-key';
import {
  type CapitalKind,
  type ProgrammeNode,
  type ProgrammeNodeLevel,
  programmeNodeLevels,
} from './programme-node.ts';

/** The columns that a table of nodes may have. */
export const nodeFields = [
  'code',
  'parentCode',
  'level',
  'order',
  'name',
  'nameEn',
  'shortName',
  'shortNameEn',
  'capitalKinds',
  'leadAgencies',
  'documents',
  'validFrom',
  'validUntil',
  'treasuryCode',
  'criteria',
  'verified',
  'sources',
  'note',
] as const;

export type NodeField = (typeof nodeFields)[number];

/** A cell that cannot be read: what would be right, and what stands there. */
export interface CellFault {
  readonly field: NodeField;
  readonly expected: string;
  readonly found: string;
}

/** One row: only the columns that the table has; an empty cell is an empty string. */
export type NodeRow = Readonly<Partial<Record<NodeField, string>>>;

/** What the words of a table mean, in any language it may be written in (as search keys). */
export interface NodeWords {
  readonly levels: ReadonlyMap<string, ProgrammeNodeLevel>;
  readonly capitalKinds: ReadonlyMap<string, CapitalKind>;
}

export interface RowSurroundings {
  /** The node as it is stored: a column that the table leaves out keeps what stands there. */
  readonly stored?: ProgrammeNode | undefined;
  /** For new nodes without days of their own. */
  readonly validity: ProgrammeNode['validity'];
  /** For new nodes without an order: their place among the rows of one parent. */
  readonly order: number;
}

/** Reads one row of a table. Lists are divided by `;`; `(?)` behind a value says that nobody has verified it. */
export function parseNodeRow(
  row: NodeRow,
  words: NodeWords,
  { stored, validity, order }: RowSurroundings,
): { readonly node: ProgrammeNode; readonly faults: readonly CellFault[] } {
  const faults: CellFault[] = [];
  const fault = (field: NodeField, expected: string) => {
    faults.push({ field, expected, found: row[field] ?? '' });
    return undefined;
  };
  const sources = row.sources === undefined ? (stored?.sources ?? []) : listOf(row.sources);
  const sourced = (text: string) => ({ sources, verified: !text.endsWith('(?)') });

  const code = (row.code ?? '').toUpperCase();
  if (code === '') fault('code', 'GN.P4.S2');
  const name = row.name ?? '';
  if (name === '') fault('name', '…');
  const level = words.levels.get(searchKey(row.level ?? '')) ?? fault('level', programmeNodeLevels.join(' | '));
  const parentCode = row.parentCode === undefined ? stored?.parentCode : row.parentCode.toUpperCase() || undefined;
  const verified = row.verified === undefined ? (stored?.verified ?? false) : yesOrNo(row.verified);
  if (verified === undefined) fault('verified', 'có | không | yes | no');
  const shortVi = row.shortName ?? stored?.shortName?.vi ?? '';
  const note = row.note ?? stored?.note ?? '';
  const treasury = row.treasuryCode ?? '';

  const node: ProgrammeNode = {
    code,
    ...(parentCode === undefined ? {} : { parentCode }),
    level: level ?? 'contentItem',
    order: row.order ? (wholeNumber(row.order) ?? fault('order', '1, 2, 3 …') ?? order) : (stored?.order ?? order),
    name: { vi: name, en: row.nameEn || (stored?.name.vi === name ? stored.name.en : name) },
    ...(shortVi === '' ? {} : { shortName: { vi: shortVi, en: row.shortNameEn || stored?.shortName?.en || shortVi } }),
    capitalKinds:
      row.capitalKinds === undefined
        ? (stored?.capitalKinds ?? [])
        : listOf(row.capitalKinds).flatMap((text) => {
            const kind = words.capitalKinds.get(searchKey(text)) ?? fault('capitalKinds', 'ĐTPT; SN');
            return kind === undefined ? [] : [{ kind, ...sourced(text) }];
          }),
    leadAgencies:
      row.leadAgencies === undefined
        ? (stored?.leadAgencies ?? [])
        : listOf(row.leadAgencies).map((text) => ({ name: bare(text), ...sourced(text) })),
    documentIds: row.documents === undefined ? (stored?.documentIds ?? []) : listOf(row.documents),
    validity: validityOf(row, stored?.validity ?? validity, fault),
    ...(row.treasuryCode === undefined
      ? stored?.treasuryCode && { treasuryCode: stored.treasuryCode }
      : treasury !== '' && { treasuryCode: { code: bare(treasury), ...sourced(treasury) } }),
    ...criteriaOf(row, stored, fault),
    sources,
    verified: verified ?? false,
    ...(note === '' ? {} : { note }),
  };
  return { node, faults };
}

function validityOf(
  row: NodeRow,
  known: ProgrammeNode['validity'],
  fault: (field: NodeField, expected: string) => undefined,
): ProgrammeNode['validity'] {
  const day = (field: 'validFrom' | 'validUntil', otherwise: PlainDate | undefined): PlainDate | undefined => {
    const text = row[field];
    if (text === undefined || (field === 'validFrom' && text === '')) return otherwise;
    return text === '' ? undefined : (parsePlainDate(text) ?? fault(field, '2026-01-01 | 01/01/2026'));
  };
  const until = day('validUntil', known.until);
  return { from: day('validFrom', known.from) ?? known.from, ...(until === undefined ? {} : { until }) };
}

function criteriaOf(
  row: NodeRow,
  stored: ProgrammeNode | undefined,
  fault: (field: NodeField, expected: string) => undefined,
): { readonly criteria?: readonly number[] } {
  if (row.criteria === undefined) return stored?.criteria === undefined ? {} : { criteria: stored.criteria };
  const texts = row.criteria.split(/[;,]/).flatMap((text) => text.trim() || []);
  const numbers = texts.map(wholeNumber);
  if (numbers.includes(undefined)) fault('criteria', '1; 2; 3');
  const criteria = numbers.filter((number) => number !== undefined);
  return criteria.length === 0 ? {} : { criteria };
}

function listOf(text: string): readonly string[] {
  return text.split(/[;\n]/).flatMap((part) => part.trim() || []);
}

function bare(text: string): string {
  return text.replace(/\s*\(\?\)$/, '');
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

const yes = new Set(['co', 'yes', 'true', 'x', '1', 'da doi chieu']);
const no = new Set(['', 'khong', 'chua', 'no', 'false', '0']);

function yesOrNo(text: string): boolean | undefined {
  const word = searchKey(text);
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
}
