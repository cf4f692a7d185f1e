import type { Text } from '@muctieu/kernel/text';

/** Words of the chapter criteria, in the terms of the reports. */
export const subjectTexts: Readonly<Record<string, Text>> = {
  commune: { vi: 'Xã nông thôn mới', en: 'New rural commune' },
  'commune-advanced': { vi: 'Xã nông thôn mới nâng cao', en: 'Advanced commune' },
  'commune-model': { vi: 'Xã nông thôn mới kiểu mẫu', en: 'Model commune' },
  village: { vi: 'Thôn, bản', en: 'Village' },
  district: { vi: 'Huyện (đến 30/6/2025)', en: 'District (until 30 June 2025)' },
};

export const cellStatusTexts: Readonly<Record<string, Text>> = {
  met: { vi: 'Đạt', en: 'Met' },
  'not-met': { vi: 'Chưa đạt', en: 'Not met' },
  'not-applicable': { vi: 'Không áp dụng', en: 'Does not apply' },
  'in-progress': { vi: 'Đang thực hiện', en: 'In progress' },
};

export const cellBasisTexts: Readonly<Record<string, Text>> = {
  assessed: { vi: 'Đánh giá trực tiếp', en: 'Assessed' },
  derived: { vi: 'Suy ra từ các chỉ tiêu', en: 'Follows from its indicators' },
  overridden: { vi: 'Khác với số liệu, có lý do', en: 'Said otherwise, with a reason' },
};

export const reviewTexts: Readonly<Record<string, Text>> = {
  accepted: { vi: 'Đã thẩm tra', en: 'Accepted' },
  returned: { vi: 'Trả lại', en: 'Returned' },
};

export const changeReasonTexts: Readonly<Record<string, Text>> = {
  'set-changed': { vi: 'đổi bộ tiêu chí', en: 'another set of criteria' },
  'threshold-changed': { vi: 'đổi ngưỡng', en: 'another threshold' },
  'value-changed': { vi: 'số liệu thay đổi', en: 'another figure' },
  'status-changed': { vi: 'kết quả đánh giá thay đổi', en: 'assessed otherwise' },
  'not-assessed-now': { vi: 'kỳ này chưa đánh giá', en: 'not assessed now' },
  'not-assessed-before': { vi: 'kỳ trước chưa đánh giá', en: 'not assessed before' },
  'unit-merged': { vi: 'sáp nhập, phải đánh giá lại', en: 'merged: must be reassessed' },
};

export const thresholdKindTexts: Readonly<Record<string, Text>> = {
  reached: { vi: 'Đạt', en: 'Reached' },
  'province-sets': { vi: 'UBND cấp tỉnh quy định', en: 'Set by the province' },
};

export const thresholdReasonTexts: Readonly<Record<string, Text>> = {
  'own-province': { vi: 'do tỉnh quy định', en: 'set by the province' },
  'own-group': { vi: 'theo nhóm xã', en: 'by commune group' },
  'own-region': { vi: 'theo vùng', en: 'by region' },
  'borrowed-region': {
    vi: 'xã đặc biệt khó khăn áp dụng mức của vùng',
    en: 'an extremely disadvantaged commune uses the region’s',
  },
  everybody: { vi: 'chung cho cả nước', en: 'for everybody' },
};

export const damageReasonTexts: Readonly<Record<string, Text>> = {
  'row-shifted': {
    vi: 'Mất một ô: tổng đứng lệch một cột, không biết ô nào bị mất',
    en: 'A cell was lost: the total stands one column off, and nobody knows which',
  },
  'row-too-short': { vi: 'Dòng thiếu cột', en: 'The line has too few columns' },
  'cell-unreadable': {
    vi: 'Ô không phải 1, 0, x, đạt, chưa hoặc để trống',
    en: 'A cell is neither 1, 0, x, đạt, chưa nor blank',
  },
  'unit-unknown': { vi: 'Không tìm thấy đơn vị có tên này', en: 'No unit of that name' },
  'unit-ambiguous': { vi: 'Nhiều đơn vị cùng tên', en: 'Several units of that name' },
  'unit-twice': { vi: 'Đơn vị đã có ở dòng khác', en: 'The unit stands in another line too' },
};

export const criteriaColumnTexts = {
  set: { vi: 'Bộ tiêu chí', en: 'Set' },
  subject: { vi: 'Đối tượng', en: 'Whom it judges' },
  validFrom: { vi: 'Hiệu lực từ', en: 'From' },
  validUntil: { vi: 'Đến trước ngày', en: 'Until' },
  document: { vi: 'Văn bản', en: 'Document' },
  criteria: { vi: 'Số tiêu chí', en: 'Criteria' },
  indicators: { vi: 'Chỉ tiêu đã nạp', en: 'Indicators loaded' },
  declared: { vi: 'Chỉ tiêu theo văn bản', en: 'Indicators declared' },
  thresholds: { vi: 'Ngưỡng đã nạp', en: 'Thresholds loaded' },
  thresholdsVerified: { vi: 'Ngưỡng đã kiểm chứng', en: 'Thresholds verified' },
  verified: { vi: 'Đã kiểm chứng', en: 'Verified' },
  round: { vi: 'Kỳ đánh giá', en: 'Round' },
  asOf: { vi: 'Tại ngày', en: 'As of' },
  assessedUnits: { vi: 'Đơn vị đã đánh giá', en: 'Units assessed' },
  state: { vi: 'Trạng thái', en: 'State' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  district: { vi: 'Huyện', en: 'District' },
  met: { vi: 'Số tiêu chí đạt', en: 'Criteria met' },
  level: { vi: 'Nhóm', en: 'Level' },
  missing: { vi: 'Còn thiếu để lên bậc', en: 'Missing to the next level' },
  open: { vi: 'Tiêu chí chưa đạt', en: 'Criteria not met' },
  cost: { vi: 'Chi phí đã biết', en: 'Cost known' },
  costUnknown: { vi: 'Tiêu chí chưa biết chi phí', en: 'Criteria of unknown cost' },
  average: { vi: 'Bình quân (in)', en: 'Average (printed)' },
  total: { vi: 'Tổng số tiêu chí', en: 'Sum of criteria' },
} as const satisfies Readonly<Record<string, Text>>;
