import type { Text } from '@muctieu/kernel/text';

/** Why the program does not start for what is set of sign-in, by the code of the problem. */
export const accessSettingsTexts = {
  'secret-key-invalid': {
    vi: '{name} phải có đúng 64 chữ số thập lục phân. Tạo khóa mới: openssl rand -hex 32. Lưu ý: đổi khóa thì mọi mã dùng một lần đã cài phải cài lại.',
    en: '{name} must hold exactly 64 hexadecimal digits. Make one: openssl rand -hex 32. Mind: with another key every set-up of one-time codes must be done anew.',
  },
  'open-id-connect-by-halves': {
    vi: 'MUCTIEU_OIDC_ISSUER và MUCTIEU_OIDC_CLIENT_ID phải đặt cùng nhau, hoặc bỏ cả hai.',
    en: 'Set MUCTIEU_OIDC_ISSUER and MUCTIEU_OIDC_CLIENT_ID together, or neither.',
  },
  'open-id-connect-issuer-invalid': {
    vi: 'MUCTIEU_OIDC_ISSUER phải là địa chỉ https của nhà cung cấp (http chỉ dùng được trên chính máy này), đang là «{found}».',
    en: 'MUCTIEU_OIDC_ISSUER must be the https address of the provider (http only on this very machine), but is “{found}”.',
  },
} as const satisfies Record<string, Text>;
