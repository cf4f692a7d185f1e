import type { Text } from '@muctieu/kernel/text';

export const latePageTexts = {
  note: {
    vi: 'Đơn vị nào đã nộp, nộp muộn, bị trả lại hay chưa nộp; tính đến {day}.',
    en: 'Who has handed in, late or not at all, and what was returned; as of {day}.',
  },
  regime: { vi: 'Chế độ báo cáo', en: 'Regime' },
  matrix: { vi: 'Đơn vị theo kỳ báo cáo', en: 'Units by period' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  list: { vi: 'Danh sách đơn vị chậm nộp', en: 'Units that are late' },
  nobodyLate: { vi: 'Không có đơn vị nào chậm nộp.', en: 'Nobody is late.' },
  nothing: { vi: 'Chưa có báo cáo nào đến kỳ.', en: 'No report is owed yet.' },
  sumOf: {
    vi: '{onTime} đúng hạn · {late} muộn · {open} chưa nộp / {expected}',
    en: '{onTime} on time · {late} late · {open} not handed in / {expected}',
  },
  notOwed: { vi: 'Không phải nộp', en: 'Not owed' },
  open: { vi: 'Mở báo cáo', en: 'Open the report' },
} as const satisfies Record<string, Text>;
