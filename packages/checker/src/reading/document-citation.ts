import type { DayMention } from './day-mention.ts';

/** A document named by number and symbol: `Nghị quyết 105/NQ-HĐND ngày 08/7/2022`. */
export interface DocumentCitation {
  readonly start: number;
  readonly end: number;
  readonly number: string;
  /** `NQ-HĐND`, without spaces. */
  readonly symbol: string;
  /** The year inside the number: 2023 in `55/2023/TT-BTC`. */
  readonly numberYear: number | undefined;
  readonly day: DayMention | undefined;
  /** It is this very report, by its head. */
  readonly own: boolean;
}

const form =
  /(?<![\d/.,])(\d{1,5}[a-zđ]?)\s?\/\s?(?:((?:19|20)\d\d)\s?\/\s?)?([A-ZĐ][\p{L}&]*\d{0,2}(?:\s?-\s?(?![A-ZĐ]?\p{Ll}{2,}\s)[\p{Lu}][\p{L}&.]*)+|QH\d{1,2})/gu;
const headLength = 2500;

export function findCitations(text: string, days: readonly DayMention[]): DocumentCitation[] {
  const citations: DocumentCitation[] = [];
  const headDay = findHeadDay(text, days);
  for (const found of text.matchAll(form)) {
    const start = found.index;
    const end = start + found[0].length;
    const own =
      start < headLength &&
      headDay !== undefined &&
      /(?:^|\n)[\s*]*Số\s*:?\s*$/u.test(text.slice(Math.max(0, start - 14), start));
    citations.push({
      start,
      end,
      number: (found[1] ?? '').replace(/^0+/, ''),
      symbol: (found[3] ?? '').replace(/[\s.]/g, ''),
      numberYear: found[2] === undefined ? undefined : Number(found[2]),
      day: own ? headDay : (dayBehind(text, end, days) ?? dayBefore(text, start, days)),
      own,
    });
  }
  return citations;
}

/** `, ngày 15/8/2023`: right behind the symbol, nothing else in between. */
function dayBehind(text: string, end: number, days: readonly DayMention[]): DayMention | undefined {
  const day = days[firstAfter(days, end)];
  if (!day || day.start - end > 14) return undefined;
  return /^[\s,]*(?:ký\s)?(?:ngày\s*)?$/iu.test(text.slice(end, day.start)) ? day : undefined;
}

/** `Ngày 18/01/2022, Chính phủ ban hành Quyết định số 90/QĐ-TTg`: the sentence begins with its day. */
function dayBefore(text: string, start: number, days: readonly DayMention[]): DayMention | undefined {
  const day = days[firstAfter(days, start) - 1];
  if (
    !day ||
    start - day.end > 120 ||
    !/(?:^|[.\n:;-]\s*)Ngày\s*$/u.test(text.slice(Math.max(0, day.start - 10), day.start))
  )
    return undefined;
  const between = text.slice(day.end, start);
  return /ban hành|ký|phê duyệt/iu.test(between) && !/[.;\d]/.test(between) ? day : undefined;
}

function firstAfter(days: readonly DayMention[], place: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `Điện Biên, ngày 15 tháng 06 năm 2021` at the head of the report. */
export function findHeadDay(text: string, days: readonly DayMention[]): DayMention | undefined {
  return days.find((day) => {
    if (day.start > headLength || !/^ngày/iu.test(day.written)) return false;
    const before = text.slice(Math.max(0, day.start - 40), day.start);
    const behind = text.slice(day.end, day.end + 4);
    return /\p{Lu}[\p{L}\s.-]{1,30},\s*$/u.test(before) && !/[(]/.test(before) && /^[\s*_]*(?:\n|\t|$)/.test(behind);
  });
}
