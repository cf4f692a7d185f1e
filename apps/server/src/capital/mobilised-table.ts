import { type MobilisedCategory, mobilisedCategories } from '@muctieu/domain/capital/mobilised';
import { percentHundredths, rate } from '@muctieu/domain/capital/rate';
import { dong } from '@muctieu/kernel/dong';
import type { MobilisedSumRow } from './mobilised.store.ts';

/** What the ledger has of the budgets for one row: net of what was passed on, so that rows add up to what was granted. */
export interface LedgerSum {
  readonly key: string;
  readonly category: 'CENTRAL' | 'LOCAL';
  readonly planDong: bigint;
  readonly actualDong: bigint;
}

export interface MobilisedTableRow {
  readonly key: string;
  readonly sums: readonly {
    readonly category: MobilisedCategory;
    readonly planDong: string;
    readonly actualDong: string;
    readonly basis: 'ledger' | 'records';
    readonly leftOutDong: string;
    readonly hundredths?: number;
  }[];
}

interface Sum {
  plan: bigint;
  actual: bigint;
  basis: 'ledger' | 'records';
  leftOut: bigint;
}

/**
 * The six categories a row. The budgets stand once: from the ledger where it has any of them in the row, else from what was
 * recorded; what is recorded beside the ledger is left out of the sum and counted as left out.
 */
export function mobilisedRows(
  records: readonly (Pick<MobilisedSumRow, 'category' | 'measure' | 'amountDong'> & { readonly key: string })[],
  ledger: readonly LedgerSum[],
): { readonly rows: readonly MobilisedTableRow[]; readonly total: MobilisedTableRow['sums'] } {
  const rows = new Map<string, Map<MobilisedCategory, Sum>>();
  const sumAt = (key: string, category: MobilisedCategory): Sum => {
    const row = rows.get(key) ?? new Map<MobilisedCategory, Sum>();
    rows.set(key, row);
    const sum = row.get(category) ?? { plan: 0n, actual: 0n, basis: 'records', leftOut: 0n };
    row.set(category, sum);
    return sum;
  };
  for (const { key, category, planDong, actualDong } of ledger) {
    if (planDong === 0n && actualDong === 0n) continue;
    const sum = sumAt(key, category);
    sum.basis = 'ledger';
    sum.plan += planDong;
    sum.actual += actualDong;
  }
  for (const { key, category, measure, amountDong } of records) {
    const sum = sumAt(key, category);
    if (sum.basis === 'ledger') sum.leftOut += amountDong;
    else if (measure === 'plan') sum.plan += amountDong;
    else sum.actual += amountDong;
  }
  const keys = [...rows.keys()].sort();
  const total = mobilisedCategories.map((category) => {
    const sums = keys.flatMap((key) => rows.get(key)?.get(category) ?? []);
    return answerOf(category, {
      plan: sums.reduce((all, { plan }) => all + plan, 0n),
      actual: sums.reduce((all, { actual }) => all + actual, 0n),
      basis: sums.some(({ basis }) => basis === 'ledger') ? 'ledger' : 'records',
      leftOut: sums.reduce((all, { leftOut }) => all + leftOut, 0n),
    });
  });
  return {
    rows: keys.map((key) => ({
      key,
      sums: mobilisedCategories.map((category) =>
        answerOf(category, rows.get(key)?.get(category) ?? { plan: 0n, actual: 0n, basis: 'records', leftOut: 0n }),
      ),
    })),
    total,
  };
}

function answerOf(
  category: MobilisedCategory,
  { plan, actual, basis, leftOut }: Sum,
): MobilisedTableRow['sums'][number] {
  const made = rate(dong(actual), dong(plan), 'assigned');
  return {
    ...{ category, basis },
    planDong: plan.toString(),
    actualDong: actual.toString(),
    leftOutDong: leftOut.toString(),
    ...(made === undefined ? {} : { hundredths: Number(percentHundredths(made)) }),
  };
}
