import { searchKey } from '@muctieu/kernel/search-key';

/** What a column of an official list can mean. */
export const listMeanings = [
  'code',
  'name',
  'form',
  'english-name',
  'parent-code',
  'parent-name',
  'province-code',
  'province-name',
  'district-code',
  'district-name',
] as const;
export type ListMeaning = (typeof listMeanings)[number];

/**
 * Headings as lists of the statistics office, ministries and data sets write them, by their search key. The office's
 * own export has `Tỉnh / Thành Phố, Mã TP, Quận Huyện, Mã QH, Phường Xã, Mã PX, Cấp, Tên Tiếng Anh`.
 */
const keysOfMeaning: Readonly<Record<ListMeaning, readonly string[]>> = {
  code: ['ma', 'ma px', 'ma phuong xa', 'ma xa', 'ma dvhc', 'ma don vi', 'ma don vi hanh chinh', 'ma so', 'code'],
  name: [
    'ten',
    'phuong xa',
    'ten px',
    'ten phuong xa',
    'ten xa',
    'ten dvhc',
    'ten don vi',
    'ten don vi hanh chinh',
    'don vi hanh chinh',
    'name',
  ],
  form: ['cap', 'loai', 'loai hinh', 'loai don vi', 'kind', 'form', 'type', 'level'],
  'english-name': ['ten tieng anh', 'english name', 'name en'],
  'parent-code': ['ma cap tren', 'ma don vi cap tren', 'ma truc thuoc', 'parent code'],
  'parent-name': ['cap tren', 'don vi cap tren', 'truc thuoc', 'parent', 'parent name'],
  'province-code': ['ma tp', 'ma tinh', 'ma tinh tp', 'ma tinh thanh pho', 'province code'],
  'province-name': [
    'tinh',
    'tinh tp',
    'tinh thanh pho',
    'ten tinh',
    'ten tinh thanh pho',
    'thanh pho',
    'province',
    'province name',
  ],
  'district-code': ['ma qh', 'ma huyen', 'ma quan huyen', 'district code'],
  'district-name': ['quan huyen', 'huyen', 'ten huyen', 'ten quan huyen', 'district', 'district name'],
};

const meaningOfKey = new Map(listMeanings.flatMap((meaning) => keysOfMeaning[meaning].map((key) => [key, meaning])));

export interface ListHeading {
  /** Index of the heading's row among the rows given. */
  readonly index: number;
  readonly meanings: readonly (ListMeaning | undefined)[];
}

/** How far down a heading is looked for: lists begin with the name of the office and a title. */
export const headingRowsMost = 20;

/** The row that names most columns, a code or a name among them and a name for sure. */
export function findListHeading(rows: readonly (readonly string[])[]): ListHeading | undefined {
  let best: ListHeading | undefined;
  let most = 1;
  rows.slice(0, headingRowsMost).forEach((cells, index) => {
    const taken = new Set<ListMeaning>();
    const meanings = cells.map((cell) => {
      const meaning = meaningOfKey.get(searchKey(cell));
      if (meaning === undefined || taken.has(meaning)) return undefined;
      taken.add(meaning);
      return meaning;
    });
    if (taken.has('name') && taken.size > most) {
      best = { index, meanings };
      most = taken.size;
    }
  });
  return best;
}
