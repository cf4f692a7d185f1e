import type { Text } from '@muctieu/kernel/text';

export const forecastBelowActualTexts = {
  holds: {
    vi: 'Ước thực hiện {stated} không thấp hơn số đã thực hiện {actual}.',
    en: 'The estimate {stated} is not below the actual {actual}.',
  },
  fails: {
    vi: 'Ước thực hiện {stated}, thấp hơn số đã thực hiện {actual}. Kiểm tra lại số ước hoặc số thực hiện.',
    en: 'The estimate {stated} is below what was already done, {actual}. Check the estimate or the actual figure.',
  },
} satisfies Record<string, Text>;
