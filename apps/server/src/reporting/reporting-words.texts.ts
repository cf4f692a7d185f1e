import type { Text } from '@muctieu/kernel/text';

export const periodTexts = {
  month: { vi: 'Tháng {part}/{year}', en: 'Month {part}/{year}' },
  quarter: { vi: 'Quý {part}/{year}', en: 'Quarter {part}/{year}' },
  firstHalf: { vi: '6 tháng đầu năm {year}', en: 'First half of {year}' },
  secondHalf: { vi: '6 tháng cuối năm {year}', en: 'Second half of {year}' },
  year: { vi: 'Năm {year}', en: 'Year {year}' },
  vintage: { vi: 'kế hoạch {year}', en: 'plan of {year}' },
  carried: { vi: 'kế hoạch {year} kéo dài', en: 'plan of {year} carried over' },
  openRow: { vi: 'Dòng {row}', en: 'Row {row}' },
} as const satisfies Record<string, Text>;

export const effectTexts = {
  reason: { vi: 'Theo báo cáo {period} của {reporter}', en: 'By the report {period} of {reporter}' },
} as const satisfies Record<string, Text>;

export const reminderTexts = {
  dueSoon: {
    vi: 'Còn {days} ngày: {regime}, {period} của {reporter}',
    en: 'In {days} days: {regime}, {period}, {reporter}',
  },
  dueToday: { vi: 'Hạn hôm nay: {regime}, {period} của {reporter}', en: 'Due today: {regime}, {period}, {reporter}' },
  overdue: {
    vi: 'Quá hạn từ {due}: {regime}, {period} của {reporter}',
    en: 'Overdue since {due}: {regime}, {period}, {reporter}',
  },
  returned: { vi: 'Bị trả lại: {regime}, {period} của {reporter}', en: 'Returned: {regime}, {period}, {reporter}' },
  handedIn: {
    vi: 'Chờ tiếp nhận: {regime}, {period} của {reporter}',
    en: 'Waits for you: {regime}, {period}, {reporter}',
  },
  difficultyOverdue: {
    vi: 'Kiến nghị quá hạn trả lời từ {due}: {subject} (gửi {addressee})',
    en: 'Not answered since {due}: {subject} (to {addressee})',
  },
} as const satisfies Record<string, Text>;
