export const programmeCitationTexts = {
  node: { vi: 'Danh mục chương trình', en: 'Programme catalogue' },
  activation: { vi: 'Nội dung tỉnh không thực hiện', en: 'Activation in a province' },
  succession: { vi: 'Bảng chuyển tiếp', en: 'Succession table' },
} as const;
