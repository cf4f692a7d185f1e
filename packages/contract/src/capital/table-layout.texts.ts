import type { HeadingWord } from '@muctieu/domain/capital/layout/official-table';
import type { OfficialLayoutId } from '@muctieu/domain/capital/layout/table-layouts';
import type { TableMeasure } from '@muctieu/domain/capital/layout/table-measure';
import type { Text } from '@muctieu/kernel/text';

/** The words of tables of capital, as the annexes of reports print them. */
export const tableMeasureTexts: Readonly<Record<TableMeasure, Text>> = {
  assigned: { vi: 'Kế hoạch giao', en: 'Assigned' },
  allocated: { vi: 'Đã phân bổ chi tiết', en: 'Allocated in detail' },
  unallocated: { vi: 'Chưa phân bổ chi tiết', en: 'Not yet allocated' },
  carriedIn: { vi: 'Năm trước chuyển sang', en: 'Carried in' },
  disbursed: { vi: 'Giải ngân', en: 'Disbursed' },
  disbursedOwn: { vi: 'Giải ngân vốn trong năm', en: 'Disbursed of the year’s plan' },
  disbursedCarried: { vi: 'Giải ngân vốn chuyển sang', en: 'Disbursed of what was carried in' },
  advanced: { vi: 'Tạm ứng chưa thu hồi', en: 'Advances outstanding' },
  carriedOut: { vi: 'Chuyển năm sau', en: 'Carried out' },
  returned: { vi: 'Hoàn trả', en: 'Returned' },
  lapsed: { vi: 'Hủy, hết hạn', en: 'Cancelled or lapsed' },
  available: { vi: 'Còn lại', en: 'Left' },
  forecast: { vi: 'Ước thực hiện', en: 'Forecast' },
  proposedCut: { vi: 'Đề xuất giảm', en: 'Asked to be cut' },
};

export const headingWordTexts: Readonly<Record<HeadingWord, Text>> = {
  total: { vi: 'Tổng số', en: 'Total' },
  period: { vi: 'Tổng cả giai đoạn', en: 'Whole period' },
  central: { vi: 'Ngân sách trung ương', en: 'Central budget' },
  local: { vi: 'Ngân sách địa phương', en: 'Local budget' },
  plan: { vi: 'Kế hoạch vốn', en: 'Plan' },
  actual: { vi: 'Thực hiện', en: 'Actual' },
  allowed: { vi: 'Được phép kéo dài', en: 'Allowed to be carried on' },
  disbursed: { vi: 'Giải ngân', en: 'Disbursed' },
  disbursedWithCarried: {
    vi: 'Giải ngân, kể cả sau khi kéo dài',
    en: 'Disbursed, also after it was carried on',
  },
  disbursedInYear: { vi: 'Trong đó: giải ngân trong năm kế hoạch', en: 'Of it: disbursed within the year' },
  rateWithCarried: {
    vi: 'Tỷ lệ (%) so kế hoạch giao, kể cả sau khi kéo dài',
    en: 'Rate (%) of the plan, also after it was carried on',
  },
  rateInYear: {
    vi: 'Tỷ lệ (%) so kế hoạch giao, chỉ trong năm kế hoạch',
    en: 'Rate (%) of the plan, within the year only',
  },
  carried: { vi: 'Vốn kéo dài', en: 'Carried over' },
  reason: { vi: 'Lý do', en: 'Reason' },
};

export const layoutTexts: Readonly<Record<OfficialLayoutId, Text>> = {
  'S0-PL02': { vi: 'Biểu phân bổ vốn', en: 'Allocation of capital' },
  'S0-PL03': { vi: 'Biểu giải ngân vốn', en: 'Disbursement of capital' },
  'S0-PL04': { vi: 'Biểu vốn kéo dài, chuyển nguồn', en: 'Capital carried over' },
  'S0-PL10': { vi: 'Biểu huy động nguồn lực theo chương trình', en: 'Mobilised capital by programme' },
  'S1-capital': {
    vi: 'Biểu kế hoạch, phân bổ, giải ngân và đề xuất giảm',
    en: 'Plan, allocation, disbursement, cuts asked for',
  },
  'S3-mobilised': { vi: 'Biểu huy động nguồn lực theo nguồn', en: 'Mobilised capital by source' },
};

