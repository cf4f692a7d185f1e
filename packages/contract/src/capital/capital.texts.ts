import type { Text } from '@muctieu/kernel/text';

/** The words of kinds and states of the ledger, in the terms of the reports. */
export const entryKindTexts: Readonly<Record<string, Text>> = {
  grant: { vi: 'Giao vốn', en: 'Grant' },
  'grant-cut': { vi: 'Điều chỉnh giảm', en: 'Cut of a grant' },
  assign: { vi: 'Phân bổ cho cấp dưới, đơn vị', en: 'Assignment' },
  recall: { vi: 'Thu hồi về cấp giao', en: 'Recall' },
  allocate: { vi: 'Phân bổ chi tiết cho dự án', en: 'Allocation to a project' },
  'allocation-recall': { vi: 'Thu hồi phân bổ chi tiết', en: 'Recall of an allocation' },
  advance: { vi: 'Tạm ứng', en: 'Advance' },
  payment: { vi: 'Thanh toán', en: 'Payment' },
  'advance-recovery': { vi: 'Thu hồi tạm ứng', en: 'Recovery of an advance' },
  'advance-repayment': { vi: 'Nộp trả tạm ứng', en: 'Repayment of an advance' },
  'payment-repayment': { vi: 'Nộp trả khoản đã thanh toán', en: 'Repayment of a payment' },
  'carry-over': { vi: 'Chuyển nguồn, kéo dài sang năm sau', en: 'Carry-over' },
  return: { vi: 'Hoàn trả ngân sách', en: 'Return' },
  cancel: { vi: 'Hủy dự toán', en: 'Cancellation' },
  lapse: { vi: 'Hết hạn sử dụng', en: 'Lapse' },
  reversal: { vi: 'Bút toán đảo', en: 'Reversal' },
};

export const capitalKindTexts: Readonly<Record<string, Text>> = {
  INVESTMENT: { vi: 'Đầu tư phát triển', en: 'Investment' },
  RECURRENT: { vi: 'Sự nghiệp', en: 'Recurrent' },
  UNDETERMINED: { vi: 'Chưa xác định', en: 'Undetermined' },
};

export const sourceTexts: Readonly<Record<string, Text>> = {
  CENTRAL: { vi: 'Ngân sách trung ương', en: 'Central budget' },
  PROVINCE: { vi: 'Ngân sách tỉnh', en: 'Province budget' },
  DISTRICT: { vi: 'Ngân sách huyện', en: 'District budget' },
  COMMUNE: { vi: 'Ngân sách xã', en: 'Commune budget' },
  LOTTERY: { vi: 'Xổ số kiến thiết', en: 'Lottery' },
};

