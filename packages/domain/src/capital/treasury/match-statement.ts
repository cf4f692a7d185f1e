import { searchKey } from '@muctieu/kernel/search-key';

/** A line of a statement that nobody has settled yet. */
export interface OpenLine {
  readonly lineId: string;
  readonly day: string;
  readonly amountDong: bigint;
  readonly holderId?: string | undefined;
  readonly nodeCode?: string | undefined;
  readonly reference: string;
  readonly text: string;
}

/** A payment or advance of the ledger that no line was linked to yet. */
export interface OpenEntry {
  readonly entryId: string;
  readonly day: string;
  readonly amountDong: bigint;
  readonly holderId: string;
  readonly nodeCode: string;
  /** Reason and document, in which a reference may stand. */
  readonly text: string;
  /** Some of it is linked already: `amountDong` is the rest. */
  readonly isPart?: boolean;
}

/** Why two may be the same; what a person reads beside the score. */
export type MatchGround =
  | 'amount-equal'
  | 'sum-of-several'
  | 'part-of-entry'
  | 'lines-together'
  | 'day-same'
  | 'day-near'
  | 'holder-same'
  | 'node-same'
  | 'reference-same'
  | 'text-similar';

export interface MatchCandidate {
  readonly entryIds: readonly string[];
  /** Other open lines that are the same payment: it was made in several orders. */
  readonly alsoLineIds?: readonly string[];
  /** 0 to 100. */
  readonly score: number;
  readonly grounds: readonly MatchGround[];
}

export type LineMatch =
  | { readonly lineId: string; readonly kind: 'exact'; readonly entryId: string }
  | { readonly lineId: string; readonly kind: 'likely'; readonly candidates: readonly MatchCandidate[] }
  | { readonly lineId: string; readonly kind: 'unmatched' };

/** Payments are booked some days after the Treasury's day, or before. */
const daysNear = 5;
const candidatesMost = 5;
const severalMost = 4;
const scoreLeast = 55;

/**
 * Matches lines with entries. Exact: same holder, same node or reference, same amount, same day, and nothing else fits;
 * each entry once. Likely ones are scored and say on what grounds; a person decides.
 */
export function matchStatement(
  lines: readonly OpenLine[],
  entries: readonly OpenEntry[],
  /** All open lines of the days, where `lines` are only some: what may be paid together with them. */
  around: readonly OpenLine[] = lines,
): readonly LineMatch[] {
  const byAmount = groupBy(entries, ({ amountDong }) => String(amountDong));
  const byHolder = groupBy(entries, ({ holderId }) => holderId);
  const linesByHolder = groupBy(around, ({ holderId }) => holderId ?? '');
  const taken = new Set<string>();
  const exact = new Map<string, string>();
  const sameLines = groupBy(
    lines,
    (line) => `${line.day}|${line.amountDong}|${line.holderId}|${line.nodeCode}|${line.reference}`,
  );
  for (const line of lines) {
    const twins = sameLines.get(`${line.day}|${line.amountDong}|${line.holderId}|${line.nodeCode}|${line.reference}`);
    const fitting = (byAmount.get(String(line.amountDong)) ?? []).filter((entry) => isExact(line, entry));
    const [only] = fitting;
    if (only === undefined || fitting.length > 1 || (twins?.length ?? 0) > 1 || taken.has(only.entryId)) continue;
    taken.add(only.entryId);
    exact.set(line.lineId, only.entryId);
  }
  return lines.map((line): LineMatch => {
    const { lineId } = line;
    const entryId = exact.get(lineId);
    if (entryId !== undefined) return { lineId, kind: 'exact', entryId };
    const isFree = (entry: OpenEntry) => !taken.has(entry.entryId);
    const single = (byAmount.get(String(line.amountDong)) ?? [])
      .filter(isFree)
      .flatMap((entry) => judge(line, [entry]));
    const several =
      single.length > 0 || line.holderId === undefined
        ? []
        : sumsOf(line, (byHolder.get(line.holderId) ?? []).filter(isFree));
    const ofHolder = line.holderId === undefined ? [] : (byHolder.get(line.holderId) ?? []).filter(isFree);
    const parts = single.length > 0 ? [] : partsOf(line, ofHolder, linesByHolder.get(line.holderId ?? '') ?? []);
    const candidates = [...single, ...several, ...parts].sort((a, b) => b.score - a.score).slice(0, candidatesMost);
    return candidates.length === 0 ? { lineId, kind: 'unmatched' } : { lineId, kind: 'likely', candidates };
  });
}

function isExact(line: OpenLine, entry: OpenEntry): boolean {
  if (entry.isPart === true) return false;
  const sameThing = line.nodeCode === entry.nodeCode || hasReference(line, entry);
  return line.day === entry.day && line.holderId === entry.holderId && sameThing;
}

