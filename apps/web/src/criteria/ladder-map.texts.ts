import type { Text } from '@muctieu/kernel/text';

export const mapOfLadderTexts = {
  label: { vi: '{page}, ngày {day}', en: '{page}, {day}' },
  met: { vi: '{met}/{of}', en: '{met}/{of}' },
  outside: {
    vi: 'Các xã không có mức trên bản đồ này có thể nằm ngoài phạm vi của bạn: bạn thấy đánh giá của {seen} đơn vị.',
    en: 'Communes without a level here may lie outside your scope: you see the assessment of {seen} units.',
  },
  value: { vi: 'Tiêu chí đạt', en: 'Criteria met' },
} as const satisfies Record<string, Text>;
