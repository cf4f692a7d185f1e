export const batchesTexts = {
  note: {
    vi: 'Cùng một báo cáo cho mọi xã (hoặc huyện) của tỉnh, thành một tệp ZIP. Đây là bản dự thảo để gửi các đơn vị, mỗi tệp một mã riêng; chưa lấy số, chưa ban hành.',
    en: 'The same report for every commune (or district) of the province as one ZIP. These are drafts to send to the units, each with a code of its own; nothing is numbered or issued.',
  },
  begin: { vi: 'Lập một đợt mới', en: 'Begin a batch' },
  level: { vi: 'Đơn vị', en: 'Units' },
  communes: { vi: 'Mọi xã, phường có vào ngày chốt số liệu', en: 'Every commune of the day of the figures' },
  districts: { vi: 'Mọi huyện có vào ngày chốt số liệu', en: 'Every district of the day of the figures' },
  progress: { vi: '{done} trên {total} báo cáo', en: '{done} of {total} reports' },
  progressLabel: { vi: 'Tiến độ của đợt', en: 'Progress of the batch' },
  running: {
    vi: 'Đang lập. Có thể sang trang khác trong ứng dụng.',
    en: 'Under way. You may go to other pages meanwhile.',
  },
  paused: {
    vi: 'Đang dừng. Những gì đã lập được giữ; bấm Chạy tiếp để làm phần còn lại.',
    en: 'Stopped. What is done is kept; press Go on for the rest.',
  },
  finished: { vi: 'Đã xong.', en: 'Done.' },
  proceed: { vi: 'Chạy tiếp', en: 'Go on' },
  stop: { vi: 'Dừng', en: 'Stop' },
  retry: { vi: 'Lập lại {count} đơn vị lỗi', en: 'Try {count} failed units again' },
  take: { vi: 'Tải tệp ZIP', en: 'Take the ZIP' },
  failed: { vi: 'Đơn vị chưa lập được', en: 'Units without a report' },
  begun: { vi: 'Bắt đầu {moment}', en: 'Begun {moment}' },
  denied: {
    vi: 'Lập hàng loạt dành cho cơ quan được duyệt báo cáo của cả tỉnh.',
    en: 'Batches are for agencies that approve reports of the whole province.',
  },
} as const;
