import type { Text } from '@muctieu/kernel/text';

export const workListTexts = {
  title: { vi: 'Việc cần làm', en: 'Work list' },
  asOf: { vi: 'Lấy từ dữ liệu lúc {moment}.', en: 'From the data as of {moment}.' },
  wrong: { vi: 'Chưa đúng', en: 'Wrong' },
  due: { vi: 'Đến hạn', en: 'Due' },
  waiting: { vi: 'Chờ xử lý', en: 'Waiting' },
  empty: {
    vi: 'Lúc này không có việc nào đến hạn, chờ xử lý hay chưa đúng trong phạm vi của anh/chị.',
    en: 'Nothing is due, waiting or wrong within your reach at the moment.',
  },
  dueOn: { vi: 'Hạn {day}', en: 'Due {day}' },
  count: { vi: '{count} mục', en: '{count} items' },
} as const satisfies Record<string, Text>;
