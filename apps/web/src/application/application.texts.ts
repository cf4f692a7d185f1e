import type { Text } from '@muctieu/kernel/text';

export const applicationTexts = {
  skip: { vi: 'Đến nội dung chính', en: 'Skip to the content' },
  navigation: { vi: 'Điều hướng chính', en: 'Main navigation' },
  toDo: { vi: 'việc cần làm', en: 'to do' },
  menu: { vi: 'Danh mục', en: 'Menu' },
  tagline: { vi: 'Chương trình mục tiêu quốc gia', en: 'National Target Programmes' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  signedOut: { vi: 'Đã đăng xuất.', en: 'You are signed out.' },
  account: { vi: 'Tài khoản', en: 'Account' },
  noRole: { vi: 'Chưa được giao vai trò', en: 'No role yet' },
  notFoundTitle: { vi: 'Không có trang này', en: 'There is no such page' },
  notFound: {
    vi: 'Địa chỉ «{path}» không dẫn tới trang nào. Có thể đường liên kết đã cũ hoặc bị gõ sai. Hãy chọn trong danh mục hoặc về trang đầu.',
    en: 'The address “{path}” leads to no page. The link may be old or mistyped. Choose from the menu or go to the first page.',
  },
  toStart: { vi: 'Về trang đầu', en: 'To the first page' },
  brokenTitle: { vi: 'Trang này gặp lỗi', en: 'This page has failed' },
  broken: {
    vi: 'Trang không hiển thị được vì lỗi ngoài dự kiến của chương trình. Dữ liệu đã lưu không bị ảnh hưởng, nội dung đang nhập vẫn được giữ trên máy này. Hãy tải lại trang; nếu vẫn vậy, báo quản trị kèm dòng dưới đây.',
    en: 'The page cannot be shown because of an unexpected error in the program. What was saved is not affected, and what was being typed is kept on this machine. Load the page again; if it stays so, give the line below to the administrator.',
  },
  loadAgain: { vi: 'Tải lại trang', en: 'Load the page again' },
  awayTitle: { vi: 'Không kết nối được với máy chủ', en: 'The server cannot be reached' },
  away: {
    vi: 'Chưa biết anh/chị đã đăng nhập hay chưa vì máy chủ không trả lời. Hãy kiểm tra mạng rồi thử lại.',
    en: 'Whether you are signed in is not known, because the server does not answer. Check the network and try again.',
  },
  notLoadedTitle: { vi: 'Chưa tải được trang này', en: 'This page has not been loaded' },
  notConnected: {
    vi: 'Máy này đang mất kết nối mạng. Nội dung đang nhập vẫn được giữ trên máy này; khi có mạng lại, hãy tải lại trang.',
    en: 'This machine has no connection now. What was being typed is kept on this machine; when the connection is back, load the page again.',
  },
  newVersion: {
    vi: 'Không nối được tới hệ thống, hoặc hệ thống vừa được cập nhật. Nội dung đang nhập vẫn được giữ trên máy này; hãy tải lại trang.',
    en: 'The system cannot be reached, or has just been updated. What was being typed is kept on this machine; load the page again.',
  },
} as const satisfies Record<string, Text>;
