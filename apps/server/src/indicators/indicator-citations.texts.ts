export const indicatorCitationTexts = {
  definition: { vi: 'Định nghĩa chỉ tiêu', en: 'Definition of an indicator' },
  target: { vi: 'Kế hoạch chỉ tiêu', en: 'Target' },
  observation: { vi: 'Số liệu chỉ tiêu', en: 'Figures of indicators' },
  targets: { vi: '{name}, kỳ {period}: {count} đơn vị', en: '{name}, {period}: {count} units' },
  figures: { vi: '{name}, kỳ {period}: {count} số liệu', en: '{name}, {period}: {count} figures' },
} as const;
