import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { searchKey } from '@muctieu/kernel/search-key';
import { cellOf, columnLetter, findColumns, type ListColumns, type ListedLine } from './list-columns.ts';
import type { RecognitionKind } from './recognition.ts';

/** A recognition as a line of a list names it. */
export interface RecognisedLine {
  readonly row: number;
  readonly unit: string;
  readonly parent: string;
  readonly kind: RecognitionKind;
  readonly year: number;
  readonly recognisedOn?: PlainDate;
  readonly symbol: string;
  readonly note: string;
}

export interface RecognisedReading {
  readonly headingRow: number;
  readonly rowCount: number;
  readonly lines: readonly RecognisedLine[];
  readonly problems: readonly Problem[];
}

type Meaning = 'unit' | 'parent' | 'district' | 'kind' | 'standard' | 'model' | 'year' | 'day' | 'symbol' | 'note';

/** Headings by their search key. «NTM» and «NTM kiểu mẫu» are columns of marks in Biểu số 02 (S3). */
const headings: Readonly<Record<Meaning, RegExp>> = {
  unit: /^(ten )?(dia phuong|don vi|thon|ban|xa|phuong|unit)(,| |$)/,
  parent: /^(thuoc )?(xa|xa, phuong|truc thuoc|don vi cap tren|parent)( |,|$)/,
  district: /^(thuoc )?(huyen|district)( |,|$)/,
  kind: /^(danh hieu|loai|muc dat chuan|kind)/,
  standard: /^(dat chuan )?ntm$|^(dat chuan )?nong thon moi$/,
  model: /^(dat chuan )?(ntm|nong thon moi) kieu mau$/,
  year: /^nam|^year/,
  day: /^ngay|^day/,
  symbol: /^(so )?quyet dinh|^so, ky hieu|^decision/,
  note: /^ghi chu|^note|^remark/,
};

/** Lists of communes, and Biểu số 02 of villages under their districts and communes; every wrong cell is named, none is guessed. */
export function readRecognisedRows(lines: readonly ListedLine[], today: PlainDate): RecognisedReading {
  const heading = findColumns(lines, headings, ['unit', 'year']);
  if (heading.missing.length > 0) {
    const problems = heading.missing.map((meaning) => ({ code: `recognised-column-${meaning}` }));
    return { headingRow: 0, rowCount: 0, lines: [], problems };
  }
  const body = lines.slice(heading.index + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const problems: Problem[] = [];
  const read: RecognisedLine[] = [];
  let above = '';
  for (const line of body) {
    const unit = cellOf(heading, line, 'unit');
    if (isPlaceAbove(heading, line)) {
      if (formOf(unit) === 'commune') above = unit;
      // A district begins a new part: what stood above belongs to another.
      if (formOf(unit) === 'district') above = '';
      continue;
    }
    const found = readLine(heading, line, above, today);
    if ('problems' in found) problems.push(...found.problems);
    else read.push(found.line);
  }
  return { headingRow: lines[heading.index]?.row ?? 0, rowCount: body.length, lines: read, problems };
}

function readLine(
  heading: ListColumns<Meaning>,
  line: ListedLine,
  above: string,
  today: PlainDate,
): { readonly line: RecognisedLine } | { readonly problems: readonly Problem[] } {
  const { row } = line;
  const cell = (meaning: Meaning) => cellOf(heading, line, meaning);
  const problems: Problem[] = [];
  const wrong = (meaning: Meaning) => {
    const column = columnLetter(heading.columns.get(meaning) ?? 0);
    problems.push({ code: `recognised-cell-${meaning}`, row, column, values: { row, column, found: cell(meaning) } });
  };
  const unit = cell('unit');
  if (unit === '' || unit.length > 200) wrong('unit');
  const year = /^(20[12]\d|20[3-9]\d)$/.exec(cell('year'))?.[0];
  if (year === undefined || year > today.slice(0, 4)) wrong('year');
  const kind = kindOf(unit, cell);
  if (kind === undefined) wrong(heading.columns.has('kind') ? 'kind' : 'standard');
  const written = cell('day');
  const recognisedOn = written === '' ? undefined : parsePlainDate(written);
  if (written !== '' && (recognisedOn === undefined || recognisedOn > today)) wrong('day');
  if (cell('symbol').length > 120) wrong('symbol');
  if (cell('note').length > 500) wrong('note');
  if (problems.length > 0 || kind === undefined || year === undefined) return { problems };
  const parent = cell('parent') || cell('district');
  return {
    line: {
      row,
      unit,
      parent: parent === '' && kind.startsWith('village') ? above : parent,
      kind,
      year: Number(year),
      ...(recognisedOn === undefined ? {} : { recognisedOn }),
      symbol: cell('symbol'),
      note: cell('note'),
    },
  };
}

/** Sections, sums and the places above villages: they name no year. */
function isPlaceAbove(heading: ListColumns<Meaning>, line: ListedLine): boolean {
  return cellOf(heading, line, 'year') === '' && cellOf(heading, line, 'kind') === '';
}

function formOf(name: string): 'village' | 'commune' | 'district' | undefined {
  const key = searchKey(name);
  if (/^(thon|ban|to dan pho|khu pho|buon|lang|ap|khom|to) /.test(key)) return 'village';
  if (/^(xa|phuong|thi tran|dac khu) /.test(key)) return 'commune';
  return /^(huyen|thi xa|thanh pho|quan) /.test(key) ? 'district' : undefined;
}

/** «Kiểu mẫu», «nâng cao», «đạt chuẩn» with what kind of unit it is; or by which of two columns is marked. */
function kindOf(unit: string, cell: (meaning: Meaning) => string): RecognitionKind | undefined {
  const said = searchKey(cell('kind'));
  const form = /\b(thon|ban)\b/.test(said) ? 'village' : (formOf(unit) ?? (said === '' ? 'village' : 'commune'));
  const isModel = said === '' ? isMarked(cell('model')) : said.includes('kieu mau');
  const isStandard = said === '' ? isMarked(cell('standard')) : /dat chuan|nong thon moi|ntm/.test(said);
  if (said === '' && isModel === isStandard) return undefined;
  if (form === 'district') return isModel ? undefined : 'district';
  if (form === 'village') return isModel ? 'village-model' : isStandard ? 'village' : undefined;
  if (isModel) return 'commune-model';
  if (said.includes('nang cao')) return 'commune-advanced';
  return isStandard ? 'commune' : undefined;
}

function isMarked(text: string): boolean {
  return /^(1|x|v|✓|co)$/i.test(searchKey(text) || text.trim());
}
