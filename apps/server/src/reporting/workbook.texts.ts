import type { Text } from '@muctieu/kernel/text';

/** What stands in the workbook of a report beside its figures. */
export const workbookTexts = {
  attachment: { vi: '{reporter} · {regime} · {period}', en: '{reporter} · {regime} · {period}' },
  million: { vi: 'Đơn vị tính: triệu đồng', en: 'Unit: million đồng' },
  dong: { vi: 'Đơn vị tính: đồng', en: 'Unit: đồng' },
  row: { vi: 'Nội dung', en: 'Item' },
  notNumber: { vi: 'Giá trị không hợp lệ', en: 'Not a valid value' },
  notNumberText: {
    vi: 'Ô số chỉ nhận số không âm; ô lựa chọn chỉ nhận giá trị trong danh sách. Hãy xóa và nhập lại.',
    en: 'Cells of figures take numbers that are not negative, cells with a list take its values. Clear it and type again.',
  },
  fileName: { vi: 'bao-cao-{regime}-{period}.xlsx', en: 'report-{regime}-{period}.xlsx' },
} as const satisfies Record<string, Text>;
