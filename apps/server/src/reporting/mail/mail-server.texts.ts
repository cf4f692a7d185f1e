import type { Text } from '@muctieu/kernel/text';

/** Why the program does not start for what is set of e-mail, by the code of the problem. */
export const mailServerTexts = {
  'smtp-sender-invalid': {
    vi: 'MUCTIEU_SMTP_SENDER phải là địa chỉ thư của nơi gửi (ví dụ: muctieu@dienbien.gov.vn), đang là «{found}».',
    en: 'MUCTIEU_SMTP_SENDER must be the address letters come from (muctieu@dienbien.gov.vn), but is “{found}”.',
  },
  'smtp-security-invalid': {
    vi: 'MUCTIEU_SMTP_SECURITY phải là starttls, tls hoặc none, đang là «{found}».',
    en: 'MUCTIEU_SMTP_SECURITY must be starttls, tls or none, but is “{found}”.',
  },
  'smtp-port-invalid': {
    vi: 'MUCTIEU_SMTP_PORT phải là số từ 1 đến 65535, đang là «{found}».',
    en: 'MUCTIEU_SMTP_PORT must be a number from 1 to 65535, but is “{found}”.',
  },
  'smtp-sign-in-by-halves': {
    vi: 'MUCTIEU_SMTP_NAME và mật khẩu (MUCTIEU_SMTP_PASSWORD hoặc MUCTIEU_SMTP_PASSWORD_FILE) phải đặt cùng nhau, hoặc bỏ cả hai.',
    en: 'Set MUCTIEU_SMTP_NAME and the password (MUCTIEU_SMTP_PASSWORD or MUCTIEU_SMTP_PASSWORD_FILE) together, or neither.',
  },
  'smtp-sign-in-unprotected': {
    vi: 'Không gửi mật khẩu qua đường truyền không mã hóa: đặt MUCTIEU_SMTP_SECURITY là starttls hoặc tls, hoặc bỏ MUCTIEU_SMTP_NAME.',
    en: 'A password is not sent over an open line: set MUCTIEU_SMTP_SECURITY to starttls or tls, or leave MUCTIEU_SMTP_NAME out.',
  },
  'smtp-file-unreadable': {
    vi: 'Không đọc được tệp «{found}» của thiết đặt thư điện tử.',
    en: 'The file “{found}” of the e-mail settings cannot be read.',
  },
} as const satisfies Record<string, Text>;
