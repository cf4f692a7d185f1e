/** Words of the pages beside the ledger: closing, rules, mobilised capital, forecasts, disbursements, not allocated. */
export const besideLedgerTexts = {
  closing: { vi: 'Khóa sổ', en: 'Closing' },
  rules: { vi: 'Hạn mức, định mức', en: 'Ceilings, norms' },
  mobilised: { vi: 'Vốn huy động', en: 'Mobilised capital' },
  forecasts: { vi: 'Ước giải ngân', en: 'Forecasts' },
  disbursements: { vi: 'Nhập giải ngân', en: 'Enter disbursements' },
  unallocated: { vi: 'Chưa phân bổ', en: 'Not allocated' },
} as const;

/** Where they stand, for the way between the pages. */
export const besideLedgerSections = [
  { to: '/von/giai-ngan', label: besideLedgerTexts.disbursements },
  { to: '/von/uoc', label: besideLedgerTexts.forecasts },
  { to: '/von/chua-phan-bo', label: besideLedgerTexts.unallocated },
  { to: '/von/huy-dong', label: besideLedgerTexts.mobilised },
  { to: '/von/quy-tac', label: besideLedgerTexts.rules },
  { to: '/von/khoa-so', label: besideLedgerTexts.closing },
] as const;
