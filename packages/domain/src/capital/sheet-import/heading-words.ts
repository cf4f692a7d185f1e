import { parsePlainDate } from '@muctieu/kernel/plain-date';
import { searchKey } from '@muctieu/kernel/search-key';
import { findUnitWord } from './amount-unit.ts';
import type { AmountAttributes, IgnoredReason, LabelRole } from './column-meaning.ts';

/** What one text of a heading says. */
export interface HeadingWords {
  readonly role?: LabelRole;
  readonly ignored?: IgnoredReason;
  readonly isTotal?: true;
  /** Something that only stands over amounts. */
  readonly isAmount?: true;
  readonly attributes: AmountAttributes;
}

const roles: readonly (readonly [RegExp, LabelRole])[] = [
  [/^(?:stt|tt|so tt|so thu tu|no)$/, 'order'],
  [/^(?:dvt|don vi tinh|don vi tien)$/, 'unit'],
  [/^ma (?:so )?(?:don vi|dvqhns|dv|chu dau tu|xa|dia phuong|dia ban)/, 'holder-code'],
  [/^ma(?:$| (?:so|du an|noi dung|ctmtqg|ctmt|nhiem vu|muc))/, 'node-code'],
  [/^(?:nguon von|nguon|nguon kinh phi)$/, 'source'],
  [/^(?:loai von|tinh chat von|loai nguon von)$/, 'capital-kind'],
  [/^(?:nam nguon|nam ke hoach von|nien do|von cua nam|nam giao von)$/, 'vintage'],
  [/^(?:nam|nam ke hoach|nam ngan sach)$/, 'year'],
  [/^(?:thang|ky|thang thanh toan|thang giai ngan)$/, 'month'],
  [/^(?:ngay|ngay thanh toan|ngay giai ngan|ngay chung tu|ngay hach toan|ngay ct)$/, 'day'],
  [
    /^(?:ten )?(?:don vi|chu dau tu|dia phuong|co quan|dia ban|cac don vi|xa phuong|ten xa|xa|huyen|huyen thi xa thanh pho)\b(?!.*\b(?:noi dung|du an)\b)/,
    'holder',
  ],
  [/\b(?:noi dung|du an|tieu du an|chuong trinh|danh muc|chi tieu|nhiem vu|hang muc|dien giai)\b/, 'node'],
];

const ignored: readonly (readonly [RegExp, IgnoredReason])[] = [
  [/^(?:ghi chu|ly do|nguyen nhan|giai trinh|can cu|so quyet dinh|quyet dinh)\b/, 'note'],
  [/\b(?:ty le|ti le|dat)\b/, 'rate'],
  [/\buoc\b/, 'forecast'],
  [/\b(?:con lai|chua phan bo|chua giai ngan|so du|tong muc dau tu|nhu cau)\b/, 'rest'],
];

/** Reads one text of a heading. `isBelow`: it stands under another, so «Xã» is a source there and no column of communes. */
export function readHeadingWords(written: string, isBelow: boolean): HeadingWords {
  const key = searchKey(written);
  if (key === '') return { attributes: {} };
  const attributes = attributesOf(written, key);
  const found = ignored.find(([pattern]) => pattern.test(key))?.[1];
  if (found !== undefined || /^%/.test(written.trim())) return { ignored: found ?? 'rate', attributes };
  const isTotal = /^(?:tong|cong)(?:$| (?:so|cong|von|kinh phi|ke hoach|giai ngan)\b)/.test(key);
  const says = Object.keys(attributes).filter((name) => name !== 'unit').length > 0;
  const amount =
    says ||
    isTotal ||
    /^(?:so tien|gia tri|kinh phi|von|so von|thanh tien|trong do|gom)\b/.test(key) ||
    attributes.unit;
  // «Dự án» over a column of names; «Giải ngân các dự án» over amounts.
  const role = roles.find(([pattern]) => pattern.test(key))?.[1];
  const isLabel = role !== undefined && !isBelow && (!says || isNameColumn(role, attributes)) && !isTotal;
  if (isLabel) return { role, attributes: {} };
  return {
    ...(isTotal ? { isTotal: true as const } : {}),
    ...(amount ? { isAmount: true as const } : {}),
    attributes,
  };
}

/** «Đơn vị (xã)», «Tên chương trình, dự án đầu tư», «Ngày thanh toán»: words of amounts within a column of names or days. */
function isNameColumn(role: LabelRole, attributes: AmountAttributes): boolean {
  const isName = role === 'holder' || role === 'node' || role === 'holder-code' || role === 'node-code';
  if (!isName) return true;
  const { measure, year, month, cumulative } = attributes;
  return [measure, year, month, cumulative].every((said) => said === undefined);
}

