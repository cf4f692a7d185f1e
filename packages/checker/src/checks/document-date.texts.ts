import type { Text } from '@muctieu/kernel/text';

export const documentDateTexts = {
  holds: {
    vi: 'Văn bản số {document} được dẫn nhất quán ngày {stated}.',
    en: 'Document {document} is dated {stated} each time.',
  },
  fails: {
    vi: 'Văn bản số {document} ghi ngày {stated}, nhưng chỗ khác ghi ngày {expected}. Đối chiếu với bản gốc.',
    en: 'Document {document} is dated {stated} here and {expected} elsewhere. Compare with the original.',
  },
  numberYear: {
    vi: 'Số văn bản {document} ghi năm {stated}, nhưng văn bản này được ban hành năm {expected}. Đối chiếu với bản gốc.',
    en: 'The number {document} says {stated}, but the document is of {expected}. Compare with the original.',
  },
} satisfies Record<string, Text>;
