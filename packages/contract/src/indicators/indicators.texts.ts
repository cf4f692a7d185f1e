import type { Text } from '@muctieu/kernel/text';

/** The words of kinds and states of indicators, in the terms of the reports. */
export const indicatorKindTexts: Readonly<Record<string, Text>> = {
  count: { vi: 'Số lượng', en: 'Count' },
  amount: { vi: 'Khối lượng, giá trị', en: 'Amount' },
  ratio: { vi: 'Tỷ lệ', en: 'Ratio' },
  average: { vi: 'Bình quân', en: 'Average' },
  'yes-no': { vi: 'Có/không', en: 'Yes or no' },
};

export const directionTexts: Readonly<Record<string, Text>> = {
  up: { vi: 'Càng cao càng tốt', en: 'More is better' },
  down: { vi: 'Càng thấp càng tốt', en: 'Less is better' },
};

export const regroupingTexts: Readonly<Record<string, Text>> = {
  sum: { vi: 'Cộng các đơn vị', en: 'Sum of the units' },
  'ratio-of-sums': { vi: 'Cộng tử số, cộng mẫu số rồi chia', en: 'Ratio of the sums of both parts' },
  'weighted-average': { vi: 'Bình quân gia quyền', en: 'Weighted average' },
  worst: { vi: 'Lấy đơn vị kém nhất', en: 'The worst of the units' },
  'must-be-reassessed': { vi: 'Phải đánh giá lại', en: 'Must be reassessed' },
};

export const programmeTexts: Readonly<Record<string, Text>> = {
  NTM: { vi: 'Xây dựng nông thôn mới', en: 'New rural development' },
  GNBV: { vi: 'Giảm nghèo bền vững', en: 'Sustainable poverty reduction' },
  DTTSMN: { vi: 'Phát triển KT-XH vùng đồng bào DTTS và miền núi', en: 'Ethnic-minority and mountainous areas' },
  MTQG2635: { vi: 'Chương trình chung 2026-2035', en: 'Merged programme 2026-2035' },
};

export const observationStatusTexts: Readonly<Record<string, Text>> = {
  actual: { vi: 'Thực hiện', en: 'Actual' },
  forecast: { vi: 'Ước thực hiện', en: 'Forecast' },
};

export const targetKindTexts: Readonly<Record<string, Text>> = {
  baseline: { vi: 'Đầu kỳ', en: 'Baseline' },
  annual: { vi: 'Kế hoạch năm', en: 'Annual target' },
  period: { vi: 'Kế hoạch giai đoạn', en: 'Target of the period' },
};

export const operatorTexts: Readonly<Record<string, Text>> = {
  'at-least': { vi: 'từ {value} trở lên', en: 'at least {value}' },
  'at-most': { vi: 'không quá {value}', en: 'at most {value}' },
  equal: { vi: 'bằng {value}', en: 'equal to {value}' },
  'reduce-by-points': { vi: 'giảm {value} điểm', en: 'down by {value} points' },
  'raise-by-points': { vi: 'tăng {value} điểm', en: 'up by {value} points' },
  'reduce-by-percent': { vi: 'giảm {value} %', en: 'down by {value} %' },
};

/** Beside the colour stand a sign and this word. */
export const lightTexts: Readonly<Record<string, Text>> = {
  reached: { vi: 'Đạt', en: 'Reached' },
  near: { vi: 'Gần đạt', en: 'Nearly' },
  behind: { vi: 'Chưa đạt', en: 'Behind' },
  unknown: { vi: 'Chưa đủ số liệu', en: 'Not known' },
};

