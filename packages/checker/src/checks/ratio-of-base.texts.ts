import type { Text } from '@muctieu/kernel/text';

export const ratioOfBaseTexts = {
  holds: {
    vi: 'Tính đúng: {part} / {base} = {stated}.',
    en: 'Comes out: {part} / {base} = {stated}.',
  },
  fails: {
    vi: 'Ghi {stated}, nhưng {part} / {base} = {expected}; chênh lệch {difference} điểm phần trăm. Kiểm tra lại tỷ lệ, tử số và mẫu số.',
    en: 'Says {stated}, but {part} / {base} = {expected}; {difference} percentage points apart. Check the percentage, its part and its base.',
  },
} satisfies Record<string, Text>;