function judge(
  line: OpenLine,
  entries: readonly OpenEntry[],
  how: { readonly ground: MatchGround; readonly points: number } = entries.length > 1
    ? { ground: 'sum-of-several', points: 40 }
    : { ground: 'amount-equal', points: 50 },
): readonly MatchCandidate[] {
  const off = Math.max(...entries.map(({ day }) => daysBetween(day, line.day)));
  if (off > daysNear) return [];
  const grounds: MatchGround[] = [how.ground, off === 0 ? 'day-same' : 'day-near'];
  let score = how.points + (daysNear - off) * 3;
  const add = (isSo: boolean, ground: MatchGround, points: number) => {
    if (!isSo) return;
    grounds.push(ground);
    score += points;
  };
  add(
    entries.every(({ holderId }) => holderId === line.holderId),
    'holder-same',
    15,
  );
  add(
    entries.every(({ nodeCode }) => nodeCode === line.nodeCode),
    'node-same',
    10,
  );
  add(
    entries.some((entry) => hasReference(line, entry)),
    'reference-same',
    10,
  );
  const likeness = Math.max(...entries.map(({ text }) => similarity(line.text, text)));
  add(likeness >= 0.5, 'text-similar', Math.round(likeness * 10));
  // Another holder's payment of the same sum is a chance, not a match.
  if (line.holderId !== undefined && entries.some(({ holderId }) => holderId !== line.holderId)) score -= 20;
  return score < scoreLeast
    ? []
    : [{ entryIds: entries.map(({ entryId }) => entryId), score: Math.min(99, score), grounds }];
}

/** Two to four payments of one holder that the Treasury made as one. */
function sumsOf(line: OpenLine, entries: readonly OpenEntry[]): readonly MatchCandidate[] {
  const near = entries
    .filter(({ day, amountDong }) => daysBetween(day, line.day) <= daysNear && amountDong < line.amountDong)
    .sort((a, b) => daysBetween(a.day, line.day) - daysBetween(b.day, line.day));
  return findSums(near, line.amountDong, severalMost).flatMap((chosen) => judge(line, chosen));
}

/** One payment of the ledger that the Treasury made in two to four orders, or of which one order is known by its voucher. */
function partsOf(line: OpenLine, entries: readonly OpenEntry[], lines: readonly OpenLine[]): readonly MatchCandidate[] {
  return entries
    .filter(({ day, amountDong }) => daysBetween(day, line.day) <= daysNear && amountDong > line.amountDong)
    .flatMap((entry): readonly MatchCandidate[] => {
      const others = lines.filter(
        (other) =>
          other.lineId !== line.lineId &&
          daysBetween(other.day, entry.day) <= daysNear &&
          // A line that names another node is another payment.
          (other.nodeCode === undefined || other.nodeCode === entry.nodeCode),
      );
      const sets = findSums(others, entry.amountDong - line.amountDong, severalMost - 1);
      const together = sets.flatMap((chosen) =>
        judge(line, [entry], { ground: 'lines-together', points: 35 }).map((candidate) => ({
          ...candidate,
          alsoLineIds: chosen.map(({ lineId }) => lineId),
        })),
      );
      if (together.length > 0 || !hasReference(line, entry)) return together;
      return judge(line, [entry], { ground: 'part-of-entry', points: 30 });
    })
    .slice(0, candidatesMost);
}

const lookedAtMost = 14;

/** Sets of at most so many that make a sum to the đồng; the first ones come first. */
function findSums<Item extends { readonly amountDong: bigint }>(
  items: readonly Item[],
  sum: bigint,
  most: number,
): readonly (readonly Item[])[] {
  const looked = items.slice(0, lookedAtMost);
  const found: (readonly Item[])[] = [];
  const search = (from: number, chosen: readonly Item[], rest: bigint): void => {
    if (found.length >= candidatesMost) return;
    if (rest === 0n) {
      found.push(chosen);
      return;
    }
    if (chosen.length === most) return;
    for (let at = from; at < looked.length; at += 1) {
      const item = looked[at];
      if (item !== undefined && item.amountDong <= rest) search(at + 1, [...chosen, item], rest - item.amountDong);
    }
  };
  search(0, [], sum);
  return found;
}

function hasReference({ reference }: OpenLine, { text }: OpenEntry): boolean {
  const key = searchKey(reference);
  return key.length >= 3 && ` ${searchKey(text)} `.includes(` ${key} `);
}

/** Share of the words of the shorter text that stand in the other. */
function similarity(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const fewer = Math.min(first.size, second.size);
  if (fewer < 2) return 0;
  return [...first].filter((word) => second.has(word)).length / fewer;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    searchKey(text)
      .split(' ')
      .filter((word) => word.length > 1),
  );
}

function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const list = groups.get(keyOf(item));
    if (list === undefined) groups.set(keyOf(item), [item]);
    else list.push(item);
  }
  return groups;
}
