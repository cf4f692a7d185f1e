/** What a figure counts or measures. Two figures add up, divide or compare only when their units agree. */
export interface Unit {
  readonly kind: 'money' | 'count' | 'measure' | 'percent' | 'none';
  /** `đồng` for all money, `ha`, `hộ`, `công trình`, `%`; with what it is per: `đồng/người/năm`. */
  readonly name: string;
  /** Power of ten that brings the written number to `name`: 6 for triệu đồng. */
  readonly power: number;
  /** Length of the unit's words behind the number. */
  readonly length: number;
}

export const noUnit: Unit = { kind: 'none', name: '', power: 0, length: 0 };

const money =
  /^[ \n]{0,3}(?:là )?(?:(nghìn tỷ|ngàn tỷ|nghìn tỉ|triệu|tr\.?đ|trđ|tỷ|tỉ|nghìn|ngàn)(?![\p{L}\d])(?:,?[ \n]{1,2}(?:đồng|VNĐ|VND|đ)(?![\p{L}\d]))?|(đồng|VNĐ|VND|đ)(?![\p{L}\d]))/iu;
const powerOfWord: Readonly<Record<string, number>> = {
  'nghìn tỷ': 12,
  'ngàn tỷ': 12,
  'nghìn tỉ': 12,
  tỷ: 9,
  tỉ: 9,
  triệu: 6,
  trđ: 6,
  'tr.đ': 6,
  trd: 6,
  nghìn: 3,
  ngàn: 3,
};

/** `giảm 5,3 điểm %` counts in percent as well. */
const percent = /^\s?(?:điểm\s?)?(?:%|phần trăm)/iu;
const measure =
  /^[ \n]?(km2|km²|m2|m²|m3|m³|km|ha|kg|tấn|tạ|lít|MW|KW|kV|KV|kWh|mm|cm|m|héc-ta|héc ta|hecta)(?![\p{L}\d])/u;

/**
 * Words that are counted, longest first where one begins like another. What stands here is a noun of its own; of any
 * other phrase the first word is taken (`27 phòng học` and `27 phòng kiên cố` both count `phòng`).
 */
const countedNouns = [
  'lượt người',
  'lượt hộ',
  'lượt khách',
  'lượt',
  'công trình',
  'dự án',
  'tiểu dự án',
  'văn bản',
  'nghị quyết',
  'quyết định',
  'công văn',
  'thông báo',
  'tờ trình',
  'chỉ thị',
  'hướng dẫn',
  'sản phẩm',
  'tiêu chí',
  'chỉ tiêu',
  'chỉ số',
  'lao động',
  'người lao động',
  'người',
  'học viên',
  'học sinh',
  'mô hình',
  'hợp tác xã',
  'htx',
  'doanh nghiệp',
  'hộ gia đình',
  'hộ nghèo',
  'hộ cận nghèo',
  'hộ dân',
  'hộ',
  'nhân khẩu',
  'khẩu',
  'xã',
  'phường',
  'thị trấn',
  'huyện',
  'thôn',
  'bản',
  'tổ dân phố',
  'khu dân cư',
  'đơn vị',
  'cơ sở',
  'trường',
  'lớp',
  'phòng',
  'trạm',
  'giường',
  'nhà',
  'căn',
  'con',
  'cây',
  'cuộc',
  'đợt',
  'đoàn',
  'vụ',
  'đối tượng',
  'đối tượng',
  'trẻ em',
  'trẻ',
  'cán bộ',
  'đảng viên',
  'hội viên',
  'thành viên',
  'đại biểu',
  'chương trình',
  'kế hoạch',
  'báo cáo',
  'hồ sơ',
  'ca',
  'đài',
  'chợ',
  'điểm',
  'nhóm',
  'tổ',
  'câu lạc bộ',
  'máy',
  'chiếc',
  'bộ',
  'cái',
  'suất',
  'phần',
  'giấy',
  'thẻ',
  'cháu',
  'em',
  'giáo viên',
  'bác sĩ',
  'nghệ nhân',
  'sào',
  'chuỗi',
  'mã',
  'trang trại',
  'tin',
  'bài',
  'buổi',
  'hội nghị',
  'đồng chí',
] as const;
const nounForm = new RegExp(
  `^(?:[ \\n]{0,2})(${[...countedNouns].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\d])`,
  'iu',
);
const anyNoun = /^[ \n]{1,2}(\p{L}\p{Ll}+)/u;
const per = /^\s?\/\s?(\p{L}+(?:\s?\/\s?\p{L}+)?)/u;
/** Words that may follow a number and are not what it counts. */
const notCounted =
  /^(?:so|đạt|chiếm|tăng|giảm|và|với|là|của|trong|trên|dưới|được|đã|đến|tới|thì|mà|nên|cho|tại|ở|từ|theo|bằng|còn|có|gồm|hoặc|hay|do|vào|năm|tháng|ngày|giờ|phút|tuổi|lần|sau|trước|cùng|như|nhưng|qua|về|để|khi|nếu|vì|tương|bao|cụ|kế|lên|xuống|thuộc|các|những|đều|không|chưa|cũng|nữa|trở)$/u;
