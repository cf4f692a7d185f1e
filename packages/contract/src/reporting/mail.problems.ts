import type { ProblemCatalogue } from '../http/problem-sentence.ts';

/** What the letters of reminders refuse with. */
export const mailProblems = {
  'mail-server-unset': {
    kind: 'refused',
    vi: 'Chưa có máy chủ thư. Đề nghị người cài đặt đặt biến môi trường MUCTIEU_SMTP_HOST và MUCTIEU_SMTP_SENDER rồi khởi động lại.',
    en: 'There is no mail server. Have MUCTIEU_SMTP_HOST and MUCTIEU_SMTP_SENDER set in the environment and start again.',
  },
  'mail-sender-invalid': {
    kind: 'refused',
    vi: 'Địa chỉ gửi «{found}» không dùng được trong thư. Ví dụ đúng: muctieu@dienbien.gov.vn.',
    en: 'The sender “{found}” cannot stand in a letter. For example: muctieu@dienbien.gov.vn.',
  },
  'mail-not-sent': {
    kind: 'refused',
    vi: 'Máy chủ thư không nhận thư thử. Máy chủ trả lời: «{found}». Hãy kiểm tra địa chỉ máy chủ, cổng, cách mã hóa và tài khoản.',
    en: 'The mail server did not take the test letter. It said: “{found}”. Check host, port, encryption and account.',
  },
  'letter-not-found': {
    kind: 'not-found',
    vi: 'Không có thư này. Hãy mở lại danh sách.',
    en: 'There is no such letter. Open the list again.',
  },
  'letter-not-failed': {
    kind: 'refused',
    vi: 'Thư đang ở trạng thái «{found}» nên không gửi lại. Chỉ gửi lại thư hỏng hoặc chưa rõ đã đến.',
    en: 'The letter is “{found}”. Only failed and doubtful letters are sent again.',
  },
} as const satisfies ProblemCatalogue;
