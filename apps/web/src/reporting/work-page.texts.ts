import type { Text } from '@muctieu/kernel/text';

export const workPageTexts = {
  note: {
    vi: 'Báo cáo phải nộp, bị trả lại, và báo cáo của các đơn vị đang chờ xử lý.',
    en: 'Reports owed, reports returned, and reports of the units that wait to be handled.',
  },
  due: { vi: 'Phải nộp', en: 'To hand in' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  waiting: { vi: 'Chờ tôi xử lý', en: 'Waiting for me' },
  received: { vi: 'Đã nhận', en: 'Received' },
  done: { vi: 'Đã nộp', en: 'Handed in' },
  nothing: { vi: 'Không có báo cáo nào ở mục này.', en: 'No report here.' },
  dueOn: { vi: 'hạn {due}', en: 'due {due}' },
  dueWithin: { vi: 'còn {days} ngày', en: '{days} days left' },
  dueToday: { vi: 'đến hạn hôm nay', en: 'due today' },
  daysOver: { vi: 'quá hạn {days} ngày', en: '{days} days over' },
  unsent: { vi: '{count} ô chờ gửi', en: '{count} cells to be sent' },
  toChoose: { vi: 'có ô cần chọn', en: 'cells to choose' },
  period: { vi: 'Kỳ báo cáo', en: 'Period' },
  synced: {
    vi: 'Đã lưu {count} biểu lên máy này để nhập khi mất mạng (lúc {moment}).',
    en: '{count} forms are kept on this machine to be filled in without a network (at {moment}).',
  },
  syncing: { vi: 'Đang lưu biểu lên máy: {count}/{total}…', en: 'Keeping forms on this machine: {count} of {total}…' },
  keptNote: {
    vi: 'Nội dung lưu trên máy được xóa khi anh/chị đăng xuất.',
    en: 'What is kept on this machine is removed when you sign out.',
  },
  allReports: { vi: 'Tất cả báo cáo', en: 'All reports' },
  consolidate: { vi: 'Tổng hợp kỳ này', en: 'Consolidate this period' },
  moreWays: { vi: 'Các trang khác của báo cáo', en: 'Other pages of reporting' },
} as const satisfies Record<string, Text>;
