import type { Text } from '@muctieu/kernel/text';

export const importColumnTexts = {
  uploadedAt: { vi: 'Tải lên lúc', en: 'Uploaded at' },
  name: { vi: 'Tên tệp', en: 'File' },
  size: { vi: 'Dung lượng (byte)', en: 'Size (bytes)' },
} as const satisfies Readonly<Record<string, Text>>;

export const importKindTexts: Readonly<Record<string, Text>> = {
  plan: { vi: 'Kế hoạch vốn (giao, phân bổ)', en: 'Capital plan (grants, assignments)' },
  disbursement: { vi: 'Giải ngân', en: 'Disbursement' },
  'carry-over': { vi: 'Chuyển nguồn, kéo dài', en: 'Carry-over' },
};

export const unitTexts: Readonly<Record<string, Text>> = {
  dong: { vi: 'đồng', en: 'đồng' },
  thousand: { vi: 'nghìn đồng', en: 'thousand đồng' },
  million: { vi: 'triệu đồng', en: 'million đồng' },
  billion: { vi: 'tỷ đồng', en: 'billion đồng' },
};

export const differenceStateTexts: Readonly<Record<string, Text>> = {
  new: { vi: 'Mới', en: 'New' },
  changed: { vi: 'Khác', en: 'Changed' },
  same: { vi: 'Khớp', en: 'Same' },
  missing: { vi: 'Không có trong tệp', en: 'Missing in the file' },
};

export const severityTexts: Readonly<Record<string, Text>> = {
  error: { vi: 'Phải sửa', en: 'Must be mended' },
  warning: { vi: 'Cần giải trình', en: 'Needs a reason' },
  note: { vi: 'Lưu ý', en: 'Note' },
};

/** What a column of an uploaded sheet is. */
export const labelRoleTexts: Readonly<Record<string, Text>> = {
  order: { vi: 'Số thứ tự', en: 'Number of the row' },
  node: { vi: 'Dự án, nội dung (hoặc đơn vị)', en: 'Node (or holder)' },
  'node-code': { vi: 'Mã dự án, nội dung', en: 'Code of the node' },
  holder: { vi: 'Đơn vị giữ vốn', en: 'Holder' },
  'holder-code': { vi: 'Mã đơn vị', en: 'Code of the holder' },
  source: { vi: 'Nguồn vốn', en: 'Source' },
  'capital-kind': { vi: 'Loại vốn', en: 'Kind of capital' },
  year: { vi: 'Năm ngân sách', en: 'Budget year' },
  vintage: { vi: 'Năm kế hoạch của vốn', en: 'Plan year of the money' },
  month: { vi: 'Tháng', en: 'Month' },
  day: { vi: 'Ngày', en: 'Day' },
  unit: { vi: 'Đơn vị tính', en: 'Unit' },
};

export const ignoredReasonTexts: Readonly<Record<string, Text>> = {
  unknown: { vi: 'Không dùng: không rõ là gì', en: 'Left alone: not recognised' },
  note: { vi: 'Không dùng: ghi chú', en: 'Left alone: remarks' },
  rate: { vi: 'Không dùng: tỷ lệ', en: 'Left alone: a rate' },
  forecast: { vi: 'Không dùng: số ước', en: 'Left alone: a forecast' },
  rest: { vi: 'Không dùng: số còn lại', en: 'Left alone: what is left' },
  'other-measure': { vi: 'Không dùng: số liệu loại khác', en: 'Left alone: another kind of figure' },
  'other-year': { vi: 'Không dùng: năm khác', en: 'Left alone: another year' },
  chosen: { vi: 'Không dùng', en: 'Left alone' },
};

/** What a comment in the marked copy of a file says. */
export const importMarkTexts = {
  changed: {
    vi: 'Khác sổ: đang ghi {stored} đồng, tệp ghi {file} đồng (chênh {change}). {node}, {source}, {vintage}.',
    en: 'Differs from the ledger: {stored} đồng are booked, the file says {file} ({change} off). {node}, {source}, {vintage}.',
  },
} as const satisfies Readonly<Record<string, Text>>;
