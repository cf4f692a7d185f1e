import type { Text } from '@muctieu/kernel/text';

export const povertyMovementTexts = {
  holds: {
    vi: 'Biến động hộ nghèo khớp: {start} − {escaped} + {added} = {stated}.',
    en: 'The movement of poor households comes out: {start} − {escaped} + {added} = {stated}.',
  },
  fails: {
    vi: 'Cuối kỳ ghi {stated}, nhưng đầu kỳ {start} − thoát nghèo {escaped} + tái nghèo, phát sinh {added} = {expected}. Kiểm tra lại từng số biến động.',
    en: 'The end says {stated}, but {start} at the start − {escaped} escaped + {added} relapsed or new = {expected}. Check each movement.',
  },
} satisfies Record<string, Text>;
