/** What the OpenAPI document says of the whole interface. */
export const openApiTexts = {
  title: 'Mục Tiêu',
  description: {
    vi: 'Giao diện cho máy của hệ thống Mục Tiêu: chương trình mục tiêu quốc gia ở tỉnh và xã.',
    en: 'The interface for machines of Mục Tiêu: the National Target Programmes in provinces and communes.',
  },
} as const;
