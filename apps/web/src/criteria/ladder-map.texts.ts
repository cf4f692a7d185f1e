import type { Text } from '@muctieu/kernel/text';

export const mapOfLadderTexts = {
  label: { vi: '{page}, ngày {day}', en: '{page}, {day}' },
  met: { vi: '{met}/{of}', en: '{met}/{of}' },
  value: { vi: 'Tiêu chí đạt', en: 'Criteria met' },
} as const satisfies Record<string, Text>;
