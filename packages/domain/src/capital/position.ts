/**
 * What has become of money: `granted` is where it comes from and the only state that goes below zero; `available` can be
 * assigned or spent; `advanced` and `paid` together are what the field calls giải ngân (C6); `returned` went back to the
 * level above (hoàn trả), `lapsed` was cancelled (hủy dự toán).
 */
export type CapitalState = 'granted' | 'available' | 'advanced' | 'paid' | 'returned' | 'lapsed';

export const capitalStates: readonly CapitalState[] = [
  'granted',
  'available',
  'advanced',
  'paid',
  'returned',
  'lapsed',
];

/** Whose money it is, in which budget year, and what has become of it. */
export interface Position {
  /** A unit's budget, an agency, a project owner or a project of the list of works. */
  readonly holderId: string;
  readonly budgetYear: number;
  readonly state: CapitalState;
}

export function samePosition(a: Position, b: Position): boolean {
  return a.holderId === b.holderId && a.budgetYear === b.budgetYear && a.state === b.state;
}
