import { amountValue } from '../amount-value.ts';
import type { CapitalEntry } from '../capital-entry.ts';
import { type Ceiling, type DecisionCheck, type DecisionFinding, error, nodesUnder } from '../decision-check.ts';

/** The years of a medium-term plan together stay under its ceiling (Luật Đầu tư công: annual plans within the medium-term plan). */
export const ceilingKept: DecisionCheck = (decision, facts) => {
  if (decision.kind !== 'grant' && decision.kind !== 'assign') return [];
  return facts.ceilings.flatMap((ceiling): readonly DecisionFinding[] => {
    if (decision.vintage < ceiling.fromYear || decision.vintage > ceiling.toYear) return [];
    const isUnder = nodesUnder(ceiling.nodeCode, facts.nodes);
    const added = decision.lines
      .filter(
        (line) =>
          line.holderId === ceiling.holderId &&
          line.source === ceiling.source &&
          line.capitalKind === ceiling.capitalKind &&
          isUnder(line.nodeCode),
      )
      .reduce<bigint>((sum, { amountDong }) => sum + amountDong, 0n);
    if (added === 0n) return [];
    const before = facts.entries.reduce<bigint>((sum, entry) => sum + receivedUnder(ceiling, entry, isUnder), 0n);
    const over = before + added - ceiling.amountDong;
    if (over <= 0n) return [];
    return [
      error({
        code: 'ceiling-exceeded',
        path: 'lines',
        values: {
          node: ceiling.nodeCode,
          ceiling: amountValue(ceiling.amountDong),
          before: amountValue(before),
          added: amountValue(added),
          over: amountValue(over),
        },
      }),
    ];
  });
};

/** What an entry added to (or took from) what the holder was given under the ceiling; carry-overs are not given anew. */
function receivedUnder(ceiling: Ceiling, entry: CapitalEntry, isUnder: (nodeCode: string) => boolean): bigint {
  if (entry.source !== ceiling.source || entry.capitalKind !== ceiling.capitalKind || !isUnder(entry.nodeCode))
    return 0n;
  if (entry.vintage < ceiling.fromYear || entry.vintage > ceiling.toYear) return 0n;
  const comes = entry.to.holderId === ceiling.holderId && entry.to.state === 'available';
  const goes = entry.from.holderId === ceiling.holderId && entry.from.state === 'available';
  const given = ['grant', 'assign', 'grant-cut', 'recall', 'reversal'].includes(entry.kind);
  if (!given || comes === goes) return 0n;
  if (goes && entry.kind === 'assign') return 0n; // Passed on below, not taken back.
  if (entry.kind === 'reversal' && !['available', 'granted'].includes(comes ? entry.from.state : entry.to.state))
    return 0n;
  return comes ? entry.amountDong : -entry.amountDong;
}
