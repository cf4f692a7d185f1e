/**
 * Numbers that are no figures: dates, document numbers, list marks, years and ordinals. Found first, so that what is left
 * can be added up. `Điều 5`, `số 17`, `giai đoạn 2021-2025` and `652/QĐ-TTg` count nothing.
 */
export interface NotFigure {
  readonly start: number;
  readonly end: number;
}

const forms: readonly RegExp[] = [
  // Document numbers: 142/NQ-TTHĐND, 04/2023/QĐ-TTg, 219a/KH-UBND, 133, 134/NQ-HĐND, 1333 /BC-BCĐ
  /(?:\d{1,5}[a-zđ]?\s?,\s?){0,8}\d{1,5}[a-zđ]?\s?\/\s?(?:(?:19|20)\d\d\s?\/\s?)?[A-ZĐ]{1,}[\p{L}&]*\d{0,2}(?:\s?-\s?[\p{L}&.]+)*/gu,
  // số 02/2022, Nghị quyết 24/2021
  /(?:số|Luật|Thông tư|Nghị định|Nghị quyết|Quyết định|Chỉ thị)\s+(?:số\s+)?\d{1,5}\/(?:19|20)\d\d(?!\d)/giu,
  /(?:Công văn|Quyết định|Nghị quyết|Kế hoạch|Văn bản|Báo cáo|Thông báo|Tờ trình|Hướng dẫn|Chỉ thị|Công điện|Kết luận|Quy định)\s+(?:số\s*:?\s*)?\d{1,5}[a-z]?(?=\s*(?:ngày|của|,|;|-))/gu,
  // Days: 30/6/2024, 15-06-2021, 15.6.2021, ngày 15 tháng 6 năm 2021, 30/6, 16/9
  /(?<![\d.,/])\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d\d(?!\d)/gu,
  /(?<![\d.,/])\d{1,2}\/(?:19|20)\d\d(?![\d/])/gu,
  /ngày\s+(?:\d{1,2}|\.{2,}|…)?\s*tháng\s+\d{1,2}(?:\s+năm\s+(?:19|20)\d\d)?/giu,
  /tháng\s+\d{1,2}(?![\d.,]*\d)(?:\s*(?:,|và|đến|-)\s*(?:tháng\s+)?\d{1,2}(?![\d.,]*\d))*(?:\s*(?:\/|năm)\s*(?:19|20)\d\d)?/giu,
  /(?:ngày|đến|hết|trước|từ|sau|kỳ)\s+\d{1,2}\/(?:0?[1-9]|1[0-2])(?![\d/])/giu,
  /(?:ngày|mồng|mùng)\s+\d{1,2}(?=\s*(?:,|-|đến|và|\/|\.|;|\)))/giu,
  // Years and spans of years
  /(?<![\d.,/])(?:19|20)\d\d(?:\s?(?:-|đến|–)\s?(?:năm\s)?(?:(?:19|20)\d\d))?(?![\d]|[.,]\d|\s?(?:triệu|tỷ|tỉ|nghìn|đồng|ha|km|tấn|%|hộ|xã|người|lao động|công trình))/gu,
  /(?:vụ|năm học|mùa|niên độ)\s+[\p{L}\s]{0,12}(?:19|20)\d\d\s?-\s?(?:(?:19|20)\d\d|\d\d)/giu,
  // Ordinals
  /(?:điều|khoản|mục|phần|chương|phụ lục|phụ biểu|biểu|biểu mẫu|mẫu|bảng|chuyên đề|nghị quyết|tập|trang|điểm|quý|lần thứ|thứ|khóa|khoá|quốc lộ|tỉnh lộ|đường tỉnh|đt|ql|vùng|khu vực|cấp độ|mức độ|hạng|loại|nhóm|đợt|(?<!cùng )kỳ|phiên họp thứ|quân khu|sư đoàn|trung đoàn|covid|km)\s*(?:số\s+)?[-.]?\s?\d{1,4}(?:[.,]\d{1,2})*(?:\s*(?:,|và|-|;)\s*\d{1,3}(?![\d.,]*\s?(?:%|triệu|tỷ|hộ|xã|người|ha|công|dự|huyện|\/)))*(?!\s?(?:%|triệu|tỷ|tỉ|nghìn|đồng|ha|km|hộ|xã|người|công trình|\d))(?![.,/]?\d)/giu,
  /(?<!tổng )(?<!có )(?<!con )(?:tiêu chí|chỉ tiêu|nội dung|dự án|tiểu dự án|nội dung thành phần|nhiệm vụ|nghị quyết|tổ|đội|bản|thôn|chương trình|hợp phần|gói thầu)\s+(?:thành phần\s+)?(?:số\s+)?\d{1,2}(?:\.\d{1,2})?(?:\s*(?:,|và|-)\s*\d{1,2}(?=[,;.:)\s]\D))*(?![\d.,/%]*\d)(?!\s?(?:%|triệu|tỷ|tỉ|nghìn|đồng|ha|km|hộ|xã|người|huyện|dự án(?!\s+\d)|công trình|tiêu chí|sản phẩm|mô hình))/giu,
  /(?<!tổng )(?<!\p{L})số\s*:?\s+\d{1,3}(?![\d.,/]*\d)(?!\s?(?:%|triệu|tỷ|tỉ|nghìn|đồng|ha|hộ|xã|người|công trình|dự án))/giu,
  // List marks inside a sentence: (1) …; (2) …
  /(?<=[\s:;,.])\(\d{1,2}\)(?=\s*[\p{L}"“])/gu,
  /\(\d{1,2}(?=\)\s+\p{L})/gu,
  // Grades: 3 sao
  /(?<![\d.,])[1-5]\s?sao(?!\p{L})/giu,
  // Clock, addresses of the web, phone numbers
  /(?<![\d.,])\d{1,2}\s?(?:giờ|h)(?!\p{L})\s?\d{0,2}(?:\s?phút)?/gu,
  /https?:\S+/gu,
  /(?:điện thoại|ĐT|fax|tel)\s*:?\s*[\d.\s]{8,}/giu,
];

export function findNotFigures(text: string): NotFigure[] {
  const found: NotFigure[] = [];
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      found.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
