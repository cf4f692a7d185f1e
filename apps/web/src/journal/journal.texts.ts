import type { Text } from '@muctieu/kernel/text';

export const journalTexts = {
  title: { vi: 'Nhật ký thay đổi', en: 'Journal' },
} as const satisfies Record<string, Text>;
