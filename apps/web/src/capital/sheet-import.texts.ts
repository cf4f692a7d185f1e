/** Names of the pages for sheets in and out and for the Treasury's statements. */
export const sheetImportTitles = {
  import: { vi: 'Nhập từ Excel', en: 'Import from Excel' },
  templates: { vi: 'Biểu mẫu Excel', en: 'Excel templates' },
  treasury: { vi: 'Đối chiếu Kho bạc', en: 'Treasury reconciliation' },
} as const;
