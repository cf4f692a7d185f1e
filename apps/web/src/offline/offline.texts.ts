import type { Text } from '@muctieu/kernel/text';

export const offlineTexts = {
  away: {
    vi: 'Mất kết nối: đang làm việc với nội dung lưu trên máy này.',
    en: 'No connection: working with what is kept on this machine.',
  },
  waiting: {
    vi: 'Chờ mạng: {count} ô hoặc thao tác chưa gửi.',
    en: 'Waiting for the network: {count} cells or acts not sent.',
  },
  sending: { vi: 'Đang gửi {count} ô hoặc thao tác…', en: 'Sending {count} cells or acts…' },
  sessionEnded: {
    vi: 'Phiên đăng nhập đã hết; {count} ô hoặc thao tác chờ gửi, không mất.',
    en: 'The session has ended; {count} cells or acts wait to be sent, nothing is lost.',
  },
  signInAgain: { vi: 'Đăng nhập lại', en: 'Sign in again' },
  newVersion: {
    vi: 'Có phiên bản mới của ứng dụng. Bản đang mở vẫn dùng được; hãy chuyển khi đã nhập xong.',
    en: 'There is a new version of the application. The one that is open goes on; change over when you have finished typing.',
  },
  changeOver: { vi: 'Chuyển sang phiên bản mới', en: 'Change to the new version' },
  notSent: {
    vi: 'Chưa gửi: trước đó còn nội dung chưa lưu được. Hãy sửa những ô được đánh dấu rồi thực hiện lại.',
    en: 'Not sent: something before it could not be saved. Mend the marked cells and do it again.',
  },
  keptUntilBack: {
    vi: 'Còn {count} ô hoặc thao tác chưa gửi được. Chúng được giữ trên máy này và sẽ gửi khi anh/chị đăng nhập lại; người khác không xem được.',
    en: '{count} cells or acts could not be sent. They stay on this machine and are sent when you sign in again; nobody else sees them.',
  },
  keptSince: { vi: 'Nội dung lưu trên máy lúc {moment}.', en: 'As kept on this machine at {moment}.' },
} as const satisfies Record<string, Text>;
