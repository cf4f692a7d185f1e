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

const places = /^(?:xã|huyện|thị xã|phường|thị trấn|thôn|bản|tỉnh|sở|đơn vị|cơ quan|tổ chức)$/u;

function namesBehind(reading: ReportReading, figure: Figure, stated: number): Finding | undefined {
  if (!places.test(figure.unit.name)) return undefined;
  const list = listBehind(reading, figure) ?? listInFootnote(reading, figure);
  if (list === undefined) return undefined;
  const names = namesOf(list);
  if (!names || names.length < 2) return undefined;
  const holds = names.length === stated;
  if (!holds && Math.abs(names.length - stated) > 3) return undefined;
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
  const words = reading.text.slice(figure.end, Math.min(figure.sentence.end, figure.end + 900));
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

/** The names of a list, or nothing where one of its items is no name. What follows a semicolon may be another matter. */
function namesOf(list: string): string[] | undefined {
  if (/…|\.\.\.|v\.v/iu.test(list)) return undefined;
  const names: string[] = [];
  for (const [index, group] of list.replace(/\s+/g, ' ').split(';').entries()) {
    const ofGroup = namesOfGroup(group);
    if (ofGroup) names.push(...ofGroup);
    else if (index === 0) return undefined;
    else break;
  }
  return names;
}

function namesOfGroup(group: string): string[] | undefined {
  const names: string[] = [];
  const bare = group.replace(/\s-\s(?:huyện|thị xã|thành phố|TP|xã|thị trấn)\s+[^,;]+/giu, '');
  for (const part of bare.split(/,|\svà\s(?=(?:xã|huyện|thị|thành|phường)?\s?\p{Lu})/u)) {
    const name = part
      .trim()
      .replace(prefix, '')
      .replace(prefix, '')
      .replace(/[.\s]+$/, '');
    if (name === '') continue;
    if (!/^\p{Lu}/u.test(name) || name.split(' ').length > 6) return undefined;
    names.push(name);
  }
  return names;
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
