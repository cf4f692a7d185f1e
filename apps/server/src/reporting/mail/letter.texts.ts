import type { Text } from '@muctieu/kernel/text';

/** The words of a letter of reminders. */
export const letterTexts = {
  senderName: { vi: 'Mục Tiêu - Báo cáo chương trình MTQG', en: 'Mục Tiêu, programme reports' },
  subject: { vi: 'Nhắc việc báo cáo ngày {day}: {count} việc', en: 'Reports on {day}: {count} reminders' },
  greeting: { vi: 'Kính gửi {name},', en: 'To {name},' },
  intro: { vi: 'Anh/chị có {count} việc cần xử lý:', en: '{count} things wait for you:' },
  open: { vi: 'Mở báo cáo', en: 'Open' },
  more: { vi: 'và {count} việc khác, xem tại trang nhắc việc', en: 'and {count} more, on the page of reminders' },
  all: { vi: 'Xem tất cả việc', en: 'See everything' },
  english: { vi: 'Tiếng Anh', en: 'In English' },
  leave: {
    vi: 'Thư do hệ thống tự gửi, không cần trả lời. Đổi giờ gửi hoặc tắt thư tại: {address}',
    en: 'Sent by itself, no answer is needed. Change the hours or switch letters off at: {address}',
  },
  testSubject: { vi: 'Thư thử của Mục Tiêu', en: 'Test letter of Mục Tiêu' },
  testText: {
    vi: 'Thư này do {name} gửi thử lúc {moment}. Nhận được thư nghĩa là máy chủ thư đã được cài đúng.',
    en: '{name} sent this as a test at {moment}. Having received it means that the mail server is set up right.',
  },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  'due-today': { vi: 'Đến hạn hôm nay', en: 'Due today' },
  'due-soon': { vi: 'Sắp đến hạn', en: 'Due soon' },
  'difficulty-overdue': { vi: 'Kiến nghị quá hạn trả lời', en: 'Proposals not answered in time' },
  'handed-in': { vi: 'Chờ tiếp nhận', en: 'Wait to be accepted' },
} as const satisfies Record<string, Text>;
