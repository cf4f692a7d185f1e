import type { Text } from '@muctieu/kernel/text';

export const regroupTexts = {
  note: {
    vi: 'Dán số liệu của các đơn vị cũ để xem trên địa bàn hiện nay (hoặc ngược lại). Số liệu gốc không bị sửa; chỗ nào không quy đổi được thì nói rõ.',
    en: 'Paste figures of former units to see them on the units of today (or the other way). Nothing is rewritten; what cannot be carried over says so.',
  },
  level: { vi: 'Số liệu của cấp', en: 'Figures are of level' },
  from: { vi: 'Số liệu tại ngày', en: 'Figures are as of' },
  to: { vi: 'Quy đổi sang ngày', en: 'Carry over to' },
  rule: { vi: 'Cách quy đổi', en: 'How the measure is carried over' },
  worst: { vi: 'Xấu nhất là', en: 'The worst is' },
  lowest: { vi: 'giá trị thấp nhất', en: 'the lowest' },
  highest: { vi: 'giá trị cao nhất', en: 'the highest' },
  paste: { vi: 'Số liệu', en: 'Figures' },
  pasteNote: {
    vi: 'Mỗi dòng: mã hoặc tên đơn vị, số liệu (tử số), mẫu số nếu là tỷ lệ; dán thẳng từ Excel, số viết kiểu Việt Nam (1.250,5)',
    en: 'A line each: code or name of the unit, figure (numerator), denominator of a ratio; pasted from Excel, numbers in Vietnamese form (1.250,5)',
  },
  carry: { vi: 'Quy đổi', en: 'Carry over' },
  lineUnknown: {
    vi: 'Dòng {row}: không có đơn vị «{found}» ở cấp và ngày đã chọn.',
    en: 'Line {row}: there is no unit “{found}” of that level on that day.',
  },
  lineAmbiguous: {
    vi: 'Dòng {row}: có {count} đơn vị tên «{found}»; hãy ghi mã.',
    en: 'Line {row}: there are {count} units named “{found}”; give the code.',
  },
  lineNumber: {
    vi: 'Dòng {row}: «{found}» không phải là số. Hãy ghi như 1.250 hoặc 1.250,5.',
    en: 'Line {row}: “{found}” is no number. Write 1.250 or 1.250,5.',
  },
  lineTwice: {
    vi: 'Dòng {row}: «{found}» đã có ở dòng {first}.',
    en: 'Line {row}: “{found}” stands in line {first} already.',
  },
  nothing: {
    vi: 'Hãy dán ít nhất một dòng số liệu và chọn hai ngày.',
    en: 'Paste at least one line, and choose both days.',
  },
  result: { vi: 'Số liệu trên địa bàn ngày {day}', en: 'Figures on the units of {day}' },
  value: { vi: 'Số liệu', en: 'Figure' },
  denominator: { vi: 'Mẫu số', en: 'Denominator' },
  ratio: { vi: 'Tỷ lệ', en: 'Ratio' },
  lost: {
    vi: 'Số liệu của các đơn vị sau không còn đơn vị kế thừa (toàn bộ hoặc một phần): {names}.',
    en: 'Figures of these units have, wholly or in part, no successor: {names}.',
  },
} as const satisfies Record<string, Text>;
