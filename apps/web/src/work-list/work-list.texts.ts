import type { Text } from '@muctieu/kernel/text';

export const workListTexts = {
  title: { vi: 'Việc cần làm', en: 'Work list' },
  note: {
    vi: 'Việc đến hạn, việc chờ anh/chị và những chỗ chưa đúng, lấy từ dữ liệu lúc này.',
    en: 'What is due, what waits for you and what is wrong, taken from the data as it is now.',
  },
} as const satisfies Record<string, Text>;
