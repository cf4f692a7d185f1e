import type { Text } from '@muctieu/kernel/text';

export const reportersTexts = {
  note: {
    vi: 'Đơn vị có hiệu lực vào ngày cuối kỳ thì nộp báo cáo. Đơn vị thôi tồn tại trước ngày đó không nộp; đơn vị kế thừa nộp cho cả phần của mình và phần nhận về.',
    en: 'Whoever is in force on the last day of a period reports. Whoever ended before does not; who took over reports for both parts.',
  },
  onDay: { vi: 'Tại ngày', en: 'On' },
  list: { vi: 'Đơn vị báo cáo tại ngày {day}', en: 'Reporters on {day}' },
  level: { vi: 'Cấp', en: 'Level' },
  since: { vi: '{name} (từ {day})', en: '{name} (since {day})' },
  nothing: {
    vi: 'Không có đơn vị nào trong phạm vi của anh/chị vào ngày này.',
    en: 'Nobody in your scope on this day.',
  },
} as const satisfies Record<string, Text>;
