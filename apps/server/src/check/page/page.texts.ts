import type { Text } from '@muctieu/kernel/text';

export const pageTexts = {
  title: { vi: 'Kiểm tra số liệu: {files}', en: 'Check of figures: {files}' },
  summary: {
    vi: '{characters} ký tự · {statements} nhận định được tính lại',
    en: '{characters} characters · {statements} statements recomputed',
  },
  allVerdicts: { vi: 'Kết luận', en: 'Verdict' },
  allKinds: { vi: 'Loại', en: 'Kind' },
  every: { vi: 'tất cả', en: 'all' },
  seen: { vi: 'Đã xem', en: 'Seen' },
  showText: { vi: 'Xem trong văn bản', en: 'Show in the text' },
  previous: { vi: 'Trước', en: 'Previous' },
  next: { vi: 'Sau', en: 'Next' },
  shown: { vi: 'đang hiện', en: 'shown' },
  nothingShown: { vi: 'Không có phát hiện nào theo bộ lọc này.', en: 'No finding passes these filters.' },
  findings: { vi: 'Phát hiện', en: 'Findings' },
  report: { vi: 'Văn bản', en: 'Text' },
  unread: { vi: 'Không đọc được', en: 'Could not be read' },
  footing: {
    vi: 'Mục Tiêu tính lại các con số từ chính văn bản. “Nghi ngờ” là chỗ cần người đọc xem lại; số không nằm trong danh sách là số chưa tính lại được.',
    en: 'Mục Tiêu recomputes figures from the text itself. “Doubtful” needs a reader; figures not listed could not be recomputed.',
  },
} satisfies Record<string, Text>;
