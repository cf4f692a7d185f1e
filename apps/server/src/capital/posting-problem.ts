import type { CapitalState } from '@muctieu/domain/capital/position';
import type { Problem } from '@muctieu/kernel/problem';
import type { BookableEntry } from './bookable-entry.ts';

/** One row of `muctieu.capital_refusal`; without a line the whole command is meant. */
export interface Refusal {
  readonly line: number | null;
  readonly code: string;
  readonly state: CapitalState | null;
  readonly day: string | null;
  readonly short: string | null;
}

export function postingProblem(refusal: Refusal, lines: readonly BookableEntry[]): Problem {
  const index = (refusal.line ?? 0) - 1;
  const line = lines[index];
  if (line === undefined) return { code: refusal.code };
  switch (refusal.code) {
    case 'period-closed':
      return {
        code: refusal.code,
        path: `lines[${index}].valueDate`,
        values: { found: line.valueDate, until: refusal.day ?? '' },
      };
    case 'reversed-already':
      return { code: refusal.code, path: `lines[${index}].reversalOf`, values: { found: line.reversalOf ?? '' } };
    default:
      return {
        code: refusal.code,
        path: `lines[${index}].amountDong`,
        values: {
          state: refusal.state ?? '',
          holder: line.from.holderId,
          node: line.nodeCode,
          day: refusal.day ?? line.valueDate,
          short: refusal.short ?? '',
          asked: line.amountDong.toString(),
        },
      };
  }
}
