import type { CapitalState } from './position.ts';

export type EntryKind =
  | 'grant'
  | 'grant-cut'
  | 'assign'
  | 'recall'
  | 'allocate'
  | 'allocation-recall'
  | 'advance'
  | 'payment'
  | 'advance-recovery'
  | 'advance-repayment'
  | 'payment-repayment'
  | 'carry-over'
  | 'return'
  | 'cancel'
  | 'lapse'
  | 'reversal';

/** What one kind of entry joins. `reversal` joins what its entry joined, the other way round, and stands outside. */
export interface EntryKindRule {
  readonly from: CapitalState;
  readonly to: CapitalState;
  /** Whether money goes to another holder or stays with the same. */
  readonly holder: 'same' | 'other';
  /** Whether the budget year stays or is the next (C5). */
  readonly budgetYear: 'same' | 'next';
  /** The budget year must be the vintage: money is granted for its own plan year. */
  readonly inPlanYear?: true;
}

/** Each kind once. The Vietnamese terms are those of Luật Đầu tư công and Luật Ngân sách nhà nước as the reports use them. */
export const entryKinds: Readonly<Record<Exclude<EntryKind, 'reversal'>, EntryKindRule>> = {
  /** giao vốn từ nguồn: the resolution or decision that makes the money exist for its first holder */
  grant: { from: 'granted', to: 'available', holder: 'same', budgetYear: 'same', inPlanYear: true },
  /** điều chỉnh giảm kế hoạch */
  'grant-cut': { from: 'available', to: 'granted', holder: 'same', budgetYear: 'same' },
  /** giao, phân bổ cho cấp dưới hoặc đơn vị */
  assign: { from: 'available', to: 'available', holder: 'other', budgetYear: 'same' },
  /** thu hồi về cấp giao */
  recall: { from: 'available', to: 'available', holder: 'other', budgetYear: 'same' },
  /** phân bổ chi tiết cho dự án, công trình */
  allocate: { from: 'available', to: 'available', holder: 'other', budgetYear: 'same' },
  /** thu hồi phân bổ chi tiết từ dự án */
  'allocation-recall': { from: 'available', to: 'available', holder: 'other', budgetYear: 'same' },
  /** tạm ứng */
  advance: { from: 'available', to: 'advanced', holder: 'same', budgetYear: 'same' },
  /** thanh toán khối lượng hoàn thành */
  payment: { from: 'available', to: 'paid', holder: 'same', budgetYear: 'same' },
  /** thu hồi tạm ứng vào khối lượng thanh toán: disbursed stays what it was (C6) */
  'advance-recovery': { from: 'advanced', to: 'paid', holder: 'same', budgetYear: 'same' },
  /** nộp trả tạm ứng */
  'advance-repayment': { from: 'advanced', to: 'available', holder: 'same', budgetYear: 'same' },
  /** nộp trả khoản đã thanh toán */
  'payment-repayment': { from: 'paid', to: 'available', holder: 'same', budgetYear: 'same' },
  /** kéo dài, chuyển nguồn sang năm sau */
  'carry-over': { from: 'available', to: 'available', holder: 'same', budgetYear: 'next' },
  /** hoàn trả ngân sách cấp trên */
  return: { from: 'available', to: 'returned', holder: 'same', budgetYear: 'same' },
  /** hủy dự toán theo quyết định */
  cancel: { from: 'available', to: 'lapsed', holder: 'same', budgetYear: 'same' },
  /** hết hạn theo quy định, không được chuyển nguồn */
  lapse: { from: 'available', to: 'lapsed', holder: 'same', budgetYear: 'same' },
};

/** Where an entry takes money out of and what it makes of it; a reversal is its effect the other way round. */
export function entryStates(
  kind: EntryKind,
  effect: Exclude<EntryKind, 'reversal'>,
): readonly [from: CapitalState, to: CapitalState] {
  const { from, to } = entryKinds[effect];
  return kind === 'reversal' ? [to, from] : [from, to];
}
