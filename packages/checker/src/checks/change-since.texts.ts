import type { Text } from '@muctieu/kernel/text';

export const changeSinceTexts = {
  holds: {
    vi: 'Mức tăng, giảm đúng: từ {before} đến {after} là {stated}.',
    en: 'The change comes out: from {before} to {after} is {stated}.',
  },
  fails: {
    vi: 'Ghi mức tăng, giảm {stated}, nhưng từ {before} đến {after} là {expected}. Kiểm tra lại ba số này.',
    en: 'Says a change of {stated}, but from {before} to {after} it is {expected}. Check the three figures.',
  },
} satisfies Record<string, Text>;
