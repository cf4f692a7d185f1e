import type { Text } from '@muctieu/kernel/text';

export const workbookToolsTexts = {
  fetch: { vi: 'Tải mẫu Excel', en: 'Excel workbook' },
  read: { vi: 'Đọc từ Excel', en: 'Read from Excel' },
  title: { vi: 'Đọc số liệu từ tệp Excel đã điền', en: 'Read a filled workbook' },
  note: {
    vi: 'Chọn tệp đã tải từ báo cáo này và điền trong Excel. Chưa có gì được lưu cho tới khi anh/chị xem các khác biệt và bấm lưu.',
    en: 'Choose the workbook that was fetched from this report and filled in. Nothing is kept before you have seen the differences and save them.',
  },
  same: { vi: '{count} ô giống nội dung đã lưu.', en: '{count} cells are as they are stored.' },
  nothing: { vi: 'Tệp không có gì khác với báo cáo.', en: 'Nothing in the file differs from the report.' },
  emptied: {
    vi: '{count} ô để trống trong tệp nhưng đã có nội dung ở đây; các ô này được giữ nguyên.',
    en: '{count} cells are empty in the file but filled in here; they are left as they are.',
  },
  cell: { vi: 'Ô', en: 'Cell' },
  place: { vi: 'Vị trí trong tệp', en: 'In the file' },
  before: { vi: 'Đang lưu', en: 'Stored' },
  after: { vi: 'Trong tệp', en: 'In the file' },
  save: { vi: 'Lưu {count} ô', en: 'Save {count} cells' },
  saved: { vi: 'Đã nhận {count} ô từ tệp.', en: '{count} cells were taken from the file.' },
} as const satisfies Record<string, Text>;
