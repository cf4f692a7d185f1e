import type { Text } from '@muctieu/kernel/text';

export const regimesPageTexts = {
  note: {
    vi: 'Chế độ báo cáo theo văn bản: ai nộp, kỳ nào, hạn nào. Nghĩa vụ nộp tự sinh từ đây và từ đơn vị đang có hiệu lực.',
    en: 'Regimes as documents set them: who hands in, for which period, by when. What is owed follows from them and from the units in force.',
  },
  list: { vi: 'Các chế độ báo cáo', en: 'Regimes' },
  dues: { vi: 'Hạn nộp theo cấp', en: 'Due by level' },
  working: {
    vi: '{level}: {days} ngày làm việc sau kỳ (biểu {form})',
    en: '{level}: {days} working days after the period (form {form})',
  },
  calendar: {
    vi: '{level}: {days} ngày sau kỳ (biểu {form})',
    en: '{level}: {days} days after the period (form {form})',
  },
  month: { vi: 'Từ ngày {from} đến ngày {to} hằng tháng', en: 'From day {from} to day {to} of each month' },
  periods: { vi: 'Kỳ báo cáo năm {year}', en: 'Periods of {year}' },
  workCalendar: { vi: 'Ngày nghỉ, ngày làm bù năm {year}', en: 'Holidays and exchanged days of {year}' },
  unverified: { vi: 'chưa đối chiếu với thông báo', en: 'not compared with the announcement' },
  rounds: { vi: 'Báo cáo đột xuất, một lần', en: 'Ad-hoc and one-off reports' },
  open: { vi: 'Yêu cầu báo cáo', en: 'Ask for a report' },
  opened: { vi: 'Đã gửi yêu cầu báo cáo.', en: 'The report is asked for.' },
  regime: { vi: 'Chế độ', en: 'Regime' },
  key: { vi: 'Mã kỳ (chữ, số, gạch nối)', en: 'Key of the period (letters, digits, hyphens)' },
  title: { vi: 'Tên báo cáo', en: 'Title' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  due: { vi: 'Hạn nộp', en: 'Due' },
  document: { vi: 'Văn bản yêu cầu', en: 'Document that asks' },
  reason: { vi: 'Lý do', en: 'Reason' },
  noAdHoc: {
    vi: 'Chưa có chế độ đột xuất hoặc một lần nào để yêu cầu.',
    en: 'There is no ad-hoc or one-off regime to ask by.',
  },
} as const satisfies Record<string, Text>;
