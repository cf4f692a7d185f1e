import type { Text } from '@muctieu/kernel/text';

export const mapTexts = {
  howTo: {
    vi: 'Dùng phím mũi tên để đi giữa các đơn vị, Enter để chọn.',
    en: 'Arrow keys move between units, Enter chooses.',
  },
  hint: { vi: 'Chỉ vào một đơn vị để xem số liệu.', en: 'Point at a unit to see its figure.' },
  zoomIn: { vi: 'Phóng to', en: 'Zoom in' },
  zoomOut: { vi: 'Thu nhỏ', en: 'Zoom out' },
  zoomAll: { vi: 'Toàn cảnh', en: 'Show all' },
  legend: { vi: 'Chú giải', en: 'Legend' },
  noValue: { vi: 'Không có số liệu', en: 'No figure' },
  table: { vi: 'Bảng số liệu của bản đồ', en: 'Table of the map' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  parent: { vi: 'Trực thuộc', en: 'Belongs to' },
  class: { vi: 'Mức', en: 'Class' },
  source: {
    vi: 'Ranh giới từ {from}: {source}. Tải lên bởi {by} ngày {at}.',
    en: 'Boundaries since {from}: {source}. Uploaded by {by} on {at}.',
  },
  tiles: {
    vi: 'Chưa có tệp ranh giới cho ngày này: mỗi đơn vị là một ô, xếp theo đơn vị cấp trên và tên.',
    en: 'There are no boundaries for this day: each unit is a tile, in the order of its parent and name.',
  },
  undrawn: {
    vi: '{count} đơn vị không có trong tệp ranh giới, xếp thành ô dưới đây.',
    en: '{count} units are not in the boundary file; they are tiles below.',
  },
  empty: {
    vi: 'Ngày này tỉnh không có đơn vị nào ở cấp đã chọn.',
    en: 'On this day the province has no unit of this level.',
  },
} as const satisfies Record<string, Text>;
