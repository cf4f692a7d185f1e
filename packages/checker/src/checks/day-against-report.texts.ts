import type { Text } from '@muctieu/kernel/text';

export const dayAgainstReportTexts = {
  deadline: {
    vi: 'Thời hạn {stated} đã qua khi báo cáo được lập (ngày {report}). Kiểm tra lại năm của thời hạn.',
    en: 'The deadline {stated} had passed when the report was made ({report}). Check its year.',
  },
  laterDocument: {
    vi: 'Báo cáo lập ngày {report} nhưng dẫn văn bản ban hành ngày {stated}. Kiểm tra lại ngày.',
    en: 'The report is of {report} and cites a document of {stated}. Check the date.',
  },
} satisfies Record<string, Text>;
