import type { Text } from '@muctieu/kernel/text';

export const journalTexts = {
  title: { vi: 'Nhật ký thay đổi', en: 'Journal' },
  note: {
    vi: 'Mọi thay đổi: ai, lúc nào, việc gì, trước và sau. Nhật ký chỉ ghi thêm và được niêm phong thành chuỗi, sửa hay xóa đều bị phát hiện.',
    en: 'Every change: who, when, what, before and after. The journal only grows and is sealed into a chain, so that tampering shows.',
  },
  list: { vi: 'Các thay đổi, mới nhất trước', en: 'Changes, newest first' },
  program: { vi: 'Hệ thống', en: 'The system' },
  command: { vi: 'Việc', en: 'What' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  change: { vi: 'Thay đổi', en: 'The change' },
  sealed: { vi: 'đã niêm phong', en: 'sealed' },
  unsealed: { vi: 'chờ niêm phong', en: 'to be sealed' },
  field: { vi: 'Trường', en: 'Field' },
  before: { vi: 'Trước', en: 'Before' },
  after: { vi: 'Sau', en: 'After' },
  isNew: { vi: 'Mục mới tạo.', en: 'It is new.' },
  isGone: { vi: 'Mục đã bỏ.', en: 'It is gone.' },
  same: { vi: 'Không có trường nào khác.', en: 'No field differs.' },
  subject: { vi: 'Đối tượng', en: 'Thing' },
  request: { vi: 'Mã yêu cầu', en: 'Request' },
  verify: { vi: 'Kiểm tra niêm phong', en: 'Verify the seals' },
  verifiedAt: { vi: 'Kết quả kiểm tra lúc {moment}', en: 'Result of {moment}' },
  nothing: {
    vi: 'Trong phạm vi của anh/chị không có chuỗi nào để kiểm tra.',
    en: 'There is no chain within your reach.',
  },
  whole: {
    vi: 'Tỉnh {province}: nguyên vẹn, {sealed} dòng đã niêm phong, {unsealed} dòng chờ.',
    en: 'Province {province}: whole, {sealed} entries sealed, {unsealed} waiting.',
  },
  anchor: {
    vi: 'Dấu niêm phong cuối: số {number}, {hash}. Ghi lại ở nơi khác để phát hiện nếu phần sau bị cắt.',
    en: 'Last seal: no. {number}, {hash}. Noted elsewhere it shows what is cut off later.',
  },
  broken: {
    vi: 'Tỉnh {province}: không nguyên vẹn: {what} (dấu niêm phong số {number}).',
    en: 'Province {province}: not whole: {what} (seal no. {number}).',
  },
} as const satisfies Record<string, Text>;
