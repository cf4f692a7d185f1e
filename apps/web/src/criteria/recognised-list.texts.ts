import type { Text } from '@muctieu/kernel/text';

/** What is said where recognitions of former years are entered and withdrawn. */
export const recognisedListTexts = {
  byHand: { vi: 'Hoặc dán, nhập tay', en: 'Or paste and type' },
  addNote: {
    vi: 'Dán cả khối từ Excel. Đơn vị được tìm theo tên và địa bàn của năm công nhận. Hãy xem trước rồi ghi.',
    en: 'Paste a block from a spreadsheet. Units are found by their names in the year of recognition. Look first, then enter.',
  },
  source: { vi: 'Nguồn của danh sách (báo cáo, văn bản)', en: 'Where the list is from (report, document)' },
  unit: { vi: 'Tên đơn vị', en: 'Name of the unit' },
  parent: { vi: 'Thuộc xã, huyện', en: 'In the commune, district' },
  kind: { vi: 'Danh hiệu', en: 'Recognised as' },
  year: { vi: 'Năm công nhận', en: 'Year' },
  recognisedOn: { vi: 'Ngày quyết định', en: 'Day of the decision' },
  symbol: { vi: 'Số quyết định', en: 'Symbol of the decision' },
  note: { vi: 'Ghi chú', en: 'Remark' },
  preview: { vi: 'Xem trước {count} dòng', en: 'Look at {count} rows' },
  add: { vi: 'Ghi {count} dòng', en: 'Enter {count} rows' },
  found: { vi: 'Tìm thấy {count} đơn vị: {names}.', en: '{count} units found: {names}.' },
  added: { vi: 'Đã ghi {count} danh hiệu.', en: '{count} recognitions entered.' },
  unreadable: {
    vi: 'Có dòng thiếu tên, danh hiệu hoặc năm, hoặc có ô không đọc được. Hãy sửa trước.',
    en: 'A row lacks its name, title or year, or holds a cell that cannot be read. Mend it first.',
  },
  actions: { vi: 'Thao tác', en: 'Actions' },
  withdraw: { vi: 'Thu hồi', en: 'Withdraw' },
  inYear: { vi: 'trong năm {year}', en: 'in {year}' },
} as const satisfies Record<string, Text>;
