import type { Text } from '@muctieu/kernel/text';

export const listCountTexts = {
  holds: { vi: 'Ghi {stated} và liệt kê đủ {expected}.', en: 'Says {stated} and lists {expected}.' },
  fails: {
    vi: 'Ghi {stated} nhưng liệt kê {expected} tên: {names}. Kiểm tra lại số lượng hoặc danh sách.',
    en: 'Says {stated} but names {expected}: {names}. Check the number or the list.',
  },
} satisfies Record<string, Text>;
