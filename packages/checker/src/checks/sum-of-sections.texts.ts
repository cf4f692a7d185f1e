import type { Text } from '@muctieu/kernel/text';

export const sumOfSectionsTexts = {
  holds: {
    vi: 'Số của mục bằng tổng các mục con: {parts} = {stated}.',
    en: 'The section is the sum of those below: {parts} = {stated}.',
  },
  fails: {
    vi: 'Mục này ghi {stated}, nhưng các mục con cộng lại là {expected} ({parts}); chênh lệch {difference}. Đối chiếu số của mục và của từng mục con.',
    en: 'The section says {stated}, those below add to {expected} ({parts}); difference {difference}. Compare the section with each one below.',
  },
} satisfies Record<string, Text>;
