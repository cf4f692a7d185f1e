import type { Text } from '@muctieu/kernel/text';

/** What the pages of the rules say. */
export const ruleTexts = {
  note: {
    vi: 'Số liệu của kỳ nào theo quy tắc có hiệu lực vào ngày cuối của kỳ đó. «Bắt buộc»: số trái quy tắc không được ghi. «Cần giải trình»: được ghi khi có lý do, và lý do đi cùng số.',
    en: 'A figure is held to the rules of the last day of its period. Hard: refused. Soft: accepted with a justification, which stays with it.',
  },
  onDay: { vi: 'Có hiệu lực tại ngày', en: 'In force on' },
  write: { vi: 'Thêm quy tắc', en: 'Add a rule' },
  country: { vi: 'Cả nước', en: 'The country' },
  ownProvince: { vi: 'Tỉnh mình', en: 'Own province' },
  newTitle: { vi: 'Quy tắc mới', en: 'A new rule' },
  newNote: {
    vi: 'Quy tắc cần văn bản làm căn cứ và ngày có hiệu lực. Số liệu đã ghi không đổi; lần nhập sau mới kiểm tra.',
    en: 'A rule needs the document it follows and its first day. What is stored stays; the next entry is checked.',
  },
  versions: { vi: 'Các phiên bản', en: 'Versions' },
  newVersion: { vi: 'Phiên bản mới', en: 'A new version' },
  from: { vi: 'từ {day}', en: 'from {day}' },
  id: { vi: 'Mã quy tắc', en: 'Code of the rule' },
  idNote: {
    vi: 'Chữ thường không dấu, số và gạch nối: ho-ngheo-bien-dong.',
    en: 'Small letters, digits and hyphens: ho-ngheo-bien-dong.',
  },
  indicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
  part: { vi: 'Phần', en: 'Part' },
  whole: { vi: 'Tổng', en: 'Whole' },
  percent: { vi: 'Thay đổi nhiều nhất (%)', en: 'Change at most (%)' },
  least: { vi: 'Nhỏ nhất', en: 'Least' },
  most: { vi: 'Lớn nhất', en: 'Most' },
  whyVi: { vi: 'Vì sao có quy tắc', en: 'Why the rule stands, in Vietnamese' },
  whyEn: { vi: 'Vì sao, tiếng Anh', en: 'Why the rule stands, in English' },
  fromDay: { vi: 'Có hiệu lực từ ngày', en: 'In force from' },
  written: { vi: 'Đã ghi phiên bản {number} của quy tắc.', en: 'Version {number} of the rule is written.' },
  save: { vi: 'Ghi quy tắc', en: 'Write the rule' },
  nationalHard: {
    vi: 'Quy tắc bắt buộc của cả nước: tỉnh không nới và không bỏ được.',
    en: 'Hard for the whole country: a province neither softens nor drops it.',
  },
} as const satisfies Readonly<Record<string, Text>>;
