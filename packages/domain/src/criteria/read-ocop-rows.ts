import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { searchKey } from '@muctieu/kernel/search-key';
import { splitFullName } from '../territory/form-word.ts';
import { cellOf, columnLetter, findColumns, type ListedLine } from './list-columns.ts';
import { faultsOfProduct, type OcopGroup, type OcopProduct, usualValidUntil } from './ocop-product.ts';

export interface OcopRow extends OcopProduct {
  readonly row: number;
  readonly unitId: string;
  readonly unitName: string;
  readonly symbol: string;
  readonly note: string;
}

export interface OcopReading {
  readonly headingRow: number;
  readonly rowCount: number;
  readonly products: readonly OcopRow[];
  readonly problems: readonly Problem[];
}

type Meaning = 'name' | 'owner' | 'unit' | 'group' | 'stars' | 'score' | 'symbol' | 'decided' | 'valid' | 'note';

/** Headings by their search key; lists of provinces write them in many ways. */
const headings: Readonly<Record<Meaning, RegExp>> = {
  name: /^(ten )?san pham|^product/,
  owner: /^(ten )?chu the|^owner|^don vi san xuat|^co so/,
  unit: /^(ten )?(xa|phuong)( |$)|^dia ban|^commune/,
  group: /^nhom|^nganh hang|^group/,
  stars: /sao( |$)|^hang( |$)|^stars?/,
  score: /^(so |tong )?diem|^score/,
  symbol: /^so quyet dinh|^quyet dinh|^decision/,
  decided: /^ngay (quyet dinh|cong nhan|ban hanh|ky)|^decided/,
  valid: /^(ngay )?(co )?(hieu luc|het han|het hieu luc|thoi han)|^valid/,
  note: /^ghi chu|^note|^remark/,
};
const needed: readonly Meaning[] = ['name', 'owner', 'unit', 'stars', 'decided'];

const groupWords: readonly (readonly [RegExp, OcopGroup])[] = [
  [/do uong|^drink/, 'drink'],
  [/duoc lieu|thao duoc|^herbs/, 'herbs'],
  [/thu cong|my nghe|^crafts/, 'crafts'],
  [/sinh vat canh|^ornamental/, 'ornamental'],
  [/du lich|dich vu|^tourism/, 'tourism'],
  [/thuc pham|^food/, 'food'],
];

/** Rows of an OCOP list as provinces write it; every wrong cell is named, and nothing is guessed. */
export function readOcopRows(
  rows: readonly ListedLine[],
  communes: readonly { readonly id: string; readonly name: string; readonly fullName: string }[],
  today: PlainDate,
): OcopReading {
  const heading = findColumns(rows, headings, needed);
  if (heading.missing.length > 0) {
    const problems = heading.missing.map((meaning) => ({ code: `ocop-column-${meaning}` }));
    return { headingRow: 0, rowCount: 0, products: [], problems };
  }
  const byName = Map.groupBy(communes, ({ name }) => searchKey(name));
  const problems: Problem[] = [];
  const products: OcopRow[] = [];
  const seen = new Map<string, number>();
  const body = rows.slice(heading.index + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  for (const line of body) {
    const { row } = line;
    const cell = (meaning: Meaning) => cellOf(heading, line, meaning);
    // Headings of sections and sums name no owner.
    if (cell('owner') === '' && cell('stars') === '') continue;
    const wrong = (meaning: Meaning) => {
      const column = columnLetter(heading.columns.get(meaning) ?? 0);
      problems.push({ code: `ocop-cell-${meaning}`, row, column, values: { row, column, found: cell(meaning) } });
    };
    const before = problems.length;
    for (const meaning of ['name', 'owner'] as const)
      if (cell(meaning) === '' || cell(meaning).length > 200) wrong(meaning);
    const stars = /[345]/.exec(cell('stars'))?.[0];
    if (stars === undefined || !/^[345]( sao|\*| stars?)?$/i.test(cell('stars'))) wrong('stars');
    const decidedOn = parsePlainDate(cell('decided'));
    if (decidedOn === undefined || decidedOn > today) wrong('decided');
    const written = cell('valid');
    const validUntil = written === '' ? decidedOn && usualValidUntil(decidedOn) : parsePlainDate(written);
    if (written !== '' && validUntil === undefined) wrong('valid');
    const score = cell('score') === '' ? undefined : Number(cell('score').replace(',', '.'));
    if (score !== undefined && !(score >= 0 && score <= 100)) wrong('score');
    const groupWritten = searchKey(cell('group'));
    const group = groupWritten === '' ? 'food' : groupWords.find(([words]) => words.test(groupWritten))?.[1];
    if (group === undefined) wrong('group');
    const found = byName.get(searchKey(splitFullName(cell('unit')).name)) ?? [];
    const [unit] = found;
    if (unit === undefined || found.length > 1) wrong('unit');
    if (problems.length > before || !unit || !decidedOn || !validUntil || !group || stars === undefined) continue;
    const product: OcopProduct = {
      name: cell('name'),
      owner: cell('owner'),
      group,
      stars: Number(stars),
      ...(score === undefined ? {} : { score }),
      decidedOn,
      validUntil,
    };
    problems.push(...faultsOfProduct(product).map((problem) => ({ ...problem, row })));
    const key = [unit.id, searchKey(product.name), searchKey(product.owner), decidedOn].join('|');
    const first = seen.get(key);
    if (first !== undefined) problems.push({ code: 'ocop-row-twice', row, values: { row, first } });
    seen.set(key, row);
    products.push({
      ...product,
      row,
      unitId: unit.id,
      unitName: unit.fullName,
      symbol: cell('symbol') || '–',
      note: cell('note'),
    });
  }
  return { headingRow: rows[heading.index]?.row ?? 0, rowCount: body.length, products, problems };
}
