/** Words of the pages beside the ledger: closing, rules, mobilised capital, forecasts, disbursements, not allocated. */
export const besideLedgerTexts = {
  closing: { vi: 'Khóa sổ', en: 'Closing' },
  rules: { vi: 'Hạn mức, định mức', en: 'Ceilings, norms' },
  mobilised: { vi: 'Vốn huy động', en: 'Mobilised capital' },
  forecasts: { vi: 'Ước giải ngân', en: 'Forecasts' },
  disbursements: { vi: 'Nhập giải ngân', en: 'Enter disbursements' },
  unallocated: { vi: 'Chưa phân bổ', en: 'Not allocated' },
} as const;
