import type { Text } from '@muctieu/kernel/text';

export const checkTexts = {
  title: { vi: 'Kiểm tra báo cáo', en: 'Check a report' },
} as const satisfies Record<string, Text>;
