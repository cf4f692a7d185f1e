import type { Text } from '@muctieu/kernel/text';

/** What a phone or a computer shows of the application where it is installed. */
export const installation = {
  name: { vi: 'Mục Tiêu · Chương trình mục tiêu quốc gia', en: 'Mục Tiêu · National Target Programmes' },
  shortName: { vi: 'Mục Tiêu', en: 'Mục Tiêu' },
  description: {
    vi: 'Theo dõi, kiểm tra và báo cáo các chương trình mục tiêu quốc gia; nhập báo cáo được cả khi mất mạng.',
    en: 'Follow, check and report the National Target Programmes; reports can be filled in without a network.',
  },
} as const satisfies Record<string, Text>;
