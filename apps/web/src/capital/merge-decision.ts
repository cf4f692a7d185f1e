import type { DecisionContent } from '@muctieu/contract/capital/decision';

type Line = DecisionContent['lines'][number];
type Total = DecisionContent['printedTotals'][number];

const headFields = [
  'kind',
  'documentId',
  'giverId',
  'vintage',
  'budgetYear',
  'valueDate',
  'reason',
  'justification',
] as const;
export type HeadField = (typeof headFields)[number];

/** One place that two people changed differently: a field of the head, a line or a printed total. */
export interface MergeConflict {
  readonly key: string;
  readonly place:
    | { readonly kind: 'head'; readonly field: HeadField }
    | { readonly kind: 'line'; readonly line: Line }
    | { readonly kind: 'total'; readonly total: Total };
  readonly mine: string | undefined;
  readonly theirs: string | undefined;
}

export interface Merge {
  readonly conflicts: readonly MergeConflict[];
  /** The joined content; `takesMine` says whose value counts at a conflict. */
  readonly content: (takesMine: (key: string) => boolean) => DecisionContent;
}

/** Joins two changes of one draft, cell by cell, against what both had read. */
export function mergeDecisions(base: DecisionContent, mine: DecisionContent, theirs: DecisionContent): Merge {
  const [was, own, other] = [cellsOf(base), cellsOf(mine), cellsOf(theirs)];
  const keys = [...new Set([...other.keys(), ...own.keys(), ...was.keys()])];
  const conflicts: MergeConflict[] = [];
  for (const key of keys) {
    const [b, m, t] = [was.get(key)?.text, own.get(key)?.text, other.get(key)?.text];
    if (m === t || m === b || t === b) continue;
    const place = (own.get(key) ?? other.get(key))?.place;
    if (place !== undefined) conflicts.push({ key, place, mine: m, theirs: t });
  }
  const isConflict = new Set(conflicts.map(({ key }) => key));
  return {
    conflicts,
    content: (takesMine) => {
      const taken = keys.flatMap((key) => {
        const fromMine = isConflict.has(key) ? takesMine(key) : other.get(key)?.text === was.get(key)?.text;
        const cell = (fromMine ? own : other).get(key);
        return cell === undefined ? [] : [cell];
      });
      return contentOf(taken, mine);
    },
  };
}

interface Cell {
  readonly text: string;
  readonly place: MergeConflict['place'];
  readonly value?: DecisionContent[HeadField];
}

function cellsOf(content: DecisionContent): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  const put = (key: string, cell: Cell) => {
    let free = key;
    for (let count = 2; cells.has(free); count++) free = `${key}#${count}`;
    cells.set(free, cell);
  };
  for (const field of headFields) {
    const value = content[field];
    if (value !== undefined) put(`head|${field}`, { text: String(value), place: { kind: 'head', field }, value });
  }
  for (const line of content.lines) {
    const { nodeCode, holderId, source, capitalKind, vintage, valueDate } = line;
    const key = ['line', nodeCode, holderId, source, capitalKind, vintage ?? '', valueDate ?? ''].join('|');
    const quantity = line.quantity === undefined ? '' : ` ${line.quantity}`;
    put(key, { text: `${line.amountDong}${quantity}`, place: { kind: 'line', line } });
  }
  for (const total of content.printedTotals) {
    const { nodeCode, holderId, source, capitalKind } = total;
    const key = ['total', nodeCode ?? '', holderId ?? '', source ?? '', capitalKind ?? ''].join('|');
    put(key, { text: total.amountDong, place: { kind: 'total', total } });
  }
  return cells;
}

function contentOf(cells: readonly Cell[], like: DecisionContent): DecisionContent {
  const { giverId: _, ...rest } = like;
  const head = Object.fromEntries(
    cells.flatMap(({ place, value }) => (place.kind === 'head' ? [[place.field, value]] : [])),
  ) as Partial<DecisionContent>;
  return {
    ...rest,
    ...head,
    lines: cells.flatMap(({ place }) => (place.kind === 'line' ? [place.line] : [])),
    printedTotals: cells.flatMap(({ place }) => (place.kind === 'total' ? [place.total] : [])),
  };
}
