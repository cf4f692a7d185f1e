/** What sort of place cites a document; later chapters bring their own words. */
export const citationSourceTexts = {
  report: { vi: 'Nguồn đã nạp', en: 'Loaded source' },
  territoryEvent: { vi: 'Sự kiện địa bàn', en: 'Territory event' },
  organisation: { vi: 'Cơ quan, đơn vị', en: 'Organisation' },
} as const;
