import type { Text } from '@muctieu/kernel/text';

/** What stands in the cells of exported tables. */
export const tableTexts = {
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
} satisfies Record<string, Text>;
