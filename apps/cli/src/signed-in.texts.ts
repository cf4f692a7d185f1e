import type { Text } from '@muctieu/kernel/text';

/** What commands say that work at a running server. */
export const signedInTexts = {
  signInMissing: {
    vi: 'Cần MUCTIEU_TOKEN, hoặc MUCTIEU_USER và MUCTIEU_PASSWORD.',
    en: 'Set MUCTIEU_TOKEN, or MUCTIEU_USER and MUCTIEU_PASSWORD.',
  },
  codeMissing: {
    vi: 'Tài khoản này dùng mã một lần: đặt MUCTIEU_CODE.',
    en: 'This account uses one-time codes: set MUCTIEU_CODE.',
  },
  unreachable: { vi: 'Không nối được tới {url}: {reason}.', en: '{url} cannot be reached: {reason}.' },
  fileUnwritable: { vi: 'Không ghi được «{file}»: {reason}.', en: '“{file}” cannot be written: {reason}.' },
} satisfies Record<string, Text>;
