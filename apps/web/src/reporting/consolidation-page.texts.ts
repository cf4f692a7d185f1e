import type { Text } from '@muctieu/kernel/text';

export const consolidationPageTexts = {
  note: {
    vi: 'Cộng từ báo cáo của {count}/{expected} đơn vị. Đơn vị chưa nộp không tính là 0.',
    en: 'From the reports of {count} of {expected} units. Units that have not handed in do not count as zero.',
  },
  of: { vi: 'Tính cả báo cáo', en: 'Which reports' },
  ofAccepted: { vi: 'chỉ báo cáo đã tiếp nhận', en: 'only accepted ones' },
  ofHandedIn: { vi: 'mọi báo cáo đã nộp', en: 'all that were handed in' },
  missing: { vi: 'Còn thiếu {count} đơn vị', en: '{count} units are missing' },
  nobodyMissing: { vi: 'Đủ báo cáo của mọi đơn vị.', en: 'Every unit is here.' },
  parts: { vi: 'Số của từng đơn vị', en: 'What each unit reported' },
  emptyOf: { vi: 'Đã nộp nhưng để trống ô này', en: 'Handed in, but left this cell empty' },
  openParts: { vi: '{value}: xem số của {units} đơn vị', en: '{value}: the figures of {units} units' },
  texts: { vi: 'Thuyết minh của các đơn vị, cạnh nhau', en: 'What the units write, side by side' },
  fill: { vi: 'Điền vào báo cáo của cấp này', en: 'Fill the report of this level' },
  filled: {
    vi: 'Đã điền {cells} ô; giữ nguyên {kept} ô đã nhập; còn thiếu {missing} đơn vị.',
    en: '{cells} cells filled; {kept} typed cells left as they are; {missing} units are missing.',
  },
  freeze: { vi: 'Chốt số liệu', en: 'Freeze the figures' },
  frozen: { vi: 'Đã chốt số liệu «{title}».', en: '“{title}” is frozen.' },
  title: { vi: 'Tên lần chốt', en: 'Name' },
  reason: { vi: 'Lý do', en: 'Reason' },
  sum: { vi: 'Tổng', en: 'Total' },
  otherVersions: {
    vi: '{count} đơn vị dùng phiên bản biểu khác; các ô được ghép theo mã.',
    en: '{count} units used another version of the form; cells are joined by key.',
  },
  snapshots: { vi: 'Các lần đã chốt', en: 'Frozen figures' },
} as const satisfies Record<string, Text>;
