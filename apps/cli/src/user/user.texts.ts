import type { Text } from '@muctieu/kernel/text';

export const userTexts = {
  summary: {
    vi: 'Người dùng: thêm, liệt kê, cấp lại mật khẩu, vai trò, kết thúc phiên',
    en: 'People who sign in: add, list, reset a password, roles, end sessions',
  },
  usage: {
    vi: `Cách dùng: muctieu user list [--search CHỮ]
           muctieu user add TÊN_ĐĂNG_NHẬP --name "HỌ TÊN" [--province MÃ] [--email ĐỊA_CHỈ] [--role VAI_TRÒ]
           muctieu user reset-password TÊN_ĐĂNG_NHẬP [--remove-codes]
           muctieu user roles TÊN_ĐĂNG_NHẬP [--grant VAI_TRÒ [--unit MÃ] [--until NGÀY]] [--end MÃ_VAI_TRÒ]
           muctieu user end-sessions TÊN_ĐĂNG_NHẬP

Dành cho người giữ máy chủ, ví dụ khi người quản trị quên mật khẩu. add và reset-password in ra mật khẩu dùng
một lần, có hiệu lực 7 ngày, phải đổi ở lần đăng nhập đầu. Mọi việc đều ghi nhật ký.

  --province MÃ    mã tỉnh hai chữ số, hoặc VN cho cấp trung ương (mặc định VN)
  --role, --grant  mã vai trò trong bảng phân quyền, ví dụ administrator; giữ từ hôm nay
  --unit MÃ        mã đơn vị hành chính; mặc định cả tỉnh (hoặc cả nước)
  --until NGÀY     ngày thôi giữ vai trò, ví dụ 2026-12-31
  --remove-codes   bỏ cả mã dùng một lần của người mất thiết bị xác thực
  --data, --database-url, --database-app-url   như muctieu start; dùng được khi hệ thống đang chạy

Mã thoát: 0 xong; 1 bị từ chối, lý do đã nêu; 2 dùng sai.`,
    en: `Usage: muctieu user list [--search TEXT]
       muctieu user add SIGN_IN_NAME --name "FULL NAME" [--province CODE] [--email ADDRESS] [--role ROLE]
       muctieu user reset-password SIGN_IN_NAME [--remove-codes]
       muctieu user roles SIGN_IN_NAME [--grant ROLE [--unit ID] [--until DAY]] [--end ROLE_ID]
       muctieu user end-sessions SIGN_IN_NAME

For whoever holds the server, such as when an administrator forgot the password. add and reset-password print a
one-time password that lives for 7 days and must be changed at the first sign-in. Everything stands in the journal.

  --province CODE  two-digit code of the province, or VN for the state (default VN)
  --role, --grant  code of a role of the permission matrix, such as administrator; held from today
  --unit ID        id of a unit; default the whole province (or country)
  --until DAY      the day on which the role is no longer held, such as 2026-12-31
  --remove-codes   also removes the one-time codes of whoever lost their authenticator
  --data, --database-url, --database-app-url   as for muctieu start; works beside a running system

Exit codes: 0 done; 1 refused, for the reason said; 2 misuse.`,
  },
  wordMissing: {
    vi: 'Cần nói rõ việc: muctieu user list, add, reset-password, roles hoặc end-sessions.',
    en: 'Say what to do: muctieu user list, add, reset-password, roles or end-sessions.',
  },
  nameMissing: {
    vi: 'Thiếu tên đăng nhập. Xem: muctieu user --help.',
    en: 'The sign-in name is missing. See: muctieu user --help.',
  },
  fullNameMissing: {
    vi: 'Thiếu họ tên: --name "HỌ TÊN".',
    en: 'The full name is missing: --name "FULL NAME".',
  },
  optionWithoutValue: { vi: 'Tùy chọn {name} cần một giá trị đi kèm.', en: 'The option {name} needs a value.' },
  optionInvalid: { vi: '{name} không hợp lệ: «{found}».', en: '{name} is not valid: “{found}”.' },
  unknown: {
    vi: 'Không có người dùng «{name}». Xem danh sách: muctieu user list.',
    en: 'There is nobody called “{name}”. See the list: muctieu user list.',
  },
  malformed: {
    vi: 'Tên đăng nhập «{found}» không hợp lệ: 3 đến 60 chữ cái a-z, chữ số, dấu chấm, gạch nối hoặc địa chỉ thư điện tử.',
    en: 'The sign-in name “{found}” is not valid: 3 to 60 letters a-z, digits, dots, hyphens, or an e-mail address.',
  },
  added: { vi: 'Đã thêm {name}.', en: 'Added {name}.' },
  oneTimePassword: {
    vi: 'Mật khẩu dùng một lần của {name}: {password}\nCó hiệu lực 7 ngày; phải đổi ở lần đăng nhập đầu.',
    en: 'One-time password of {name}: {password}\nGood for 7 days; to be changed at the first sign-in.',
  },
  sessionsEnded: { vi: 'Đã kết thúc {count} phiên của {name}.', en: 'Ended {count} sessions of {name}.' },
  noRoles: { vi: '{name} chưa có vai trò nào.', en: '{name} holds no role.' },
  listed: { vi: '{count} người.', en: '{count} people.' },
  inactive: { vi: 'ngừng hoạt động', en: 'deactivated' },
} as const satisfies Record<string, Text>;
