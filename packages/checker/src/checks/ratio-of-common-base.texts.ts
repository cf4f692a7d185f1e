import type { Text } from '@muctieu/kernel/text';

export const ratioOfCommonBaseTexts = {
  holds: {
    vi: 'Khớp: {part} ({stated}) và các số cùng danh mục cho cùng một tổng thể, khoảng {base}.',
    en: 'Consistent: {part} ({stated}) and its neighbours come from one whole of about {base}.',
  },
  fails: {
    vi: '{part} là {stated} thì tổng thể khoảng {base}, nhưng {other} cho tổng thể khoảng {otherBase}; cùng một tổng thể phải là khoảng {expected}. Kiểm tra lại số lượng hoặc tỷ lệ.',
    en: '{part} at {stated} makes a whole of about {base}, but {other} makes one of about {otherBase}; of one whole it would be about {expected}. Check the number or the percentage.',
  },
  doubtful: {
    vi: '{part} là {stated} thì tổng thể khoảng {base}, trong khi các số cùng danh mục cho tổng thể khoảng {otherBase} (khi đó là {expected}). Nêu rõ tính trên tổng thể nào.',
    en: '{part} at {stated} makes a whole of about {base}, its neighbours make one of about {otherBase} (then it is {expected}). Say of which whole it is taken.',
  },
  doubt: {
    vi: 'Tỷ lệ này có thể tính trên một tổng thể khác.',
    en: 'This percentage may be taken of another whole.',
  },
} satisfies Record<string, Text>;
