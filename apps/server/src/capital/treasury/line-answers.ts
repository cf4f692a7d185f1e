import type { TreasuryLineAnswer } from '@muctieu/contract/capital/treasury';
import { type MatchCandidate, matchStatement } from '@muctieu/domain/capital/treasury/match-statement';
import type { ReadTransaction } from '../../database/transaction.ts';
import { findEntries } from './treasury-entry.store.ts';
import { listTreasuryLines, type TreasuryLine } from './treasury-line.store.ts';

/** Lines as they travel; the open ones with what they may be, looked up at this moment. */
export async function lineAnswers(
  transaction: ReadTransaction,
  provinceId: string,
  lines: readonly TreasuryLine[],
): Promise<TreasuryLineAnswer[]> {
  const open = lines.filter(({ state }) => state === 'open');
  const around = daysAround(open.map(({ day }) => day));
  const entries = around === undefined ? [] : await findEntries(transaction, provinceId, { ...around, onlyFree: true });
  // A line may be a part of one payment with lines that are not on this page.
  const others =
    around === undefined
      ? []
      : await listTreasuryLines(transaction, { provinceId, state: 'open', ...around, limit: linesAroundMost });
  const byId = new Map(entries.map((entry) => [entry.entryId, entry]));
  const lineTexts = new Map(others.map((line) => [line.lineId, `${line.day} ${line.reference} ${line.text}`]));
  const matches = new Map(
    matchStatement(
      open,
      entries.map(({ freeDong, amountDong, ...entry }) => ({
        ...entry,
        amountDong: freeDong,
        isPart: freeDong !== amountDong,
      })),
      others,
    ).map((match) => [match.lineId, match]),
  );
  return lines.map((line) => {
    const match = matches.get(line.lineId);
    const candidates: readonly MatchCandidate[] =
      match?.kind === 'likely'
        ? match.candidates
        : match?.kind === 'exact'
          ? [{ entryIds: [match.entryId], score: 100, grounds: ['amount-equal', 'day-same', 'holder-same'] }]
          : [];
    const { at, shares, amountDong, provinceId: _, ...rest } = line;
    return {
      ...rest,
      amountDong: amountDong.toString(),
      entries: shares.map((share) => ({ entryId: share.entryId, amountDong: share.amountDong.toString() })),
      ...(at === undefined ? {} : { at: at.toISOString() }),
      candidates: candidates.map(({ entryIds, alsoLineIds = [], score, grounds }) => ({
        entryIds: [...entryIds],
        alsoLineIds: [...alsoLineIds],
        score,
        grounds: [...grounds],
        says: [
          ...entryIds.map((id) => {
            const entry = byId.get(id);
            return entry === undefined ? id : `${entry.day} ${entry.nodeCode} ${entry.text}`.slice(0, 300);
          }),
          ...alsoLineIds.map((id) => (lineTexts.get(id) ?? id).slice(0, 300)),
        ],
      })),
    };
  });
}

const linesAroundMost = 2000;

/** As far from the lines as an entry may be booked. */
export function daysAround(days: readonly string[]): { readonly from: string; readonly until: string } | undefined {
  const sorted = [...days].sort();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const shifted = (day: string, by: number) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
  return { from: shifted(first, -6), until: shifted(last, 6) };
}
