import type { DecisionLine, PrintedTotal } from '../allocation-decision.ts';
import { amountValue } from '../amount-value.ts';
import { type DecisionCheck, error, nodesUnder } from '../decision-check.ts';

/** Every total that the document prints is the sum of its lines: parent = children, column = rows. */
export const printedTotal: DecisionCheck = (decision, facts) =>
  decision.printedTotals.flatMap((total, index) => {
    const isUnder = total.nodeCode === undefined ? undefined : nodesUnder(total.nodeCode, facts.nodes);
    const lines = decision.lines.filter((line) => isOf(line, total) && (isUnder?.(line.nodeCode) ?? true));
    const sum = lines.reduce<bigint>((all, { amountDong }) => all + amountDong, 0n);
    if (sum === total.amountDong) return [];
    return [
      error({
        code: 'printed-total-differs',
        path: `printedTotals[${index}].amountDong`,
        values: {
          found: amountValue(total.amountDong),
          expected: amountValue(sum),
          difference: amountValue(total.amountDong - sum),
          lines: lines.length,
        },
      }),
    ];
  });

/** Of the same holder, source and kind; the node is asked beside it. */
function isOf(line: DecisionLine, total: PrintedTotal): boolean {
  if (total.holderId !== undefined && total.holderId !== line.holderId) return false;
  if (total.source !== undefined && total.source !== line.source) return false;
  return total.capitalKind === undefined || total.capitalKind === line.capitalKind;
}
