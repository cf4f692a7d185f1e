import type { Text } from '@muctieu/kernel/text';

export const firstPeopleTexts = {
  administrator: { vi: 'Quản trị hệ thống', en: 'System administrator' },
} as const satisfies Record<string, Text>;
