import type { Text } from '@muctieu/kernel/text';

/** Why an uploaded list cannot be read; stands inside the sentence of the problem. */
export const listRowTexts = {
  empty: { vi: 'Tệp trống.', en: 'The file is empty.' },
  brokenWorkbook: { vi: 'Tệp XLSX bị hỏng hoặc quá lớn.', en: 'The XLSX file is damaged or too large.' },
  oldExcel: { vi: 'Đây là tệp Excel cũ (.xls).', en: 'This is an old Excel file (.xls).' },
  locked: { vi: 'Tệp có mật khẩu.', en: 'The file has a password.' },
  otherKind: { vi: 'Đây là loại tệp khác.', en: 'This is a file of another kind.' },
} satisfies Record<string, Text>;
