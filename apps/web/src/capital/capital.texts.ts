/** Names for the navigation and titles; the words of kinds and states stand in the contract. */
export const capitalPageTexts = {
  table: { vi: 'Bảng vốn', en: 'Capital' },
  following: { vi: 'Theo dõi giải ngân', en: 'Following disbursement' },
  entries: { vi: 'Bút toán', en: 'Entries' },
  decisions: { vi: 'Quyết định về vốn', en: 'Decisions on capital' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  newDecision: { vi: 'Nhập quyết định', en: 'Enter a decision' },
  editDecision: { vi: 'Sửa dự thảo', en: 'Edit the draft' },
  proposals: { vi: 'Đề nghị điều chỉnh', en: 'Proposals' },
  yearEnd: { vi: 'Cuối năm: chuyển nguồn', en: 'Year end' },
  demoFigures: { vi: 'Số liệu mẫu: in, ghi sổ, vì sao', en: 'The demo’s figures: printed, booked, why' },
} as const;

/** What one comes to the ledger for: the first line of its way. */
export const capitalSectionTexts = {
  figures: { vi: 'Số liệu', en: 'Figures' },
  work: { vi: 'Nghiệp vụ', en: 'Work' },
  sheets: { vi: 'Nhập và đối chiếu', en: 'Import and reconcile' },
  rules: { vi: 'Quy tắc, khóa sổ', en: 'Rules and closing' },
} as const;
