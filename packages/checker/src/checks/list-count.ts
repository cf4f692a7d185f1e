import type { Finding } from '../finding.ts';
import { computedFinding, numberOf } from '../judge/three-figures.ts';
import type { Figure } from '../reading/figure.ts';
import type { ReportReading } from '../reading/report-reading.ts';
import type { Check } from './check.ts';
import { listCountTexts } from './list-count.texts.ts';

/**
 * Finds: a number of places or offices with their names behind it (`4 huyện: Tủa Chùa, Tuần Giáo, …`; in brackets, after "gồm",
 * in the footnote) that is not the number of names; a number of targets with its numbered list.
 * Why: a name is added and the number stays.
 * Does not apply: lists that go on (`…`), lists of words that are no names, joint names (`Lao động - Thương binh và Xã hội`).
 */
export const listCount: Check = {
  name: 'list-count',
  kinds: ['count'],
  find(reading) {
    const findings: Finding[] = [];
    for (const figure of reading.figures) {
      if (
        figure.unit.kind !== 'count' ||
        figure.bound !== 'exact' ||
        figure.under !== undefined ||
        figure.over !== undefined
      )
        continue;
      const stated = numberOf(figure);
      if (stated < 2 || stated > 60 || figure.value.scale > 0) continue;
      const finding = namesBehind(reading, figure, stated) ?? numberedBelow(reading, figure, stated);
      if (finding) findings.push(finding);
    }
    return findings;
  },
};

const places = /^(?:xã|huyện|thị xã|phường|thị trấn|thôn|bản|tỉnh|sở|đơn vị|cơ quan|tổ chức|tiêu chí)$/u;

function namesBehind(reading: ReportReading, figure: Figure, stated: number): Finding | undefined {
  if (!places.test(figure.unit.name)) return undefined;
  const list = listBehind(reading, figure) ?? listInFootnote(reading, figure);
  if (list === undefined) return undefined;
  const read = figure.unit.name === 'tiêu chí' ? criteriaOf(list) : namesOf(list);
  if (!read || read.names.length < 2) return undefined;
  const { names, whole } = read;
  const holds = names.length === stated;
  if (!holds && (!whole || Math.abs(names.length - stated) > 3)) return undefined;
  return computedFinding(reading, {
    kind: 'count',
    verdict: holds ? 'holds' : 'fails',
    stated: figure,
    expected: String(names.length),
    difference: String(stated - names.length),
    text: listCountTexts[holds ? 'holds' : 'fails'],
    values: { names: names.join(', ').slice(0, 300) },
    related: [],
  });
}

/** `4 huyện: A, B, C và D`, `02 huyện (A và B)`, `06 xã …, gồm xã: A, B`. */
function listBehind(reading: ReportReading, figure: Figure): string | undefined {
  const words = reading.text
    .slice(figure.end, Math.min(figure.sentence.end, figure.end + 900))
    .replace(/\s?\([\d.,]+\s?%\)/gu, '');
  const bracket = /^[^,;:.()\d]{0,40}\(((?:gồm|bao gồm|các)?[^()\d]+)\)/iu.exec(words);
  if (bracket) return bracket[1];
  const colon = /^[^;:.()\d]{0,30}?:\s*([^:()]+?)(?:\)|\.?$|\.\s)/iu.exec(words);
  if (colon && !/^\s*(?:trong đó|gồm)/iu.test(colon[1] ?? '')) return colon[1];
  const made =
    /^[^;:.()\d]{0,60}?,?\s*(?:gồm|bao gồm)(?:\s+có)?\s*(?:các\s+)?(?:xã|huyện)?\s*:?\s*([^():]+?)(?:\.?$|\.\s|\()/iu.exec(
      words,
    );
  return made?.[1];
}

function listInFootnote(reading: ReportReading, figure: Figure): string | undefined {
  const mark = reading.clean.footnoteMarks.find((one) => one.at >= figure.numberEnd && one.at <= figure.end + 60);
  if (!mark || /[.;,:]/.test(reading.text.slice(figure.end + 8, mark.at))) return undefined;
  const note = reading.blocks.find((block) => block.footnote === mark.number);
  if (!note || note.end - note.start > 700) return undefined;
  const words = reading.text.slice(note.start, note.end);
  if (/\d/.test(words)) return undefined;
  return /^[^:]{0,40}:\s*(.+)$/su.exec(words)?.[1] ?? words;
}

const prefix =
  /^(?:và\s+)?(?:các\s+)?(?:xã|huyện|thị xã|thành phố|phường|thị trấn|thôn|bản|tỉnh|TP\.?|TX\.?|TT\.?)\s+/iu;

interface Names {
  readonly names: readonly string[];
  /** The whole list was read; what follows a semicolon may be another matter. */
  readonly whole: boolean;
}