export const tableText = {
  free: { vi: 'Bảng vốn', en: 'Table of capital' },
  number: { vi: 'STT', en: 'No.' },
  grandTotal: { vi: 'TỔNG SỐ', en: 'TOTAL' },
  content: { vi: 'Nội dung', en: 'Content' },
  rate: { vi: 'Tỷ lệ (%) {basis}', en: 'Rate (%) {basis}' },
  carriedFrom: { vi: 'Vốn năm {vintage} kéo dài', en: 'Of {vintage}, carried on' },
  year: { vi: 'Năm {year}', en: '{year}' },
  unitLine: { vi: 'Đơn vị tính: {unit}', en: 'Unit: {unit}' },
  attachment: {
    vi: '(Kèm theo Báo cáo số: …/BC-… ngày … tháng … năm … của …)',
    en: '(Attached to Report No … of …)',
  },
  asOfNow: { vi: 'Số liệu ghi sổ đến {known}', en: 'Booked by {known}' },
  asOfDay: {
    vi: 'Số liệu đến hết ngày {day}, theo sổ tại thời điểm {known}',
    en: 'As of the end of {day}, as booked by {known}',
  },
  mapOf: { vi: 'Địa bàn theo ngày {day}', en: 'Units as of {day}' },
  noUnit: { vi: 'Không gắn với địa bàn', en: 'Of no unit' },
  rounded: {
    vi: 'Các số được làm tròn sao cho cộng dọc và cộng ngang đều đúng bằng dòng, cột tổng; từng số có thể lệch một đơn vị so với làm tròn riêng.',
    en: 'Figures are rounded so that they add up down and across; each may differ by a unit from its own rounding.',
  },
  held: {
    vi: 'Kế hoạch giao của từng đơn vị không kể phần đã giao tiếp hoặc phân bổ cho đơn vị khác, để cộng các dòng không tính trùng.',
    en: 'The plan of each holder is without what it gave on to others, so that the rows count nothing twice.',
  },
  heldUnallocated: {
    vi: 'Vốn chưa phân bổ chi tiết chỉ tính được cho cả tỉnh nên để trống ở biểu của một số đơn vị.',
    en: 'What is not yet allocated can only be counted for the whole province and stays empty in a table of some holders.',
  },
  withCarried: {
    vi: '«Kể cả sau khi kéo dài» gồm cả phần giải ngân sau khi chuyển sang năm sau; phần ấy cũng có trong biểu vốn kéo dài, không cộng hai biểu. Báo cáo dùng cả hai cách tính tỷ lệ: mỗi tỷ lệ ghi rõ tử số của mình.',
    en: '“Also after it was carried on” holds what was disbursed in later years; that part stands in the form of carry-overs as well, so the two are never added. Reports use both rates: each names what it counts.',
  },
  zeroRows: {
    vi: 'Đã ẩn {rows} dòng không có số liệu; cộng dọc không đổi.',
    en: '{rows} rows without any figure are hidden; the totals are the same.',
  },
  notCarried: {
    vi: '{unit}: {reason}; số liệu giữ ở địa bàn cũ.',
    en: '{unit}: {reason}; its money stays where it was.',
  },
  noSuccessor: {
    vi: 'không quy đổi được: không có địa bàn kế thừa trên bản đồ ngày này',
    en: 'cannot be carried over: no unit of that day follows it',
  },
  formulaNote: {
    vi: 'Cộng và tỷ lệ là công thức; tỷ lệ tính từ các số đang hiện trong bảng.',
    en: 'Sums and rates are formulas; rates are of the figures as shown.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const moneyUnitTexts = {
  dong: { vi: 'đồng', en: 'đồng' },
  million: { vi: 'triệu đồng', en: 'million đồng' },
  billion: { vi: 'tỷ đồng', en: 'billion đồng' },
} as const satisfies Readonly<Record<string, Text>>;
export type MoneyUnit = keyof typeof moneyUnitTexts;

export const moneyUnitDong: Readonly<Record<MoneyUnit, bigint>> = {
  dong: 1n,
  million: 1_000_000n,
  billion: 1_000_000_000n,
};
