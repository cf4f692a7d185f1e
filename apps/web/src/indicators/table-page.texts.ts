import type { Text } from '@muctieu/kernel/text';

/** What the table of units says beside its figures. */
export const tableTexts = {
  periods: { vi: 'Các kỳ, cách nhau bằng dấu phẩy', en: 'Periods with commas between' },
  periodsWrong: {
    vi: '«{found}» không phải là kỳ. Viết như 2024, 2024-H1, 2024-Q2, 2024-06, 2021-2025 hoặc 2024-06-30; nhiều nhất 12 kỳ.',
    en: '“{found}” is no period. Write 2024, 2024-H1, 2024-Q2, 2024-06, 2021-2025 or 2024-06-30; twelve at the most.',
  },
  order: { vi: 'Đầu bảng', en: 'Head of the table' },
  byPeriod: { vi: 'Kỳ, rồi chỉ tiêu', en: 'Period, then indicator' },
  byIndicator: { vi: 'Chỉ tiêu, rồi kỳ', en: 'Indicator, then period' },
  where: { vi: 'Phạm vi', en: 'Where' },
  country: { vi: 'Cả nước', en: 'The country' },
  counted: {
    vi: '{units} đơn vị, {indicators} chỉ tiêu có số liệu, {periods} kỳ.',
    en: '{units} units, {indicators} indicators with figures, {periods} periods.',
  },
  keys: {
    vi: 'Di chuyển bằng phím mũi tên, Page Up, Page Down, Home, End; Enter mở số đang chọn.',
    en: 'Arrows, Page Up, Page Down, Home and End move; Enter opens a figure.',
  },
  onlyPrinted: { vi: 'Chỉ là số in, không có tử số và mẫu số', en: 'Only as printed, its parts are not known' },
  again: { vi: 'Đọc lại', en: 'Read again' },
  printedPart: {
    vi: 'Bản in có {rows} trong {total} đơn vị và {columns} trong {allColumns} cột đầu. Hãy chọn ít kỳ hơn, hoặc in từng chương trình.',
    en: 'Printed are {rows} of {total} units and the first {columns} of {allColumns} columns. Choose fewer periods, or one programme at a time.',
  },
  noneThere: {
    vi: 'Chưa có số liệu nào của cấp này trong các kỳ đã chọn. Có thể văn bản chỉ cho số của cả tỉnh: hãy chọn cấp tỉnh.',
    en: 'No figure of this level in these periods. The documents may give the province only: choose the level of provinces.',
  },
} as const satisfies Readonly<Record<string, Text>>;
