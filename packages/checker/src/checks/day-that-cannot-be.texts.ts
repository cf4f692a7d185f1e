import type { Text } from '@muctieu/kernel/text';

export const dayThatCannotBeTexts = {
  fails: {
    vi: 'Không có ngày {stated}. Kiểm tra lại ngày, tháng, năm.',
    en: 'There is no {stated}. Check day, month and year.',
  },
} satisfies Record<string, Text>;
