import type { Text } from '@muctieu/kernel/text';

export const sumOfPovertyTexts = {
  holds: {
    vi: 'Nghèo đa chiều bằng nghèo cộng cận nghèo: {parts} = {stated}.',
    en: 'Multidimensional poverty is poor plus near-poor: {parts} = {stated}.',
  },
  fails: {
    vi: 'Nghèo đa chiều ghi {stated}, nhưng hộ nghèo cộng hộ cận nghèo là {expected} ({parts}). Kiểm tra lại ba số này.',
    en: 'Multidimensional poverty says {stated}, poor plus near-poor is {expected} ({parts}). Check the three figures.',
  },
} satisfies Record<string, Text>;
