import type { Text } from '@muctieu/kernel/text';

export const settingsTexts = {
  title: { vi: 'Cài đặt', en: 'Settings' },
} as const satisfies Record<string, Text>;
