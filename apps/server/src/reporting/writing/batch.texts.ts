/** What stands in the files of a batch and of a trial. Reports are Vietnamese, whoever reads them. */
export const batchTexts = {
  draft: { vi: 'BẢN DỰ THẢO – CHƯA BAN HÀNH', en: 'DRAFT – NOT ISSUED' },
  trial: { vi: 'BẢN THỬ MẪU – KHÔNG CÓ GIÁ TRỊ BAN HÀNH', en: 'TRIAL OF A TEMPLATE – NOT TO BE ISSUED' },
  failedFile: { vi: '000 Đơn vị chưa lập được.txt', en: '000 Units without a report.txt' },
} as const;
