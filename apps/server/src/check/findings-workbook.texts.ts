import type { Text } from '@muctieu/kernel/text';

export const workbookTexts = {
  findings: { vi: 'Phát hiện', en: 'Findings' },
  files: { vi: 'Tệp', en: 'Files' },
  file: { vi: 'Tệp', en: 'File' },
  number: { vi: 'Số', en: 'No.' },
  verdict: { vi: 'Kết luận', en: 'Verdict' },
  kind: { vi: 'Loại', en: 'Kind' },
  place: { vi: 'Vị trí', en: 'Place' },
  quote: { vi: 'Trích', en: 'Quote' },
  message: { vi: 'Nội dung', en: 'Message' },
  operands: { vi: 'Các số dùng để tính', en: 'Figures it was computed from' },
  characters: { vi: 'Ký tự', en: 'Characters' },
  remark: { vi: 'Ghi chú', en: 'Remark' },
} satisfies Record<string, Text>;
