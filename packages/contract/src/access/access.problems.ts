import type { ProblemCatalogue } from '../http/problem-sentence.ts';

/** What sign-in, sessions and permissions may refuse with. */
export const accessProblems = {
  'sign-in-failed': {
    kind: 'signed-out',
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản không dùng được. Hãy kiểm tra bộ gõ và phím Caps Lock rồi thử lại; nếu quên mật khẩu, hãy liên hệ người quản trị của đơn vị.',
    en: 'The name or the password is not right, or the account cannot be used. Check the keyboard layout and Caps Lock and try again; if the password is forgotten, ask the administrator of your unit.',
  },
  'sign-in-slowed': {
    kind: 'too-many',
    vi: 'Đã thử sai nhiều lần nên việc đăng nhập tạm chậm lại. Hãy chờ {seconds} giây rồi thử lại; tài khoản không bị khóa.',
    en: 'After several failed attempts signing in is slowed down. Wait {seconds} seconds and try again; the account is not locked.',
  },
  'sign-in-busy': {
    kind: 'unavailable',
    vi: 'Nhiều người đang đăng nhập cùng lúc. Hãy thử lại sau vài giây.',
    en: 'Many people are signing in at once. Try again in a few seconds.',
  },
  'one-time-code-wrong': {
    kind: 'signed-out',
    vi: 'Mã dùng một lần không đúng, đã hết hạn hoặc đã dùng rồi. Hãy chờ mã mới trên ứng dụng xác thực rồi nhập lại, hoặc dùng một mã khôi phục.',
    en: 'The one-time code is not right, has expired or was used already. Wait for the next one in your authenticator and type it, or use a recovery code.',
  },
  'one-time-codes-already': {
    kind: 'conflict',
    vi: 'Tài khoản đã cài mã dùng một lần. Muốn cài lại, hãy bỏ mã hiện có trước.',
    en: 'One-time codes are set up already. Remove them first to set them up anew.',
  },
  'one-time-codes-not-begun': {
    kind: 'conflict',
    vi: 'Chưa bắt đầu cài mã dùng một lần, hoặc đã quá 15 phút. Hãy bắt đầu lại để nhận mã QR mới.',
    en: 'The set-up of one-time codes was not begun, or 15 minutes have passed. Begin again for a new QR code.',
  },
  'one-time-codes-absent': {
    kind: 'conflict',
    vi: 'Tài khoản chưa cài mã dùng một lần nên không có gì để bỏ.',
    en: 'One-time codes are not set up, so there is nothing to remove.',
  },
  'password-change-needed': {
    kind: 'forbidden',
    vi: 'Anh/chị đang dùng mật khẩu cấp lần đầu. Hãy đổi mật khẩu trước khi làm việc khác.',
    en: 'You use a password that was issued to you. Change it before anything else.',
  },
  'password-current-wrong': {
    kind: 'refused',
    vi: 'Mật khẩu hiện tại không đúng. Hãy nhập lại mật khẩu đang dùng.',
    en: 'The current password is not right. Type the password you use now.',
  },
  'password-too-short': {
    kind: 'refused',
    vi: 'Mật khẩu cần ít nhất {least} ký tự, đang có {found}. Một câu dài dễ nhớ tốt hơn nhiều ký tự lạ.',
    en: 'A password needs at least {least} characters and has {found}. A long sentence you remember is better than odd characters.',
  },
  'password-common': {
    kind: 'refused',
    vi: 'Mật khẩu này nằm trong danh sách mật khẩu hay bị đoán. Hãy chọn mật khẩu khác.',
    en: 'This password is among those that are guessed first. Choose another one.',
  },
  'password-like-name': {
    kind: 'refused',
    vi: 'Mật khẩu chứa họ tên, tên đăng nhập hoặc tên hệ thống. Hãy chọn mật khẩu khác.',
    en: 'The password contains your name, your sign-in name or the name of this system. Choose another one.',
  },
  'password-repetitive': {
    kind: 'refused',
    vi: 'Mật khẩu chỉ lặp lại vài ký tự hoặc là một dãy liền nhau. Hãy chọn mật khẩu khác.',
    en: 'The password only repeats a few characters or runs along a sequence. Choose another one.',
  },
  'password-unchanged': {
    kind: 'refused',
    vi: 'Mật khẩu mới trùng mật khẩu đang dùng. Hãy chọn mật khẩu khác.',
    en: 'The new password is the present one. Choose another one.',
  },
  'session-unknown': {
    kind: 'not-found',
    vi: 'Không có phiên đăng nhập này, hoặc phiên đã kết thúc. Hãy tải lại danh sách.',
    en: 'There is no such session, or it has ended. Load the list again.',
  },
  'open-id-connect-absent': {
    kind: 'not-found',
    vi: 'Hệ thống này chưa nối với nhà cung cấp OpenID Connect. Hãy đăng nhập bằng mật khẩu.',
    en: 'This installation is not joined to an OpenID Connect provider. Sign in with a password.',
  },
  'open-id-connect-unreachable': {
    kind: 'unavailable',
    vi: 'Không liên lạc được với nhà cung cấp đăng nhập {issuer}. Hãy thử lại sau, hoặc đăng nhập bằng mật khẩu.',
    en: 'The sign-in provider {issuer} does not answer. Try again later, or sign in with a password.',
  },
  'open-id-connect-stale': {
    kind: 'signed-out',
    vi: 'Lượt đăng nhập này đã quá hạn, đã dùng rồi hoặc bắt đầu ở trình duyệt khác. Hãy bấm đăng nhập lại từ đầu.',
    en: 'This sign-in has expired, was used already or began in another browser. Begin again.',
  },
  'open-id-connect-refused': {
    kind: 'signed-out',
    vi: 'Nhà cung cấp đăng nhập không chấp nhận: {reason}. Hãy thử lại hoặc liên hệ người quản trị.',
    en: 'The sign-in provider refused: {reason}. Try again or ask the administrator.',
  },
  'open-id-connect-unknown': {
    kind: 'signed-out',
    vi: 'Nhà cung cấp đã xác nhận anh/chị, nhưng chưa có tài khoản nào ở đây gắn với danh tính đó. Hãy nhờ người quản trị ghi địa chỉ thư điện tử của anh/chị vào tài khoản.',
    en: 'The provider confirmed who you are, but no account here is tied to that identity. Ask the administrator to enter your e-mail address in your account.',
  },
  'permission-object-unknown': {
    kind: 'invalid',
    vi: 'Bảng phân quyền không có đối tượng «{found}». Các đối tượng: {expected}.',
    en: 'The permission matrix has no object “{found}”. There are: {expected}.',
  },
} as const satisfies ProblemCatalogue;
