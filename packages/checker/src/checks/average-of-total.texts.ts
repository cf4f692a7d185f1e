import type { Text } from '@muctieu/kernel/text';

export const averageOfTotalTexts = {
  holds: {
    vi: 'Bình quân đúng: {total} / {count} = {stated}.',
    en: 'The average comes out: {total} / {count} = {stated}.',
  },
  fails: {
    vi: 'Ghi bình quân {stated}, nhưng {total} / {count} = {expected}. Kiểm tra lại ba số này.',
    en: 'Says {stated} on average, but {total} / {count} = {expected}. Check the three figures.',
  },
  yieldHolds: {
    vi: 'Sản lượng đúng: {area} × {yield} = {stated}.',
    en: 'The output comes out: {area} × {yield} = {stated}.',
  },
  yieldFails: {
    vi: 'Ghi sản lượng {stated}, nhưng {area} × {yield} = {expected}. Kiểm tra lại diện tích, năng suất, sản lượng.',
    en: 'Says an output of {stated}, but {area} × {yield} = {expected}. Check area, yield and output.',
  },
} satisfies Record<string, Text>;