/** The names of a list, or nothing where one of its items is no name. */
function namesOf(list: string): Names | undefined {
  if (/…|\.\.\.|v\.v/iu.test(list)) return undefined;
  const names: string[] = [];
  for (const [index, group] of list.replace(/\s+/g, ' ').split(';').entries()) {
    const ofGroup = office.test(list) ? officesOfGroup(group) : namesOfGroup(group);
    if (ofGroup) names.push(...ofGroup);
    else if (index === 0) return undefined;
    else return { names, whole: false };
  }
  return { names, whole: true };
}

const office =
  /(?:^|[,;]\s|và\s)(?:các\s)?(?:Phòng|Sở|Ban|Trung tâm|Hội|Văn phòng|Công an|UBND|Ủy ban|Chi cục|Kho bạc|Bảo hiểm|Đoàn|Trường|Hạt|Ngân hàng|Thanh tra)\s/u;
const place = /^(?:xã|huyện|thị xã|thành phố|phường|thị trấn|thôn|bản|tỉnh)\s/iu;

/** `Phòng Lao động - Thương binh và Xã hội` is one: only before another office does "và" part two. */
function officesOfGroup(group: string): string[] | undefined {
  const names = group
    .split(/,(?!\d)|\svà\s(?=(?:Phòng|Sở|Ban|Trung tâm|Hội|Văn phòng|Công an|UBND|Ủy ban|Chi cục|xã|huyện|thị)\s)/u)
    .map((part) => withoutAmount(part).trim())
    .filter((name) => name !== '');
  return names.every((name) => (office.test(name) || place.test(name)) && name.split(' ').length <= 14)
    ? names
    : undefined;
}

/** `huyện Văn Lâm 9.200 triệu đồng` names a district. */
function withoutAmount(part: string): string {
  return part.replace(/[:\s(]+\d.*$/su, '').replace(/[.\s]+$/, '');
}

function namesOfGroup(group: string): string[] | undefined {
  const names: string[] = [];
  const bare = group.replace(/\s-\s(?:huyện|thị xã|thành phố|TP|xã|thị trấn)\s+[^,;]+/giu, '');
  for (const part of bare.split(/,(?!\d)|\svà\s(?=(?:xã|huyện|thị|thành|phường)?\s?\p{Lu})/u)) {
    const name = withoutAmount(part.trim().replace(prefix, '').replace(prefix, ''));
    if (name === '') continue;
    if (!/^\p{Lu}/u.test(name) || name.split(' ').length > 6) return undefined;
    names.push(name);
  }
  return names;
}

/** `06 tiêu chí gồm giao thông, trường học, …`: small letters, and an "và" may stand within one of them. */
function criteriaOf(list: string): Names | undefined {
  if (/\d|…|\.\.\.|v\.v/iu.test(list)) return undefined;
  const names = list
    .split(/[,;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (names.some((name) => name.split(' ').length > 9)) return undefined;
  return { names, whole: !/(?<!\p{L})và(?!\p{L})/iu.test(list) };
}

/** `14 chỉ tiêu …, cụ thể:` and below it `(1)` to `(14)`. */
function numberedBelow(reading: ReportReading, figure: Figure, stated: number): Finding | undefined {
  const rest = reading.text.slice(figure.end, figure.block.end);
  if (rest.length > 160 || !/:\s*$/.test(rest) || /\d/.test(rest)) return undefined;
  const first = reading.blocks[figure.block.index + 1];
  if (!first || first.mark === '' || first.level <= (figure.block.mark === '' ? 1 : figure.block.level - 1))
    return undefined;
  const marks: string[] = [];
  let last = first;
  for (let at = first.index; at < reading.blocks.length; at += 1) {
    const block = reading.blocks[at];
    if (!block || block.footnote !== undefined || block.level < first.level) break;
    if (block.level > first.level) continue;
    if (block.mark.replace(/\d/g, '') !== first.mark.replace(/\d/g, '')) break;
    marks.push(block.mark);
    last = block;
  }
  const numbered = /^\(?1[.)]/.test(first.mark);
  const holds = marks.length === stated;
  if (marks.length < 2 || (!holds && (!numbered || Math.abs(marks.length - stated) > 3))) return undefined;
  if (!holds && Number(/\d+/.exec(last.mark)?.[0] ?? -1) !== marks.length) return undefined;
  return computedFinding(reading, {
    kind: 'count',
    verdict: holds ? 'holds' : 'fails',
    stated: figure,
    expected: String(marks.length),
    difference: String(stated - marks.length),
    text: listCountTexts[holds ? 'holds' : 'fails'],
    values: { names: `${first.mark} … ${last.mark}` },
    related: [],
  });
}