export const breakdownTexts: Readonly<Record<string, Text>> = {
  '': { vi: 'Tổng số', en: 'Total' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  ethnicity: { vi: 'Dân tộc', en: 'Ethnicity' },
  'area-class': { vi: 'Khu vực', en: 'Class of area' },
  'sex:female': { vi: 'Nữ', en: 'Female' },
  'sex:male': { vi: 'Nam', en: 'Male' },
  'ethnicity:kinh': { vi: 'Kinh', en: 'Kinh' },
  'ethnicity:minority': { vi: 'Dân tộc thiểu số', en: 'Ethnic minority' },
  'area-class:zone-1': { vi: 'Khu vực I', en: 'Zone I' },
  'area-class:zone-2': { vi: 'Khu vực II', en: 'Zone II' },
  'area-class:zone-3': { vi: 'Khu vực III', en: 'Zone III' },
  'area-class:outside': { vi: 'Ngoài khu vực', en: 'Outside the zones' },
};

export const originTexts: Readonly<Record<string, Text>> = {
  parts: { vi: 'Tính từ tử số và mẫu số, hoặc số đếm', en: 'From its parts' },
  formula: { vi: 'Tính theo công thức', en: 'From its formula' },
  printed: { vi: 'Số in trong văn bản, không có tử số và mẫu số', en: 'As printed; its parts are not known' },
  none: { vi: 'Chưa có số liệu', en: 'No figure' },
};

export const undeterminedTexts: Readonly<Record<string, Text>> = {
  'division-by-zero': { vi: 'không xác định (mẫu số bằng 0)', en: 'undetermined (denominator is zero)' },
  'operand-missing': { vi: 'chưa tính được, thiếu số liệu', en: 'not computable, figures are missing' },
};

export const notCarriedTexts: Readonly<Record<string, Text>> = {
  'share-not-reviewed': {
    vi: 'Chưa quy đổi được: tỷ lệ chia tách chưa được rà soát',
    en: 'Not carried over: the shares of a division are not reviewed',
  },
  'fact-missing': {
    vi: 'Chưa quy đổi được: thiếu số liệu của đơn vị cũ',
    en: 'Not carried over: a former unit has no figure',
  },
  'must-be-reassessed': { vi: 'Phải đánh giá lại trên đơn vị mới', en: 'Must be reassessed on the new unit' },
  'merged-since': {
    vi: 'Không chia ngược được: đơn vị đã sáp nhập',
    en: 'Cannot be divided back: the unit has merged since',
  },
  'only-printed': {
    vi: 'Chưa quy đổi được: chỉ có tỷ lệ in sẵn, không có tử số và mẫu số',
    en: 'Not carried over: only a printed rate, its parts are not known',
  },
  'weight-missing': {
    vi: 'Chưa quy đổi được: số bình quân không kèm quyền số',
    en: 'Not carried over: an average without its weight',
  },
};

export const ruleKindTexts: Readonly<Record<string, Text>> = {
  'part-within-whole': { vi: 'Phần không quá tổng', en: 'A part within its whole' },
  'numerator-within-denominator': { vi: 'Tử số không quá mẫu số', en: 'Numerator within denominator' },
  'change-within-percent': { vi: 'Biến động giữa hai kỳ', en: 'Change between two periods' },
  'breakdown-adds-up': { vi: 'Phân tổ cộng lại bằng tổng', en: 'Breakdown adds up' },
  between: { vi: 'Khoảng giá trị', en: 'Between bounds' },
  'forecast-not-below-actual': { vi: 'Ước không thấp hơn thực hiện', en: 'Forecast not below actual' },
};

export const severityTexts: Readonly<Record<string, Text>> = {
  hard: { vi: 'Bắt buộc', en: 'Hard: refused' },
  soft: { vi: 'Cần giải trình', en: 'Soft: to be justified' },
  off: { vi: 'Không áp dụng', en: 'Off' },
};

/** What a rule asks, in words. */
export const ruleSentenceTexts: Readonly<Record<string, Text>> = {
  'part-within-whole': { vi: '{part} không quá {whole}.', en: '{part} is at most {whole}.' },
  'numerator-within-denominator': {
    vi: '{indicator}: tử số không quá mẫu số.',
    en: '{indicator}: the numerator is at most the denominator.',
  },
  'change-within-percent': {
    vi: '{indicator}: thay đổi không quá {percent} % so với kỳ trước.',
    en: '{indicator}: changes by {percent} % at most from the period before.',
  },
  'breakdown-adds-up': {
    vi: '{indicator}: các phần theo {dimension} cộng lại bằng tổng số.',
    en: '{indicator}: the parts by {dimension} add up to the total.',
  },
  between: { vi: '{indicator}: từ {least} đến {most}.', en: '{indicator}: from {least} to {most}.' },
  'forecast-not-below-actual': {
    vi: '{indicator}: ước thực hiện không thấp hơn số đã thực hiện.',
    en: '{indicator}: the forecast is not below the actual.',
  },
};
export const everyIndicatorText: Text = { vi: 'Mọi chỉ tiêu', en: 'Every indicator' };

export const indicatorColumnTexts = {
  code: { vi: 'Mã', en: 'Code' },
  name: { vi: 'Chỉ tiêu', en: 'Indicator' },
  programme: { vi: 'Chương trình', en: 'Programme' },
  unitName: { vi: 'Đơn vị tính', en: 'Unit of measure' },
  kind: { vi: 'Loại', en: 'Kind' },
  direction: { vi: 'Chiều', en: 'Direction' },
  regrouping: { vi: 'Cách tổng hợp', en: 'Regrouping' },
  formula: { vi: 'Công thức', en: 'Formula' },
  validFrom: { vi: 'Từ ngày', en: 'From' },
  validUntil: { vi: 'Đến trước ngày', en: 'Until' },
  verified: { vi: 'Đã đối chiếu', en: 'Verified' },
  place: { vi: 'Đơn vị', en: 'Unit' },
  placeCode: { vi: 'Mã đơn vị', en: 'Code of the unit' },
  indicatorCode: { vi: 'Mã chỉ tiêu', en: 'Code of the indicator' },
  period: { vi: 'Kỳ', en: 'Period' },
  status: { vi: 'Tính chất', en: 'Status' },
  breakdown: { vi: 'Phân tổ', en: 'Breakdown' },
  value: { vi: 'Giá trị, tử số', en: 'Value, numerator' },
  denominator: { vi: 'Mẫu số, quyền số', en: 'Denominator, weight' },
  printed: { vi: 'Số in', en: 'Printed' },
  shown: { vi: 'Kết quả', en: 'Figure' },
  version: { vi: 'Phiên bản', en: 'Version' },
  at: { vi: 'Ghi lúc', en: 'Entered' },
  where: { vi: 'Vị trí trong văn bản', en: 'Place in the document' },
  baseline: { vi: 'Đầu kỳ', en: 'Baseline' },
  target: { vi: 'Kế hoạch', en: 'Target' },
  actual: { vi: 'Thực hiện', en: 'Actual' },
  actualPeriod: { vi: 'Kỳ thực hiện', en: 'Period of the actual' },
  forecast: { vi: 'Ước thực hiện', en: 'Forecast' },
  achievement: { vi: 'Mức đạt (%)', en: 'Achievement (%)' },
  light: { vi: 'Đánh giá', en: 'Light' },
  because: { vi: 'Vì sao', en: 'Why' },
  parentTarget: { vi: 'Kế hoạch cấp trên', en: 'Target above' },
  childrenSum: { vi: 'Cộng cấp dưới', en: 'Sum below' },
  difference: { vi: 'Chênh lệch', en: 'Difference' },
  missingCount: { vi: 'Đơn vị chưa giao', en: 'Units without a target' },
  sentence: { vi: 'Diễn giải', en: 'Explanation' },
  median: { vi: 'Trung vị', en: 'Median' },
  comparedWith: { vi: 'So với', en: 'Compared with' },
  computed: { vi: 'Tính lại', en: 'Computed' },
  verdict: { vi: 'Nhận xét', en: 'Verdict' },
  printedOf: { vi: 'Số in là', en: 'What is printed' },
  document: { vi: 'Văn bản', en: 'Document' },
  operator: { vi: 'So sánh', en: 'Held against' },
  reason: { vi: 'Ghi chú', en: 'Note' },
  rule: { vi: 'Quy tắc', en: 'Rule' },
  severity: { vi: 'Mức độ', en: 'Severity' },
  forWhom: { vi: 'Áp dụng cho', en: 'For' },
} as const satisfies Readonly<Record<string, Text>>;

export const comparedWithTexts: Readonly<Record<string, Text>> = {
  'own-past': { vi: 'chính đơn vị, các kỳ trước', en: 'its own past' },
  peers: { vi: 'các đơn vị cùng cấp', en: 'its peers' },
};

export const printedOfTexts: Readonly<Record<string, Text>> = {
  rate: { vi: 'Tỷ lệ', en: 'Rate' },
  achievement: { vi: 'Mức đạt kế hoạch', en: 'Achievement of the target' },
};

export const verdictTexts: Readonly<Record<string, Text>> = {
  cut: { vi: 'Cắt bớt thay vì làm tròn', en: 'Cut off instead of rounded' },
  differs: { vi: 'Khác số tính lại', en: 'Differs' },
};
