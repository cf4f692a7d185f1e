import type { Text } from '@muctieu/kernel/text';

export const planAsDisbursedTexts = {
  fails: {
    vi: 'Ghi đã giải ngân {stated}, nhưng đó là số vốn được giao; số giải ngân của nguồn này ở chỗ khác là {expected}. Kiểm tra xem có lấy nhầm số kế hoạch không.',
    en: 'Says {stated} was disbursed, but that is the plan; elsewhere {expected} of it was disbursed. See whether the plan was taken by mistake.',
  },
} satisfies Record<string, Text>;
