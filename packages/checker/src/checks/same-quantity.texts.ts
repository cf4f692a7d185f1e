import type { Text } from '@muctieu/kernel/text';

export const sameQuantityTexts = {
  holds: {
    vi: 'Nêu nhất quán: {stated} cũng đứng tại «{other}».',
    en: 'Consistent: {stated} also stands at “{other}”.',
  },
  fails: {
    vi: 'Ghi {stated}, nhưng cùng số liệu này ở chỗ khác ghi {expected} («{other}»). Thống nhất lại một số.',
    en: 'Says {stated}, but the same quantity is {expected} elsewhere (“{other}”). Use one figure.',
  },
} satisfies Record<string, Text>;