export const decisionStateTexts: Readonly<Record<string, Text>> = {
  draft: { vi: 'Dự thảo', en: 'Draft' },
  submitted: { vi: 'Chờ duyệt', en: 'Awaiting approval' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  booked: { vi: 'Đã ghi sổ', en: 'Booked' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
};

export const proposalStateTexts: Readonly<Record<string, Text>> = {
  entered: { vi: 'Chờ chủ tịch xã trình', en: 'Waits for the chair' },
  proposed: { vi: 'Đã đề nghị', en: 'Proposed' },
  reviewed: { vi: 'Đã thẩm tra', en: 'Reviewed' },
  'council-resolved': { vi: 'HĐND đã có nghị quyết', en: 'Resolved by the council' },
  decided: { vi: 'UBND đã quyết định', en: 'Decided' },
  booked: { vi: 'Đã ghi sổ', en: 'Booked' },
  rejected: { vi: 'Không chấp thuận', en: 'Rejected' },
};

/** Why capital is asked to be cut or moved, as reports say it. */
export const changeReasonTexts: Readonly<Record<string, Text>> = {
  NO_BENEFICIARY: { vi: 'Không còn đối tượng thụ hưởng', en: 'No beneficiaries are left' },
  NO_ELIGIBLE_AREA: { vi: 'Không còn địa bàn thụ hưởng', en: 'No eligible area' },
  NO_GUIDANCE: { vi: 'Chưa có văn bản hướng dẫn', en: 'No guidance yet' },
  NORM_EXCEEDED: { vi: 'Vượt định mức', en: 'Above the norm' },
  INVESTMENT_PROCEDURE: { vi: 'Chưa hoàn thành thủ tục đầu tư', en: 'Investment procedures unfinished' },
  LAND_CLEARANCE: { vi: 'Vướng giải phóng mặt bằng', en: 'Land clearance' },
  LINKAGE_LEAD_WITHDREW: { vi: 'Đơn vị chủ trì liên kết rút', en: 'The lead of the linkage withdrew' },
  OVERLAP_WITH_OTHER_PROGRAMME: { vi: 'Trùng với chương trình khác', en: 'Overlap with another programme' },
  LOW_ENROLMENT: { vi: 'Không đủ học viên', en: 'Too few learners' },
  SUPPLIER_UNQUALIFIED: { vi: 'Không có nhà cung cấp đủ điều kiện', en: 'No qualified supplier' },
  PRICE_CHANGE: { vi: 'Biến động giá', en: 'Prices changed' },
};

export const holderKindTexts: Readonly<Record<string, Text>> = {
  budget: { vi: 'Ngân sách', en: 'Budget' },
  agency: { vi: 'Cơ quan, đơn vị', en: 'Agency' },
  owner: { vi: 'Chủ đầu tư', en: 'Project owner' },
  project: { vi: 'Dự án, công trình', en: 'Project' },
};

export const rateBasisTexts: Readonly<Record<string, Text>> = {
  assigned: { vi: 'so kế hoạch giao', en: 'of the assigned plan' },
  allocated: { vi: 'so vốn đã phân bổ chi tiết', en: 'of what is allocated in detail' },
  available: { vi: 'so kế hoạch giao và vốn chuyển sang', en: 'of the plan and what was carried in' },
  carry: { vi: 'so vốn chuyển sang', en: 'of what was carried in' },
  stage: { vi: 'so kế hoạch cả giai đoạn', en: 'of the plans of all years' },
};

export const sumDimensionTexts: Readonly<Record<string, Text>> = {
  province: { vi: 'Tỉnh', en: 'Province' },
  holder: { vi: 'Đơn vị', en: 'Holder' },
  programme: { vi: 'Chương trình', en: 'Programme' },
  project: { vi: 'Dự án thành phần', en: 'Project' },
  unit: { vi: 'Địa bàn', en: 'Unit' },
  unitAbove: { vi: 'Địa bàn cấp trên', en: 'Unit above' },
  node: { vi: 'Dự án, tiểu dự án, nội dung', en: 'Node' },
  source: { vi: 'Nguồn vốn', en: 'Source' },
  capitalKind: { vi: 'Loại vốn', en: 'Kind of capital' },
  vintage: { vi: 'Năm kế hoạch', en: 'Plan year' },
  budgetYear: { vi: 'Năm ngân sách', en: 'Budget year' },
  month: { vi: 'Tháng', en: 'Month' },
};

export const capitalColumnTexts = {
  assigned: { vi: 'Kế hoạch giao', en: 'Assigned' },
  allocated: { vi: 'Phân bổ chi tiết', en: 'Allocated in detail' },
  carriedIn: { vi: 'Năm trước chuyển sang', en: 'Carried in' },
  disbursed: { vi: 'Giải ngân', en: 'Disbursed' },
  advanced: { vi: 'Trong đó: tạm ứng chưa thu hồi', en: 'Of it: advances outstanding' },
  carriedOut: { vi: 'Chuyển năm sau', en: 'Carried out' },
  returned: { vi: 'Hoàn trả', en: 'Returned' },
  lapsed: { vi: 'Hủy, hết hạn', en: 'Cancelled or lapsed' },
  available: { vi: 'Còn lại', en: 'Left' },
  rate: { vi: 'Tỷ lệ giải ngân', en: 'Rate of disbursement' },
  valueDate: { vi: 'Ngày ghi nhận', en: 'Value date' },
  kind: { vi: 'Loại bút toán', en: 'Kind of entry' },
  node: { vi: 'Nội dung', en: 'Node' },
  from: { vi: 'Từ', en: 'From' },
  to: { vi: 'Đến', en: 'To' },
  amount: { vi: 'Số tiền (đồng)', en: 'Amount (đồng)' },
  document: { vi: 'Văn bản', en: 'Document' },
  reason: { vi: 'Lý do', en: 'Reason' },
  knownAt: { vi: 'Thời điểm ghi sổ', en: 'Booked at' },
  name: { vi: 'Tên', en: 'Name' },
  state: { vi: 'Trạng thái', en: 'State' },
  lines: { vi: 'Số dòng', en: 'Lines' },
  total: { vi: 'Tổng số (đồng)', en: 'Total (đồng)' },
  proposedAt: { vi: 'Ngày đề nghị', en: 'Proposed' },
  evidence: { vi: 'Căn cứ, thuyết minh', en: 'Evidence' },
} as const satisfies Readonly<Record<string, Text>>;

export const capitalText = {
  source: { vi: 'Nguồn', en: 'Source' },
  capitalKind: { vi: 'Loại vốn', en: 'Kind' },
  vintage: { vi: 'Năm KH', en: 'Plan year' },
  budgetYear: { vi: 'Năm NS', en: 'Budget year' },
} as const satisfies Readonly<Record<string, Text>>;
