import type { Text } from '@muctieu/kernel/text';

export const sharesOfWholeTexts = {
  holds: { vi: 'Các tỷ lệ cộng đủ 100%: {parts}.', en: 'The shares add to 100%: {parts}.' },
  fails: {
    vi: 'Các tỷ lệ của một tổng thể cộng lại là {stated}, không phải 100% ({parts}). Kiểm tra lại từng tỷ lệ.',
    en: 'The shares of one whole add to {stated}, not 100% ({parts}). Check each share.',
  },
} satisfies Record<string, Text>;
