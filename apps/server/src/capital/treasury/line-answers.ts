import type { TreasuryLineAnswer } from '@muctieu/contract/capital/treasury';
import { matchStatement } from '@muctieu/domain/capital/treasury/match-statement';
import type { ReadTransaction } from '../../database/transaction.ts';
import { findOpenEntries, type TreasuryLine } from './treasury-line.store.ts';

/** Lines as they travel; the open ones with what they may be, looked up at this moment. */
export async function lineAnswers(
  transaction: ReadTransaction,
  provinceId: string,
  lines: readonly TreasuryLine[],
): Promise<TreasuryLineAnswer[]> {
  const open = lines.filter(({ state }) => state === 'open');
  const days = open.map(({ day }) => day).sort();
  const [from] = days;
  const until = days.at(-1);
  const entries =
    from === undefined || until === undefined ? [] : await findOpenEntries(transaction, provinceId, { from, until });
  const byId = new Map(entries.map((entry) => [entry.entryId, entry]));
  const matches = new Map(
    matchStatement(
      open,
      entries.filter(({ taken }) => !taken),
    ).map((match) => [match.lineId, match]),
  );
  return lines.map((line) => {
    const match = matches.get(line.lineId);
    const candidates =
      match?.kind === 'likely'
        ? match.candidates
        : match?.kind === 'exact'
          ? [{ entryIds: [match.entryId], score: 100, grounds: ['amount-equal', 'day-same', 'holder-same'] as const }]
          : [];
    const { at, entryIds, amountDong, provinceId: _, ...rest } = line;
    return {
      ...rest,
      amountDong: amountDong.toString(),
      entryIds: [...entryIds],
      ...(at === undefined ? {} : { at: at.toISOString() }),
      candidates: candidates.map((candidate) => ({
        entryIds: [...candidate.entryIds],
        score: candidate.score,
        grounds: [...candidate.grounds],
        says: candidate.entryIds.map((id) => {
          const entry = byId.get(id);
          return entry === undefined ? id : `${entry.day} ${entry.nodeCode} ${entry.text}`.slice(0, 300);
        }),
      })),
    };
  });
}
