import type { Text } from '@muctieu/kernel/text';

/** Names for the navigation; the words of the pages stand in `territory-page.texts.ts`, which is loaded with them. */
export const territoryTexts = {
  units: { vi: 'Địa bàn', en: 'Territory' },
  unit: { vi: 'Đơn vị hành chính', en: 'Unit' },
  list: { vi: 'Danh sách đơn vị', en: 'List of units' },
  timeline: { vi: 'Dòng thời gian', en: 'Time line' },
  book: { vi: 'Ghi biến động', en: 'Book events' },
  map: { vi: 'Bản đồ', en: 'Map' },
  regroup: { vi: 'Quy đổi số liệu', en: 'Carry figures over' },
  importList: { vi: 'Nhập danh mục chính thức', en: 'Import an official list' },
} as const satisfies Record<string, Text>;
