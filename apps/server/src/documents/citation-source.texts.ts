/** What sort of place cites a document; later chapters bring their own words. */
export const citationSourceTexts = {
  report: { vi: 'Nguồn đã nạp', en: 'Loaded source' },
} as const;
