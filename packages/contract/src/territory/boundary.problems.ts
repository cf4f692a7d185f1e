import type { ProblemCatalogue } from '../http/problem-sentence.ts';

/** What a boundary file is refused with. */
export const boundaryProblems = {
  'boundary-unreadable': {
    kind: 'invalid',
    vi: 'Tệp không phải GeoJSON hay TopoJSON (văn bản JSON, UTF-8): {reason}. Hãy xuất lại từ phần mềm bản đồ (QGIS: Export → Save Features As → GeoJSON).',
    en: 'The file is no GeoJSON or TopoJSON (JSON text, UTF-8): {reason}. Export it again from the mapping program (QGIS: Export → Save Features As → GeoJSON).',
  },
  'boundary-nested-too-deep': {
    kind: 'invalid',
    vi: 'Tệp có {found} lớp ngoặc lồng nhau, bản đồ chỉ cần không quá {most}. Tệp hỏng hoặc không phải bản đồ: hãy xuất lại.',
    en: 'The file nests brackets {found} deep; a map needs {most} at the most. It is damaged or no map: export it again.',
  },
  'boundary-not-geojson': {
    kind: 'invalid',
    vi: 'Tệp là JSON nhưng không phải bản đồ: cần «type» là FeatureCollection, Feature hoặc Topology. Hãy xuất lớp ranh giới dạng GeoJSON hoặc TopoJSON.',
    en: 'The file is JSON but no map: “type” should be FeatureCollection, Feature or Topology. Export the layer of boundaries as GeoJSON or TopoJSON.',
  },
  'boundary-topology-broken': {
    kind: 'invalid',
    vi: 'Tệp TopoJSON hỏng: có đoạn ranh giới (arcs) không tồn tại hoặc không phải số. Hãy xuất lại, hoặc gửi dạng GeoJSON.',
    en: 'The TopoJSON is damaged: arcs are missing or are no numbers. Export it again, or send GeoJSON.',
  },
  'boundary-without-areas': {
    kind: 'refused',
    vi: 'Tệp không có vùng nào (Polygon, MultiPolygon), chỉ có điểm, đường hoặc trống. Hãy chọn lớp ranh giới dạng vùng.',
    en: 'The file has no area (Polygon, MultiPolygon), only points, lines or nothing. Choose the layer of areas.',
  },
  'boundary-too-many-points': {
    kind: 'too-large',
    vi: 'Bản đồ có {found} điểm, nhiều nhất là {most}. Hãy đơn giản hóa ranh giới (QGIS: Vector → Geometry Tools → Simplify) rồi gửi lại.',
    en: 'The map has {found} points; {most} at the most. Simplify the boundaries (QGIS: Vector → Geometry Tools → Simplify) and send it again.',
  },
  'boundary-too-many-features': {
    kind: 'too-large',
    vi: 'Bản đồ có {found} đối tượng, nhiều nhất là {most}. Hãy chỉ xuất đơn vị hành chính của một cấp.',
    en: 'The map has {found} features; {most} at the most. Export the units of one level only.',
  },
  'boundary-feature-broken': {
    kind: 'invalid',
    vi: 'Đối tượng thứ {number}: hình không đúng cấu trúc của một vùng (danh sách vòng, mỗi vòng là danh sách điểm). Hãy sửa hoặc xuất lại.',
    en: 'Feature {number}: its geometry is not built as an area (rings, each a list of points). Mend it or export again.',
  },
  'boundary-position-broken': {
    kind: 'invalid',
    vi: 'Đối tượng thứ {number}: tọa độ phải là hai số [kinh độ, vĩ độ], đang là {found}. Hãy sửa hoặc xuất lại.',
    en: 'Feature {number}: a position is two numbers [longitude, latitude], but {found} stands there. Mend it or export again.',
  },
  'boundary-in-metres': {
    kind: 'refused',
    vi: 'Đối tượng thứ {number}: tọa độ {found} tính bằng mét (thường là VN-2000), hệ thống cần độ kinh, vĩ WGS 84. Hãy chuyển hệ tọa độ khi xuất (QGIS: CRS EPSG:4326).',
    en: 'Feature {number}: the position {found} is in metres (mostly VN-2000); degrees of WGS 84 are expected. Choose the reference system on export (QGIS: CRS EPSG:4326).',
  },
  'boundary-other-reference': {
    kind: 'refused',
    vi: 'Tệp ghi hệ tọa độ «{found}», hệ thống cần độ kinh, vĩ WGS 84 (EPSG:4326). Hãy chuyển hệ tọa độ khi xuất.',
    en: 'The file names the reference system “{found}”; degrees of WGS 84 (EPSG:4326) are expected. Choose it on export.',
  },
  'boundary-turned-round': {
    kind: 'refused',
    vi: 'Đối tượng thứ {number}: tọa độ {found} đảo vĩ độ lên trước. Cần [kinh độ, vĩ độ], ví dụ [103,02; 21,39]. Hãy đảo lại khi xuất.',
    en: 'Feature {number}: the position {found} has the latitude first. [longitude, latitude] is expected, as [103.02, 21.39]. Swap them on export.',
  },
  'boundary-outside-country': {
    kind: 'refused',
    vi: 'Đối tượng thứ {number}: tọa độ {found} nằm ngoài Việt Nam (kinh độ 100-120, vĩ độ 4-25). Hãy kiểm tra lớp bản đồ và hệ tọa độ.',
    en: 'Feature {number}: the position {found} lies outside Viet Nam (longitude 100-120, latitude 4-25). Check the layer and its reference system.',
  },
  'boundary-nothing-matched': {
    kind: 'refused',
    vi: 'Không đối tượng nào của tệp khớp mã hay tên với đơn vị của tỉnh ngày {from}. Hãy kiểm tra ngày, tỉnh, và cột mã trong bảng thuộc tính: {properties}.',
    en: 'Nothing in the file has the code or name of a unit of the province on {from}. Check day, province and the column of codes among: {properties}.',
  },
  'boundary-took-too-long': {
    kind: 'too-large',
    vi: 'Đọc bản đồ quá {seconds} giây hoặc quá bộ nhớ cho phép nên đã dừng. Hãy đơn giản hóa ranh giới rồi gửi lại.',
    en: 'Reading the map took more than {seconds} seconds or more memory than allowed and was stopped. Simplify it and send it again.',
  },
  'boundary-changed-since-preview': {
    kind: 'conflict',
    vi: 'Cây đơn vị hoặc tệp đã khác so với lúc xem trước. Hãy xem lại bản đồ rồi lưu.',
    en: 'The tree or the file is no longer what it was at the preview. Look at the map again, then save.',
  },
  'boundary-not-found': {
    kind: 'not-found',
    vi: 'Không có bộ ranh giới này trong tỉnh, hoặc đã được gỡ bỏ. Hãy tải lại trang.',
    en: 'There is no such set of boundaries in the province, or it was withdrawn. Load the page again.',
  },
} as const satisfies ProblemCatalogue;
