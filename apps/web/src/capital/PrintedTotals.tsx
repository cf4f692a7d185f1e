import { useCallback, useMemo } from 'react';
import { EntryGrid } from '../shared/EntryGrid.tsx';
import type { GridMark, GridRow } from '../shared/entry-grid/grid-content.ts';
import { moneyText } from '../shared/entry-grid/read-cell.ts';
import { useSay } from '../shared/use-say.ts';
import { decisionEntryTexts } from './decision-entry.texts.ts';
import {
  type ContentLine,
  type ContentTotal,
  type DecisionForm,
  emptyRow,
  isUsed,
  totalOfRow,
} from './decision-form.ts';
import { totalColumns } from './line-columns.ts';
import type { ReadChoices } from './use-line-choices.ts';

interface PrintedTotalsProps {
  readonly form: DecisionForm;
  readonly change: (part: Partial<DecisionForm>) => void;
  readonly choices: ReadChoices;
  readonly lines: readonly ContentLine[];
  readonly marks: readonly GridMark[];
}

/** The totals that the document itself prints, compared with the sums of the table while either is typed. */
export function PrintedTotals({ form, change, choices, lines, marks }: PrintedTotalsProps) {
  const say = useSay();
  const columns = useMemo(() => totalColumns(choices, form.unit, say), [choices, form.unit, say]);
  const rows = useMemo(
    () =>
      form.totals.map((row): GridRow => {
        const total = totalOfRow(row, columns);
        if (total === undefined || !isUsed(row)) return row;
        const sum = sumUnder(lines, total, choices.parents);
        const difference = BigInt(total.amountDong) - sum;
        return {
          ...row,
          cells: {
            ...row.cells,
            sum: moneyText(sum.toString(), form.unit),
            difference: moneyText(difference.toString(), form.unit),
          },
        };
      }),
    [form.totals, form.unit, columns, lines, choices.parents],
  );
  const take = useCallback(
    (after: readonly GridRow[]) =>
      change({
        totals: after.map((row) => {
          const { sum: _, difference: __, ...cells } = row.cells;
          return { ...row, cells };
        }),
      }),
    [change],
  );
  return (
    <EntryGrid
      label={say(decisionEntryTexts.totals)}
      columns={columns}
      rows={rows}
      onChange={take}
      newRow={emptyRow}
      marks={marks}
    />
  );
}

/** The sum of the lines under a total, as the check of the ledger counts them: a node with all that stands below it. */
function sumUnder(lines: readonly ContentLine[], total: ContentTotal, parents: ReadonlyMap<string, string>): bigint {
  return lines
    .filter(({ holderId, source, capitalKind, nodeCode }) => {
      if (total.holderId !== undefined && total.holderId !== holderId) return false;
      if (total.source !== undefined && total.source !== source) return false;
      if (total.capitalKind !== undefined && total.capitalKind !== capitalKind) return false;
      if (total.nodeCode === undefined) return true;
      for (let code: string | undefined = nodeCode; code !== undefined; code = parents.get(code)) {
        if (code === total.nodeCode) return true;
      }
      return false;
    })
    .reduce((sum, { amountDong }) => sum + BigInt(amountDong), 0n);
}
