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
  besideCount: { vi: '{name} ({count})', en: '{name} ({count})' },
  fill: { vi: 'Điền vào báo cáo của cấp này', en: 'Fill the report of this level' },
  filled: {
    vi: 'Đã điền {cells} ô; {kept} ô đã đúng; {typed} ô nhập tay khác số tổng hợp được giữ nguyên; còn thiếu {missing} đơn vị.',
    en: '{cells} cells filled; {kept} were so already; {typed} typed by hand differ and were left; {missing} units are missing.',
  },
  differences: { vi: '{count} ô nhập tay khác số tổng hợp', en: '{count} cells typed by hand differ from the sums' },
  differencesNote: {
    vi: 'Số nhập tay được giữ nguyên. Lấy số tổng hợp cho từng ô hoặc cho tất cả; số cũ vẫn còn trong lịch sử ô.',
    en: 'What was typed stays. Take over the sum cell by cell or for all; the old text stays in the history of the cell.',
  },
  typedHere: { vi: 'Nhập tay ở cấp này', en: 'Typed at this level' },
  fromUnits: { vi: 'Tổng hợp từ các đơn vị', en: 'From the units' },
  take: { vi: 'Lấy số tổng hợp', en: 'Take the sum' },
  takeOne: { vi: 'Lấy số tổng hợp cho ô {cell}', en: 'Take the sum for {cell}' },
  takeAll: { vi: 'Lấy số tổng hợp cho cả {count} ô', en: 'Take the sums for all {count}' },
  redraw: { vi: 'Vẽ lại và so sánh', en: 'Draw anew and compare' },
  redrawnSame: {
    vi: '«{title}»: {figures} số vẽ lại từ báo cáo đã nộp và sổ vốn đều khớp.',
    en: '“{title}”: all {figures} figures drawn anew from the reports and the ledger are the same.',
  },
  redrawnDiffers: {
    vi: '«{title}»: {count}/{figures} số vẽ lại KHÁC số đã chốt. Hãy báo người quản trị.',
    en: '“{title}”: {count} of {figures} figures drawn anew DIFFER. Tell whoever administers.',
  },
  tablesOf: { vi: 'Biểu vốn tại thời điểm chốt', en: 'Tables of capital as frozen' },
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
