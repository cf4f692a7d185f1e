import type { Text } from '@muctieu/kernel/text';

/** Names of the pages: small, since they travel with the navigation. */
export const indicatorPageTexts = {
  title: { vi: 'Chỉ tiêu', en: 'Indicators' },
  indicator: { vi: 'Định nghĩa chỉ tiêu', en: 'Definition of an indicator' },
  board: { vi: 'Kế hoạch và kết quả', en: 'Targets and results' },
  entry: { vi: 'Nhập số liệu chỉ tiêu', en: 'Enter figures' },
  table: { vi: 'Bảng các đơn vị', en: 'Table of units' },
  outliers: { vi: 'Số liệu bất thường', en: 'Outliers' },
  printed: { vi: 'Số in khác số tính lại', en: 'Printed figures that differ' },
  regrouped: { vi: 'Quy về đơn vị hiện nay', en: 'On today’s units' },
  targets: { vi: 'Giao kế hoạch chỉ tiêu', en: 'Set targets' },
  nation: { vi: 'Cả nước theo tỉnh', en: 'The country by provinces' },
  edit: { vi: 'Sửa định nghĩa chỉ tiêu', en: 'Change a definition' },
  figure: { vi: 'Một số liệu', en: 'One figure' },
  rules: { vi: 'Quy tắc kiểm tra số liệu', en: 'Rules for figures' },
  rule: { vi: 'Quy tắc', en: 'Rule' },
  newRule: { vi: 'Quy tắc mới', en: 'A new rule' },
  ruleKind: { vi: 'Loại quy tắc', en: 'Kind of rule' },
  severity: { vi: 'Mức độ', en: 'Severity' },
  breakdown: { vi: 'Phân tổ', en: 'Breakdown' },
} as const satisfies Readonly<Record<string, Text>>;
