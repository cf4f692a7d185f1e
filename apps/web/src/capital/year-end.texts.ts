/** Words of the year-end wizard. */
export const yearEndTexts = {
  holder: { vi: 'Đơn vị', en: 'Holder' },
  article: { vi: 'Quy định cho phép, thời hạn', en: 'Article and until when' },
  action: { vi: 'Xử lý', en: 'What becomes of it' },
  sums: { vi: 'Xử lý số dư như đang chọn', en: 'What becomes of the balances, as chosen' },
  leave: { vi: 'Để lại, chưa xử lý', en: 'Leave it for now' },
  second: { vi: 'đã kéo dài từ năm trước', en: 'carried over before' },
  secondUntil: {
    vi: 'đã kéo dài từ năm trước, được chi đến {day}',
    en: 'carried over before, may be spent until {day}',
  },
  prepare: { vi: 'Lập dự thảo xử lý cuối năm', en: 'Draft the year end' },
  drafted: {
    vi: 'Đã lập {count} dự thảo. Gửi duyệt ở trang quyết định.',
    en: '{count} drafts are made. Submit them from their pages.',
  },
  prepared: {
    vi: 'Dự thảo cuối năm đã lập, chưa ghi sổ. Hoàn tất hoặc rút trước khi lập lại.',
    en: 'Drafts of this year’s end that are not booked. Finish or withdraw them before preparing anew.',
  },
  advances: { vi: 'Tạm ứng chưa thu hồi cuối năm', en: 'Advances outstanding at the end of the year' },
} as const;
