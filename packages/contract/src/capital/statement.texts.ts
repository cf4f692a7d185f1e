import type { Text } from '@muctieu/kernel/text';

/** Words of what stands beside the entries: closings, rules, forecasts, mobilised capital, disbursements that wait. */
export const closingActTexts: Readonly<Record<string, Text>> = {
  closed: { vi: 'Khóa sổ', en: 'Closed' },
  reopened: { vi: 'Mở lại', en: 'Reopened' },
};

export const ruleKindTexts: Readonly<Record<string, Text>> = {
  ceiling: { vi: 'Hạn mức trung hạn', en: 'Medium-term ceiling' },
  counterpart: { vi: 'Tỷ lệ đối ứng', en: 'Counterpart ratio' },
  norm: { vi: 'Định mức', en: 'Norm' },
  'carry-over': { vi: 'Kéo dài, chuyển nguồn', en: 'Carry-over' },
};

export const mobilisedCategoryTexts: Readonly<Record<string, Text>> = {
  CENTRAL: { vi: 'I. Ngân sách trung ương', en: 'I. Central budget' },
  LOCAL: { vi: 'II. Ngân sách địa phương', en: 'II. Local budgets' },
  INTEGRATED: { vi: 'III. Vốn lồng ghép', en: 'III. Integrated from other programmes' },
  CREDIT: { vi: 'IV. Vốn tín dụng', en: 'IV. Credit' },
  ENTERPRISE: { vi: 'V. Doanh nghiệp', en: 'V. Enterprises' },
  COMMUNITY: { vi: 'VI. Cộng đồng dân cư', en: 'VI. Community' },
};

export const mobilisedFormTexts: Readonly<Record<string, Text>> = {
  CASH: { vi: 'Tiền', en: 'Cash' },
  IN_KIND: { vi: 'Hiện vật', en: 'In kind' },
  LAND: { vi: 'Đất', en: 'Land' },
  LABOUR: { vi: 'Ngày công', en: 'Labour days' },
};

export const mobilisedMeasureTexts: Readonly<Record<string, Text>> = {
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  actual: { vi: 'Thực hiện', en: 'Actual' },
};

export const disbursementStateTexts: Readonly<Record<string, Text>> = {
  entered: { vi: 'Chờ xác nhận', en: 'Awaiting approval' },
  booked: { vi: 'Đã ghi sổ', en: 'Booked' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
};

export const statementColumnTexts = {
  until: { vi: 'Đến hết ngày', en: 'Up to and with' },
  act: { vi: 'Việc', en: 'Act' },
  before: { vi: 'Trước đó', en: 'Before' },
  reason: { vi: 'Lý do', en: 'Reason' },
  person: { vi: 'Người thực hiện', en: 'By' },
  at: { vi: 'Thời điểm', en: 'At' },
  kind: { vi: 'Loại', en: 'Kind' },
  subject: { vi: 'Áp dụng cho', en: 'About' },
  most: { vi: 'Mức (đồng)', en: 'Amount (đồng)' },
  perMille: { vi: 'Phần nghìn', en: 'Per mille' },
  unit: { vi: 'Đơn vị tính', en: 'Unit of count' },
  from: { vi: 'Từ ngày', en: 'From' },
  ends: { vi: 'Đến trước ngày', en: 'Before' },
  document: { vi: 'Văn bản', en: 'Document' },
  verified: { vi: 'Đã đối chiếu', en: 'Verified' },
  note: { vi: 'Ghi chú', en: 'Note' },
  holder: { vi: 'Đơn vị', en: 'Holder' },
  node: { vi: 'Nội dung', en: 'Node' },
  assigned: { vi: 'Kế hoạch vốn', en: 'Plan' },
  allocated: { vi: 'Đã phân bổ', en: 'Allocated' },
  unallocated: { vi: 'Chưa phân bổ', en: 'Not allocated' },
  reasonCode: { vi: 'Nguyên nhân', en: 'Cause' },
  madeOn: { vi: 'Ngày ước', en: 'Made on' },
  forDay: { vi: 'Ước đến hết ngày', en: 'Expected by' },
  forecast: { vi: 'Ước giải ngân', en: 'Forecast' },
  actual: { vi: 'Thực tế', en: 'Actual' },
  overtaken: { vi: 'Thực tế đã vượt', en: 'Overtaken' },
  category: { vi: 'Nguồn huy động', en: 'Category' },
  measure: { vi: 'Chỉ tiêu', en: 'Measure' },
  form: { vi: 'Hình thức', en: 'Form' },
  amount: { vi: 'Số tiền (đồng)', en: 'Amount (đồng)' },
  quantity: { vi: 'Số lượng', en: 'Quantity' },
  piece: { vi: 'ĐVT', en: 'Piece' },
  giver: { vi: 'Bên đóng góp', en: 'Given by' },
  place: { vi: 'Địa bàn', en: 'Place' },
  valueDate: { vi: 'Ngày ghi nhận', en: 'Value date' },
  state: { vi: 'Trạng thái', en: 'State' },
  lines: { vi: 'Số dòng', en: 'Lines' },
  total: { vi: 'Tổng (đồng)', en: 'Total (đồng)' },
  available: { vi: 'Còn được chi', en: 'Available' },
  advanced: { vi: 'Tạm ứng chưa thu hồi', en: 'Advances outstanding' },
  paid: { vi: 'Đã thanh toán', en: 'Paid' },
  waiting: { vi: 'Chờ xác nhận', en: 'Waiting' },
} as const satisfies Readonly<Record<string, Text>>;
