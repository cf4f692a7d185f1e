import type { Text } from '@muctieu/kernel/text';

export const boundaryTexts = {
  note: {
    vi: 'Bản đồ đơn vị hành chính theo ngày. Không có ranh giới kèm sẵn: mỗi tỉnh tải lên tệp của mình.',
    en: 'Units on the map of any day. No boundaries come along: each province uploads its own file.',
  },
  day: { vi: 'Tại ngày', en: 'As of' },
  level: { vi: 'Cấp', en: 'Level' },
  mapOf: { vi: 'Các đơn vị «{level}» tại ngày {day}', en: 'Units «{level}» as of {day}' },
  nation: { vi: 'Cả nước', en: 'The state' },
  remark: { vi: 'Ghi chú', en: 'Remark' },
  open: { vi: 'Mở trang {name}', en: 'Open {name}' },
  upload: { vi: 'Tải lên ranh giới', en: 'Upload boundaries' },
  from: { vi: 'Ranh giới có hiệu lực từ ngày', en: 'Boundaries hold from' },
  source: { vi: 'Nguồn', en: 'Source' },
  sourceNote: {
    vi: 'Ghi cơ quan lập bản đồ và năm; câu này in dưới mọi bản đồ.',
    en: 'Who made the map, and when; it is printed below every map.',
  },
  file: { vi: 'Tệp ranh giới', en: 'File of boundaries' },
  fileNote: {
    vi: 'GeoJSON hoặc TopoJSON, đến 30 MB, kinh vĩ độ WGS 84 (EPSG:4326). Đối chiếu theo mã, sau đó theo tên.',
    en: 'GeoJSON or TopoJSON, up to 30 MB, in degrees of WGS 84 (EPSG:4326). Matched by code, then by name.',
  },
  first: { vi: 'Điền ngày và nguồn trước, rồi chọn tệp.', en: 'Give day and source first, then choose the file.' },
  read: {
    vi: 'Tệp có {features} đối tượng, {points} điểm; vẽ trên màn hình bằng {drawn} điểm.',
    en: 'The file has {features} features with {points} points; the screen draws {drawn} of them.',
  },
  byCode: {
    vi: 'Khớp theo mã (cột «{property}»): {count} đơn vị.',
    en: 'Matched by code (column “{property}”): {count} units.',
  },
  byName: {
    vi: 'Khớp theo tên (cột «{property}»): {count} đơn vị. Hãy xem lại từng tên.',
    en: 'Matched by name (column “{property}”): {count} units. Look at each name.',
  },
  unmatchedUnits: { vi: 'Đơn vị chưa có trong tệp: {count}', en: 'Units that are not in the file: {count}' },
  unmatchedFeatures: {
    vi: 'Đối tượng của tệp không khớp đơn vị nào: {count}',
    en: 'Features of the file that are no unit: {count}',
  },
  moreLeft: { vi: 'và {count} đối tượng khác', en: 'and {count} more' },
  feature: { vi: 'Thứ {number}', en: 'No. {number}' },
  preview: { vi: 'Xem trước bản đồ', en: 'Preview of the map' },
  inFile: { vi: 'Có trong tệp', en: 'In the file' },
  matchedCode: { vi: 'khớp theo mã', en: 'matched by code' },
  matchedName: { vi: 'khớp theo tên', en: 'matched by name' },
  save: { vi: 'Lưu ranh giới', en: 'Save the boundaries' },
  saved: { vi: 'Đã lưu ranh giới của {count} đơn vị.', en: 'Boundaries of {count} units are saved.' },
  sets: { vi: 'Các bộ ranh giới đã tải lên', en: 'Sets that were uploaded' },
  withdraw: { vi: 'Gỡ bỏ', en: 'Withdraw' },
  withdrawTitle: { vi: 'Gỡ bỏ bộ ranh giới', en: 'Withdraw the boundaries' },
  withdrawNote: {
    vi: 'Bản đồ trở về bộ ranh giới trước đó, hoặc về dạng ô. Tệp đã tải lên vẫn được ghi trong nhật ký.',
    en: 'Maps go back to the set before, or to tiles. The journal keeps that it was there.',
  },
  because: { vi: 'Lý do', en: 'Reason' },
  withdrawn: { vi: 'Đã gỡ bỏ.', en: 'Withdrawn.' },
} as const satisfies Record<string, Text>;
