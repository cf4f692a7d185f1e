import type { Text } from '@muctieu/kernel/text';

export const daysOffTexts = {
  note: {
    vi: 'Hạn nộp báo cáo tính theo các ngày này: hạn rơi vào ngày nghỉ chuyển sang ngày làm việc tiếp theo.',
    en: 'Due days are counted by these: one that falls on a day off moves to the next working day.',
  },
  year: { vi: 'Năm', en: 'Year' },
  caption: { vi: 'Ngày nghỉ, ngày làm bù năm {year}', en: 'Holidays and exchanged days of {year}' },
  nothing: {
    vi: 'Chưa có ngày nghỉ nào của năm {year}. Hạn nộp mới chỉ tính thứ bảy, chủ nhật là ngày nghỉ.',
    en: 'No day off of {year} is known yet. Due days take weekends alone for days off.',
  },
  someUnverified: {
    vi: 'Có ngày chưa đối chiếu với thông báo của cơ quan có thẩm quyền. Quản trị ghi lại ngày đó kèm văn bản để xác nhận.',
    en: 'Some days were not compared with the announcement. An administrator dates them under the document.',
  },
  day: { vi: 'Ngày', en: 'Day' },
  weekday: { vi: 'Thứ', en: 'Weekday' },
  kind: { vi: 'Loại', en: 'Kind' },
  name: { vi: 'Lý do', en: 'Why' },
  source: { vi: 'Căn cứ', en: 'Source' },
  holiday: { vi: 'Ngày nghỉ', en: 'Day off' },
  'worked-weekend': { vi: 'Ngày làm bù', en: 'Worked in exchange' },
  ordinary: { vi: 'Bỏ: là ngày bình thường', en: 'Take back: an ordinary day' },
  byLaw: { vi: 'Bộ luật Lao động 2019, Điều 112', en: 'Labour Code 2019, article 112' },
  unverified: { vi: 'chưa đối chiếu với thông báo', en: 'not compared with the announcement' },
  date: { vi: 'Ghi ngày theo thông báo', en: 'Date a day under a document' },
  dateNote: {
    vi: 'Hạn nộp của mọi đơn vị đổi theo ngay. Hạn đã gia hạn riêng giữ nguyên.',
    en: 'The due days of everybody follow at once. Days given to one report stay.',
  },
  document: { vi: 'Thông báo, văn bản', en: 'Announcement' },
  dated: { vi: 'Đã ghi ngày.', en: 'The day is dated.' },
  monday: { vi: 'Thứ hai', en: 'Monday' },
  tuesday: { vi: 'Thứ ba', en: 'Tuesday' },
  wednesday: { vi: 'Thứ tư', en: 'Wednesday' },
  thursday: { vi: 'Thứ năm', en: 'Thursday' },
  friday: { vi: 'Thứ sáu', en: 'Friday' },
  saturday: { vi: 'Thứ bảy', en: 'Saturday' },
  sunday: { vi: 'Chủ nhật', en: 'Sunday' },
} as const satisfies Record<string, Text>;
