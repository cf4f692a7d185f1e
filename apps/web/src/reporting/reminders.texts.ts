import type { Text } from '@muctieu/kernel/text';

export const remindersTexts = {
  note: {
    vi: 'Trong ứng dụng, việc đến hạn luôn hiện ở trang đầu. Ở đây chọn cách nhận thư nhắc.',
    en: 'In the application what is due is always on the first page. Here you choose how you are reminded by e-mail.',
  },
  settings: { vi: 'Cách nhận thư nhắc', en: 'Reminders by e-mail' },
  email: { vi: 'Địa chỉ thư', en: 'E-mail address' },
  isOn: { vi: 'Gửi thư nhắc cho tôi', en: 'Send me reminders' },
  digest: { vi: 'Gộp thư', en: 'How often' },
  'at-once': { vi: 'Từng việc một', en: 'Each at once' },
  daily: { vi: 'Mỗi ngày một thư', en: 'One message a day' },
  weekly: { vi: 'Mỗi tuần một thư', en: 'One message a week' },
  quietFrom: { vi: 'Không gửi từ', en: 'Nothing from' },
  quietUntil: { vi: 'đến', en: 'until' },
  hour: { vi: '{hour} giờ', en: '{hour}:00' },
  daysBefore: { vi: 'Nhắc trước hạn (số ngày, cách nhau bằng dấu phẩy)', en: 'Days before the due day, with commas' },
  save: { vi: 'Lưu cách nhắc', en: 'Save' },
  saved: { vi: 'Đã lưu cách nhắc.', en: 'Saved.' },
  list: { vi: 'Các lần nhắc', en: 'Reminders' },
} as const satisfies Record<string, Text>;
