import type { Dong } from '@muctieu/kernel/dong';
import type { Problem } from '@muctieu/kernel/problem';

/**
 * Where mobilised capital comes from, in the order of the reports' table: central and local budgets, integrated from other
 * programmes (lồng ghép), credit, enterprises, the community.
 */
export const mobilisedCategories = ['CENTRAL', 'LOCAL', 'INTEGRATED', 'CREDIT', 'ENTERPRISE', 'COMMUNITY'] as const;
export type MobilisedCategory = (typeof mobilisedCategories)[number];

/** In which form it is given; all but cash have a quantity and what one piece counts. */
export const mobilisedForms = ['CASH', 'IN_KIND', 'LAND', 'LABOUR'] as const;
export type MobilisedForm = (typeof mobilisedForms)[number];

export interface MobilisedGift {
  readonly category: MobilisedCategory;
  readonly form: MobilisedForm;
  readonly amountDong: Dong;
  /** Thousandths of a piece: 12,5 labour days are 12500. */
  readonly quantityThousandths?: bigint | undefined;
  /** đồng that one piece counts. */
  readonly pieceDong?: Dong | undefined;
}

/** Budgets give cash; what is given otherwise counts its quantity times the value of one piece, to the đồng. */
export function checkMobilised(gift: MobilisedGift): readonly Problem[] {
  const problems: Problem[] = [];
  const isBudget = gift.category === 'CENTRAL' || gift.category === 'LOCAL' || gift.category === 'CREDIT';
  if (gift.amountDong <= 0n) {
    problems.push({ code: 'amount-not-positive', path: 'amountDong', values: { found: gift.amountDong.toString() } });
  }
  if (isBudget && gift.form !== 'CASH') {
    problems.push({ code: 'mobilised-form-impossible', path: 'form', values: { found: gift.form } });
  }
  if (gift.form === 'CASH') return problems;
  const { quantityThousandths, pieceDong } = gift;
  if (quantityThousandths === undefined || pieceDong === undefined) {
    problems.push({ code: 'mobilised-quantity-missing', path: 'quantity', values: { form: gift.form } });
    return problems;
  }
  const expected = (quantityThousandths * pieceDong * 2n + 1000n) / 2000n;
  if (expected !== gift.amountDong) {
    problems.push({
      code: 'mobilised-value-differs',
      path: 'amountDong',
      values: { found: gift.amountDong.toString(), expected: expected.toString() },
    });
  }
  return problems;
}
