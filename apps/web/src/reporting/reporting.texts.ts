import type { Text } from '@muctieu/kernel/text';

/** Names of the pages. */
export const reportingTexts = {
  title: { vi: 'Báo cáo', en: 'Reports' },
  entry: { vi: 'Nhập báo cáo', en: 'Fill in a report' },
  received: { vi: 'Báo cáo nhận được', en: 'Reports received' },
  consolidation: { vi: 'Tổng hợp báo cáo', en: 'Consolidation' },
  late: { vi: 'Tình hình nộp báo cáo', en: 'Who has handed in' },
  forms: { vi: 'Biểu mẫu báo cáo', en: 'Forms of reports' },
  designer: { vi: 'Thiết kế biểu mẫu', en: 'Design a form' },
  regimes: { vi: 'Chế độ báo cáo', en: 'Reporting regimes' },
  reporters: { vi: 'Đơn vị báo cáo, sáp nhập', en: 'Reporters and mergers' },
  daysOff: { vi: 'Ngày nghỉ, ngày làm bù', en: 'Holidays and exchanged days' },
  mail: { vi: 'Thư điện tử nhắc việc', en: 'Letters of reminders' },
  reminders: { vi: 'Nhắc việc', en: 'Reminders' },
  difficulties: { vi: 'Khó khăn, kiến nghị', en: 'Difficulties and proposals' },
  workbook: { vi: 'Nhập báo cáo từ Excel', en: 'Read a report from Excel' },
} as const satisfies Record<string, Text>;
