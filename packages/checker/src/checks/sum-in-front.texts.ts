import type { Text } from '@muctieu/kernel/text';

export const sumInFrontTexts = {
  holds: {
    vi: 'Cộng đúng các số nêu trước: {parts} = {stated}.',
    en: 'The figures in front add up: {parts} = {stated}.',
  },
  fails: {
    vi: 'Tổng ghi {stated}, nhưng các số nêu ngay trước cộng lại là {expected} ({parts}); chênh lệch {difference}. Đối chiếu lại tổng và từng số.',
    en: 'The total says {stated}, the figures right in front add to {expected} ({parts}); difference {difference}. Compare the total and each figure.',
  },
} satisfies Record<string, Text>;
