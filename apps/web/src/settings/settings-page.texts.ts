import type { Text } from '@muctieu/kernel/text';

/** Words of the settings page; loaded with it. */
export const settingsPageTexts = {
  display: { vi: 'Hiển thị', en: 'Display' },
  roles: { vi: 'Vai trò của tôi', en: 'My roles' },
  rolesNone: { vi: 'Chưa được giao vai trò.', en: 'No role yet.' },
  rolePeriod: { vi: 'từ {from}', en: 'since {from}' },
  rolePeriodUntil: { vi: 'từ {from} đến trước {until}', en: 'from {from} to before {until}' },
  roleLent: { vi: 'được {name} ủy quyền', en: 'lent by {name}' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  codes: { vi: 'Mã dùng một lần', en: 'One-time codes' },
  codesOn: {
    vi: 'Đang dùng: khi đăng nhập cần thêm mã trên ứng dụng xác thực.',
    en: 'In use: signing in also needs the code of your authenticator.',
  },
  codesOff: {
    vi: 'Chưa dùng. Với mã dùng một lần, người biết mật khẩu vẫn không vào được tài khoản.',
    en: 'Not in use. With one-time codes, somebody who knows the password still cannot get in.',
  },
  codesBegin: { vi: 'Cài mã dùng một lần', en: 'Set up one-time codes' },
  codesScan: {
    vi: 'Quét mã này bằng ứng dụng xác thực trên điện thoại, rồi nhập sáu chữ số hiện ra.',
    en: 'Scan this with the authenticator on your phone, then type the six digits it shows.',
  },
  codesSecret: { vi: 'Không quét được? Nhập khóa này: {secret}', en: 'Cannot scan? Type this key: {secret}' },
  codesImage: { vi: 'Mã QR để cài ứng dụng xác thực', en: 'QR code for the authenticator' },
  codesConfirm: { vi: 'Xác nhận', en: 'Confirm' },
  codesRecovery: {
    vi: 'Đã cài xong. Ghi lại các mã khôi phục này ở nơi an toàn; mỗi mã dùng được một lần khi không có điện thoại, và chỉ hiện lần này.',
    en: 'Done. Note these recovery codes in a safe place; each works once without the phone, and they are shown only now.',
  },
  codesRemove: { vi: 'Bỏ mã dùng một lần', en: 'Remove one-time codes' },
  codesRemoved: { vi: 'Đã bỏ mã dùng một lần.', en: 'One-time codes are removed.' },
  sessions: { vi: 'Các phiên đăng nhập', en: 'Sessions' },
  sessionCurrent: { vi: 'phiên này', en: 'this one' },
  sessionUsed: { vi: 'dùng lần cuối {moment}', en: 'last used {moment}' },
  sessionEnd: { vi: 'Kết thúc', en: 'End' },
  sessionsEndOthers: { vi: 'Kết thúc mọi phiên khác', en: 'End every other session' },
  sessionsEnded: { vi: 'Đã kết thúc {count} phiên.', en: '{count} sessions ended.' },
  about: { vi: 'Về hệ thống', en: 'About the system' },
  product: { vi: 'Phần mềm', en: 'Product' },
  version: { vi: 'Phiên bản', en: 'Version' },
  database: { vi: 'Cơ sở dữ liệu', en: 'Database' },
  databaseIs: {
    vi: 'PostgreSQL {version}, «{name}», {megabytes} MB',
    en: 'PostgreSQL {version}, “{name}”, {megabytes} MB',
  },
  runtime: { vi: 'Môi trường chạy', en: 'Runtime' },
  upSince: { vi: 'Chạy từ', en: 'Up since' },
  provider: { vi: 'Đăng nhập qua OpenID Connect', en: 'Sign-in by OpenID Connect' },
  providerNone: { vi: 'không nối', en: 'not joined' },
  interface: { vi: 'Giao diện cho phần mềm khác', en: 'Interface for machines' },
} as const satisfies Record<string, Text>;
