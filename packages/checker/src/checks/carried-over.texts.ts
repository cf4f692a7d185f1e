import type { Text } from '@muctieu/kernel/text';

export const carriedOverTexts = {
  holds: {
    vi: 'Vốn chuyển sang năm {year} nêu nhất quán: {stated}.',
    en: 'What is carried into {year} is given the same: {stated}.',
  },
  fails: {
    vi: 'Vốn chuyển sang năm {year} ghi {stated}, nhưng chỗ khác ghi {expected}. Số năm trước chuyển đi phải bằng số năm sau nhận.',
    en: 'What is carried into {year} is {stated} here and {expected} elsewhere. What one year carries is what the next receives.',
  },
} satisfies Record<string, Text>;