const timeNoun = /^[ \n]{1,2}(năm|tháng|ngày|giờ|phút|tuổi|lần|quý|tuần)(?![\p{L}\d])/u;

/** Reads the unit right behind a number. `after` begins where the number ends. */
export function readUnit(after: string): Unit {
  const percentFound = percent.exec(after);
  if (percentFound) return { kind: 'percent', name: '%', power: 0, length: percentFound[0].length };
  const moneyFound = money.exec(after);
  if (moneyFound) {
    const word = moneyFound[1]?.toLowerCase();
    return withPer(after, 'money', 'đồng', word === undefined ? 0 : (powerOfWord[word] ?? 6), moneyFound[0].length);
  }
  const measureFound = measure.exec(after);
  if (measureFound)
    return withPer(after, 'measure', canonicalMeasure(measureFound[1] ?? ''), 0, measureFound[0].length);
  const time = timeNoun.exec(after);
  if (time) return { kind: 'measure', name: time[1] ?? '', power: 0, length: time[0].length };
  const known = nounForm.exec(after);
  if (known) return withPer(after, 'count', canonicalNoun((known[1] ?? '').toLowerCase()), 0, known[0].length);
  const word = anyNoun.exec(after);
  const noun = (word?.[1] ?? '').toLowerCase();
  if (word && !notCounted.test(noun)) return withPer(after, 'count', noun, 0, word[0].length);
  return noUnit;
}

function withPer(after: string, kind: Unit['kind'], name: string, power: number, length: number): Unit {
  const found = per.exec(after.slice(length));
  if (!found) return { kind, name, power, length };
  return {
    kind,
    name: `${name}/${(found[1] ?? '').toLowerCase().replace(/\s/g, '')}`,
    power,
    length: length + found[0].length,
  };
}

function canonicalMeasure(written: string): string {
  return written
    .replace('²', '2')
    .replace('³', '3')
    .replace(/^(?:héc-ta|héc ta|hecta)$/, 'ha');
}

/** Kinds of one thing count as that thing: `hộ nghèo` and `hộ gia đình` are `hộ`. */
function canonicalNoun(noun: string): string {
  if (/^hộ( |$)/.test(noun)) return 'hộ';
  if (noun === 'người lao động') return 'lao động';
  if (noun === 'htx') return 'hợp tác xã';
  return noun;
}

const people = /^(?:người|lao động|học viên|học sinh|cháu|em|trẻ|trẻ em|cán bộ)$/u;

const documents =
  /^(?:quyết định|kế hoạch|công văn|thông báo|báo cáo|tờ trình|chỉ thị|nghị quyết|hướng dẫn|chương trình)$/u;

/** Another word for the same things: `86 lao động` are made of `24 người` and so on, `842 lượt người` of `415 lượt`. */
export function sameThing(a: Unit, b: Unit): boolean {
  if (sameUnit(a, b)) return true;
  if (a.kind !== 'count' || b.kind !== 'count') return false;
  if (people.test(a.name) && people.test(b.name)) return true;
  if (a.name === 'văn bản' && documents.test(b.name)) return true;
  if (b.name === 'văn bản' && documents.test(a.name)) return true;
  return a.name.startsWith(`${b.name} `) || b.name.startsWith(`${a.name} `);
}

export function sameUnit(a: Unit, b: Unit): boolean {
  return a.kind === b.kind && a.name === b.name;
}
