import type { Text } from '@muctieu/kernel/text';

/** Names for the navigation; the words of the pages stand in `recognition-page.texts.ts`. */
export const recognitionNames = {
  recognition: { vi: 'Công nhận nông thôn mới', en: 'Recognition' },
  recognised: { vi: 'Đơn vị đã công nhận', en: 'Recognised units' },
  addRecognised: { vi: 'Ghi danh hiệu các năm trước', en: 'Recognitions of former years' },
  villageTable: { vi: 'Biểu số 02: thôn, bản', en: 'Table 02: villages' },
  dossier: { vi: 'Hồ sơ công nhận', en: 'Dossier of recognition' },
  opinions: { vi: 'Ý kiến sở, ngành', en: 'Opinions of departments' },
  departments: { vi: 'Phân công tiêu chí', en: 'Criteria by department' },
  rules: { vi: 'Quy trình, thời hạn, ngưỡng', en: 'Procedures and limits' },
  ocop: { vi: 'Sản phẩm OCOP', en: 'OCOP products' },
} as const satisfies Record<string, Text>;
