import type { Text } from '@muctieu/kernel/text';

export const normOfTotalTexts = {
  holds: {
    vi: 'Tính đúng theo định mức: {parts} = {stated}.',
    en: 'Comes out of the norms: {parts} = {stated}.',
  },
  fails: {
    vi: 'Ghi kinh phí {stated}, nhưng theo định mức {parts} = {expected}; chênh lệch {difference}. Kiểm tra lại số lượng, định mức và kinh phí.',
    en: 'Says {stated}, but by the norms {parts} = {expected}; difference {difference}. Check numbers, norms and the amount.',
  },
} satisfies Record<string, Text>;
