import type { Text } from '@muctieu/kernel/text';

/** Words of lists that are brought in from a file. */
export const importTexts = {
  leaveDamaged: { vi: 'để lại các dòng có {count} lỗi ở trên', en: 'leaving the rows with the {count} problems above' },
  recognised: { vi: 'Nhập từ Excel, CSV', en: 'From Excel or CSV' },
  recognisedFile: { vi: 'Danh sách đã công nhận', en: 'List of recognitions' },
  recognisedNote: {
    vi: 'Cột: địa phương, trực thuộc (xã hoặc huyện), danh hiệu, năm công nhận, ngày, số quyết định, ghi chú; đọc được cả Biểu số 02 (thôn, bản theo huyện, xã).',
    en: 'Columns: unit, unit above, title, year, day, decision, remark; Table 02 (villages by district and commune) is read too.',
  },
  recognisedRead: {
    vi: 'Tiêu đề ở dòng {heading}, {rows} dòng; đọc được {added}:',
    en: 'Heading in row {heading}, {rows} rows; {added} can be read:',
  },
  recognisedTake: { vi: 'Ghi {count} danh hiệu', en: 'Enter {count} recognitions' },
  recognisedTaken: { vi: 'Đã ghi {count} danh hiệu.', en: '{count} recognitions are entered.' },
  sourceFirst: {
    vi: 'Nhập nguồn (báo cáo, danh sách) trước khi chọn tệp.',
    en: 'Name the source before choosing a file.',
  },
  set: { vi: 'Nhập chỉ tiêu và ngưỡng từ Excel, CSV', en: 'Indicators and thresholds from Excel or CSV' },
  setFile: { vi: 'Phụ lục của văn bản', en: 'Annex of the document' },
  setNote: {
    vi: 'Cột: mã (1, 1.1), nội dung tiêu chí hoặc chỉ tiêu, đơn vị tính, ngưỡng; hoặc mỗi vùng (TDMNPB, ĐBSH…), mỗi nhóm xã (Nhóm 1, 2, 3) một cột. Ô ngưỡng: «≥ 80 %», «≤ 13», «Đạt», «UBND cấp tỉnh quy định».',
    en: 'Columns: code (1, 1.1), name, unit, threshold; or a column for each region (TDMNPB, …) or group (Nhóm 1, 2, 3). Thresholds: “≥ 80 %”, “≤ 13”, “Đạt”, “UBND cấp tỉnh quy định”.',
  },
  setRead: {
    vi: 'Tiêu đề ở dòng {heading}, {rows} dòng: {indicators} chỉ tiêu mới hoặc đổi, {thresholds} ngưỡng mới, {same} ngưỡng giữ nguyên.',
    en: 'Heading in row {heading}, {rows} rows: {indicators} new or changed indicators, {thresholds} new thresholds, {same} unchanged.',
  },
  setTake: { vi: 'Nhập {count} thay đổi', en: 'Take {count} changes' },
  setTaken: { vi: 'Đã nhập {count} thay đổi.', en: '{count} changes are taken.' },
  documentFirst: {
    vi: 'Nhập văn bản và ngày hiệu lực trước khi chọn tệp.',
    en: 'Give the document and the day before choosing a file.',
  },
  becomes: { vi: '{code} ({audience}): {before} → {after}', en: '{code} ({audience}): {before} → {after}' },
  everybody: { vi: 'mọi xã', en: 'everybody' },
  none: { vi: 'chưa có', en: 'none' },
} as const satisfies Record<string, Text>;
