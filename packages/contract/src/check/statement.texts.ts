import type { Text } from '@muctieu/kernel/text';
import type { CheckedStatement } from './checked-report.ts';

export const verdictTexts: Readonly<Record<CheckedStatement['verdict'], Text>> = {
  fails: { vi: 'sai', en: 'fails' },
  doubtful: { vi: 'nghi ngờ', en: 'doubtful' },
  holds: { vi: 'khớp', en: 'holds' },
};

export const kindTexts: Readonly<Record<CheckedStatement['kind'], Text>> = {
  ratio: { vi: 'tỷ lệ', en: 'ratio' },
  sum: { vi: 'tổng', en: 'sum' },
  difference: { vi: 'chênh lệch', en: 'difference' },
  carry: { vi: 'chuyển nguồn', en: 'carry-over' },
  cross: { vi: 'đối chiếu', en: 'stated twice' },
  count: { vi: 'số lượng', en: 'count' },
  average: { vi: 'bình quân', en: 'average' },
  table: { vi: 'bảng', en: 'table' },
  date: { vi: 'ngày tháng', en: 'date' },
  number: { vi: 'cách viết số', en: 'number' },
  forecast: { vi: 'ước thực hiện', en: 'forecast' },
};

export const roleTexts: Readonly<Record<CheckedStatement['related'][number]['role'], Text>> = {
  part: { vi: 'thành phần', en: 'part' },
  total: { vi: 'tổng', en: 'total' },
  numerator: { vi: 'tử số', en: 'numerator' },
  base: { vi: 'mẫu số', en: 'base' },
  minuend: { vi: 'số bị trừ', en: 'minuend' },
  subtrahend: { vi: 'số trừ', en: 'subtrahend' },
  same: { vi: 'cùng chỉ tiêu', en: 'same quantity' },
  item: { vi: 'khoản mục', en: 'item' },
  basis: { vi: 'căn cứ', en: 'basis' },
};
