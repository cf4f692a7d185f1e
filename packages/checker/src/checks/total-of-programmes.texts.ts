import type { Text } from '@muctieu/kernel/text';

export const totalOfProgrammesTexts = {
  holds: {
    vi: 'Số chung {stated} bằng tổng các chương trình ({parts}).',
    en: 'The overall {stated} is the sum of the programmes ({parts}).',
  },
  fails: {
    vi: 'Số chung ghi {stated}, nhưng các chương trình cộng lại là {expected} ({parts}); chênh lệch {difference}. Đối chiếu số chung với số của từng chương trình.',
    en: 'The overall figure says {stated}, the programmes add to {expected} ({parts}); difference {difference}. Compare it with each programme.',
  },
  doubtful: {
    vi: 'Số chung ghi {stated}, các chương trình cộng lại là {expected} ({parts}); chênh lệch {difference}. Nêu rõ phạm vi của từng số.',
    en: 'The overall figure says {stated}, the programmes add to {expected} ({parts}); difference {difference}. Say what each covers.',
  },
  doubt: {
    vi: 'Hai số có thể khác phạm vi (nguồn vốn, thời điểm, lồng ghép).',
    en: 'The figures may differ in scope (source, date, blended funds).',
  },
} satisfies Record<string, Text>;
