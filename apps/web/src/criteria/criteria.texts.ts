/** Names for the navigation and the titles of pages. */
export const criteriaPageTexts = {
  criteria: { vi: 'Tiêu chí nông thôn mới', en: 'Rural criteria' },
  set: { vi: 'Bộ tiêu chí', en: 'Set of criteria' },
  grid: { vi: 'Bảng đánh giá', en: 'Assessment grid' },
  matrix: { vi: 'Biểu 01', en: 'Matrix' },
  ladder: { vi: 'Bậc thang các xã', en: 'Ladder' },
  changes: { vi: 'Thay đổi', en: 'Changes' },
  printed: { vi: 'Đối chiếu báo cáo', en: 'Printed figures' },
  importing: { vi: 'Nhập từ tệp', en: 'Import' },
  proposals: { vi: 'Đề xuất', en: 'Proposals' },
  nation: { vi: 'Kết quả theo tỉnh', en: 'Results by province' },
  observed: { vi: 'Tiêu chí dùng số liệu', en: 'Criteria that use a figure' },
  scorecard: { vi: 'Phiếu tiêu chí', en: 'Scorecard' },
} as const;
