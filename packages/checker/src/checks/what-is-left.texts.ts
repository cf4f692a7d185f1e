import type { Text } from '@muctieu/kernel/text';

export const whatIsLeftTexts = {
  holds: { vi: 'Trừ đúng: {from} − {less} = {stated}.', en: 'Comes out: {from} − {less} = {stated}.' },
  fails: {
    vi: 'Ghi còn lại {stated}, nhưng {from} − {less} = {expected}; chênh lệch {difference}. Kiểm tra lại cả ba số.',
    en: 'Says {stated} is left, but {from} − {less} = {expected}; difference {difference}. Check all three figures.',
  },
} satisfies Record<string, Text>;
