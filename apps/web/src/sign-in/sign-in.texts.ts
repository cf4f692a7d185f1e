import type { Text } from '@muctieu/kernel/text';

export const signInTexts = {
  title: { vi: 'Đăng nhập', en: 'Sign in' },
  note: {
    vi: 'Dùng tài khoản do đơn vị cấp. Không cần đăng nhập để kiểm tra số liệu của một báo cáo.',
    en: 'Use the account issued by your unit. The figures of a report can be checked without signing in.',
  },
  name: { vi: 'Tên đăng nhập', en: 'Sign-in name' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  code: { vi: 'Mã dùng một lần', en: 'One-time code' },
  codeNote: {
    vi: 'Sáu chữ số trên ứng dụng xác thực của anh/chị, hoặc một mã khôi phục.',
    en: 'The six digits of your authenticator, or a recovery code.',
  },
  submit: { vi: 'Đăng nhập', en: 'Sign in' },
  continue: { vi: 'Tiếp tục', en: 'Continue' },
  otherAccount: { vi: 'Dùng tài khoản khác', en: 'Use another account' },
  byProvider: { vi: 'Đăng nhập qua {name}', en: 'Sign in by {name}' },
  or: { vi: 'hoặc', en: 'or' },
  toChecker: { vi: 'Kiểm tra một báo cáo, không cần đăng nhập', en: 'Check a report without signing in' },
  againTitle: { vi: 'Phiên làm việc đã hết hạn', en: 'The session has ended' },
  again: {
    vi: 'Hãy đăng nhập lại để tiếp tục. Nội dung đang nhập vẫn còn nguyên và sẽ được gửi ngay sau đó.',
    en: 'Sign in again to go on. What was typed is still there and is sent right afterwards.',
  },
  otherPerson: {
    vi: 'Đây là tài khoản của người khác ({found}); việc đang làm là của {expected}. Hãy đăng nhập bằng tài khoản {expected}.',
    en: 'This is another person’s account ({found}); the work in hand is of {expected}. Sign in as {expected}.',
  },
  firstTitle: { vi: 'Đặt mật khẩu của riêng mình', en: 'Set a password of your own' },
  firstNote: {
    vi: 'Anh/chị đang dùng mật khẩu do đơn vị cấp. Trước khi làm việc, hãy đặt mật khẩu mà chỉ mình anh/chị biết.',
    en: 'You use a password that was issued to you. Before you begin, set one that only you know.',
  },
  currentPassword: { vi: 'Mật khẩu hiện tại', en: 'Current password' },
  newPassword: { vi: 'Mật khẩu mới', en: 'New password' },
  newPasswordNote: {
    vi: 'Ít nhất {least} ký tự. Một câu dài dễ nhớ là tốt; dấu cách và chữ có dấu đều được.',
    en: 'At least {least} characters. A long sentence you remember is good; blanks and accents are welcome.',
  },
  repeatPassword: { vi: 'Nhập lại mật khẩu mới', en: 'The new password again' },
  repeatDiffers: {
    vi: 'Hai lần nhập mật khẩu mới chưa giống nhau. Hãy nhập lại lần thứ hai.',
    en: 'The two entries of the new password differ. Type the second one again.',
  },
  changePassword: { vi: 'Đổi mật khẩu', en: 'Change the password' },
  passwordChanged: { vi: 'Đã đổi mật khẩu.', en: 'The password is changed.' },
  returning: { vi: 'Đang hoàn tất đăng nhập…', en: 'Finishing the sign-in…' },
  backToSignIn: { vi: 'Về trang đăng nhập', en: 'Back to the sign-in page' },
} as const satisfies Record<string, Text>;
