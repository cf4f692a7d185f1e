import type { EntryKind } from './entry-kinds.ts';

/** What is counted of an account. `available` is what the others leave, and is never counted by itself. */
export type CapitalMeasure =
  | 'granted'
  | 'received'
  | 'passed'
  | 'allocated'
  | 'carried_in'
  | 'carried_out'
  | 'advanced'
  | 'paid'
  | 'returned'
  | 'lapsed';

/** One kind of entry adds to, or takes from, a measure of the account the money comes from or goes to. */
export interface EntryEffect {
  readonly effect: Exclude<EntryKind, 'reversal'>;
  readonly side: 'from' | 'to';
  readonly measure: CapitalMeasure;
  readonly sign: 1 | -1;
}

/** The same table as `muctieu.capital_effect`. A kind that only changes the state of money touches one account: `from`. */
export const entryEffects: readonly EntryEffect[] = [
  { effect: 'grant', side: 'from', measure: 'granted', sign: 1 },
  { effect: 'grant-cut', side: 'from', measure: 'granted', sign: -1 },
  { effect: 'assign', side: 'from', measure: 'passed', sign: 1 },
  { effect: 'assign', side: 'to', measure: 'received', sign: 1 },
  { effect: 'recall', side: 'from', measure: 'received', sign: -1 },
  { effect: 'recall', side: 'to', measure: 'passed', sign: -1 },
  { effect: 'allocate', side: 'from', measure: 'allocated', sign: 1 },
  { effect: 'allocate', side: 'to', measure: 'received', sign: 1 },
  { effect: 'allocation-recall', side: 'from', measure: 'received', sign: -1 },
  { effect: 'allocation-recall', side: 'to', measure: 'allocated', sign: -1 },
  { effect: 'advance', side: 'from', measure: 'advanced', sign: 1 },
  { effect: 'payment', side: 'from', measure: 'paid', sign: 1 },
  { effect: 'advance-recovery', side: 'from', measure: 'advanced', sign: -1 },
  { effect: 'advance-recovery', side: 'from', measure: 'paid', sign: 1 },
  { effect: 'advance-repayment', side: 'from', measure: 'advanced', sign: -1 },
  { effect: 'payment-repayment', side: 'from', measure: 'paid', sign: -1 },
  { effect: 'carry-over', side: 'from', measure: 'carried_out', sign: 1 },
  { effect: 'carry-over', side: 'to', measure: 'carried_in', sign: 1 },
  { effect: 'return', side: 'from', measure: 'returned', sign: 1 },
  { effect: 'cancel', side: 'from', measure: 'lapsed', sign: 1 },
  { effect: 'lapse', side: 'from', measure: 'lapsed', sign: 1 },
];

/** What a measure means for what is left: it brings money (+) or takes it away (−). */
export const availableSign: Readonly<Record<CapitalMeasure, 1 | -1>> = {
  granted: 1,
  received: 1,
  carried_in: 1,
  passed: -1,
  allocated: -1,
  carried_out: -1,
  advanced: -1,
  paid: -1,
  returned: -1,
  lapsed: -1,
};