function attributesOf(written: string, key: string): AmountAttributes {
  const carried = /\b(?:keo dai|chuyen nguon|chuyen sang|nam truoc)\b/.test(key);
  const years = [...key.matchAll(/\b(20[12]\d|2030)\b/g)].map(([digits]) => Number(digits));
  const until = findDay(written);
  const cumulative = /\bluy ke\b/.test(key) || (until !== undefined && /\bden\b/.test(key));
  const month = monthOf(key) ?? (until !== undefined ? Number(until.slice(5, 7)) : undefined);
  const source = sourceOf(key);
  const capitalKind = kindOf(key);
  const unit = findUnitWord(written);
  const measure = /\b(?:giai ngan|thanh toan|tam ung|da chi|thuc chi)\b/.test(key)
    ? 'disbursed'
    : /\b(?:ke hoach|khv|kh von|giao|phan bo|du toan|bo tri)\b/.test(key)
      ? 'planned'
      : undefined;
  // «Vốn năm 2022 kéo dài sang năm 2023»: the first year is the vintage, the second the budget year.
  const [first, second] = years;
  const year = carried ? second : (first ?? (until === undefined ? undefined : Number(until.slice(0, 4))));
  return {
    ...(measure === undefined ? {} : { measure }),
    ...(source === undefined ? {} : { source }),
    ...(capitalKind === undefined ? {} : { capitalKind }),
    ...(year === undefined ? {} : { year }),
    ...(carried && first !== undefined ? { vintage: first } : {}),
    ...(month === undefined ? {} : { month }),
    ...(until === undefined ? {} : { until }),
    ...(cumulative ? { cumulative: true as const } : {}),
    ...(carried ? { carried: true as const } : {}),
    ...(unit === undefined ? {} : { unit }),
  };
}

export function sourceOf(key: string): string | undefined {
  if (/^(?:CENTRAL|PROVINCE|DISTRICT|COMMUNE|LOTTERY)$/i.test(key)) return key.toUpperCase();
  if (/\b(?:xo so|xskt)\b/.test(key)) return 'LOTTERY';
  if (/\b(?:nstw|tw|trung uong)\b/.test(key)) return 'CENTRAL';
  if (/\b(?:ns|ngan sach)(?: cap)? huyen\b|\bns ?h\b|^(?:cap )?huyen$/.test(key)) return 'DISTRICT';
  if (/\b(?:ns|ngan sach)(?: cap)? xa\b|\bnsx\b|^(?:cap )?xa$/.test(key)) return 'COMMUNE';
  // The province's budget is what the counterpart of reports mostly is; who means another says so in the mapping.
  if (
    /\b(?:nsdp|nst|doi ung)\b|\b(?:ns|ngan sach)(?: cap)? (?:tinh|dia phuong)\b|^(?:cap )?tinh$|^dia phuong$/.test(key)
  )
    return 'PROVINCE';
  return undefined;
}

export function kindOf(key: string): 'INVESTMENT' | 'RECURRENT' | undefined {
  if (/^(?:investment)$|\b(?:dtpt|vdt|von dt|dau tu)\b/.test(key) && !/chu dau tu|tong muc dau tu/.test(key))
    return 'INVESTMENT';
  if (/^(?:recurrent)$|\b(?:su nghiep|sn|kpsn|thuong xuyen|chi tx)\b/.test(key)) return 'RECURRENT';
  return undefined;
}

export function monthOf(key: string): number | undefined {
  const digits = /\bthang (?:so )?0?(\d{1,2})\b/.exec(key)?.[1] ?? /^(?:t|th) ?0?(\d{1,2})(?: 20\d\d)?$/.exec(key)?.[1];
  const month = Number(digits ?? Number.NaN);
  return month >= 1 && month <= 12 ? month : undefined;
}

/** «30/6/2024», «ngày 30 tháng 6 năm 2024», «hết tháng 6/2024» (its last day) as `YYYY-MM-DD`. */
export function findDay(written: string): string | undefined {
  const day =
    /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(20\d\d)/.exec(written) ??
    /(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(20\d\d)/i.exec(written);
  if (day !== null) return parsePlainDate(`${day[3]}-${pad(day[2])}-${pad(day[1])}`);
  const month = /(?:hết|đến)\s+tháng\s+(\d{1,2})\s*[/.-]\s*(20\d\d)/i.exec(written);
  return month === null ? undefined : lastDayOf(Number(month[2]), Number(month[1]));
}

export function lastDayOf(year: number, month: number): string | undefined {
  if (month < 1 || month > 12) return undefined;
  const days = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  return `${year}-${pad(String(month))}-${days[month - 1]}`;
}

function pad(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}
