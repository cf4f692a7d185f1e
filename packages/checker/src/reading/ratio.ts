import { compareDecimals } from '@muctieu/kernel/decimal';
import { fitsRatio } from '../judge/percentage.ts';
import { commonDenominators, distantBases, doneOnly } from './distant-base.ts';
import type { Figure } from './figure.ts';
import { sharedWords } from './label-key.ts';
import { baseBySister, speaksOfOne } from './ratio-sisters.ts';
import type { ReportReading } from './report-reading.ts';
import { sameUnit } from './unit.ts';

/** How surely a figure is the base. */
export type BaseTie = 'fraction' | 'named-behind' | 'plan-before' | 'same-label' | 'whole-before' | 'near' | 'common';

export interface RatioReading {
  readonly percentage: Figure;
  readonly part: Figure;
  /** The base with which it comes out, if there is one. */
  readonly fit: Figure | undefined;
  readonly named: { readonly base: Figure; readonly tie: BaseTie } | undefined;
  /** The percentage says of itself that its base is another one (`so với cùng kỳ`, `tổng số hộ dân tộc thiểu số`). */
  readonly ownBase: string;
}

const trigger =
  /(?:đạt|chiếm|tỷ lệ|tỉ lệ|bằng|tương đương|tương ứng|tương ứng với|=|\(|,)\s*(?:tỷ lệ|tỉ lệ)?\s*(?:là|:|trên|khoảng|gần|hơn|tới|đạt)?\s*$/iu;
const change =
  /(?:tăng|giảm|vượt|hụt|thấp hơn|cao hơn|hơn|thêm|tăng trưởng|lãi suất|mức hỗ trợ|hỗ trợ|tối đa|tối thiểu)\s[^,;.():\d]{0,24}$/iu;
const planWords =
  /(?<!\p{L})(?:kế hoạch|khv|kh|giao|phân bổ|dự toán|tổng vốn|kinh phí|nguồn vốn|số vốn|vốn[^,;.()]{0,24} thực hiện|tổng nguồn|tổng kinh phí|tổng số vốn|vốn thực hiện|được phép|bố trí|chỉ tiêu|mục tiêu|nhu cầu|tổng mức|được duyệt|phê duyệt|cấp|tổng số|chuyển nguồn|kéo dài)(?!\p{L})/iu;
const doneWords =
  /(?<!\p{L})(?:giải ngân|thực hiện|đã chi|thanh toán|hoàn thành|đạt|thu|chi|cấp phát|sử dụng|triển khai|kết quả|ước)(?!\p{L})/iu;
const qualifiers = ['nstw', 'nsđp', 'nstỉnh', 'nshuyện', 'nsxã', 'đtpt', 'sn', 'tín', 'kéo'] as const;

const read = new WeakMap<ReportReading, RatioReading[]>();

/** Read once for each report: three checks ask. */
export function readRatios(reading: ReportReading): readonly RatioReading[] {
  const known = read.get(reading);
  if (known) return known;
  const common = commonDenominators(reading);
  const ratios: RatioReading[] = [];
  for (const percentage of reading.figures) {
    if (percentage.unit.kind !== 'percent' || percentage.over !== undefined || percentage.under !== undefined) continue;
    const ratio = readRatio(reading, percentage, common);
    if (ratio) ratios.push(ratio);
  }
  for (const [index, ratio] of ratios.entries()) {
    if (ratio.fit || ratio.named) continue;
    const [distant] = distantBases(reading, ratio);
    if (distant) ratios[index] = { ...ratio, fit: distant };
  }
  for (const [index, ratio] of ratios.entries()) {
    if (ratio.fit || ratio.named) continue;
    const base = baseBySister(reading, ratio, ratios.slice(Math.max(0, index - 40), index + 41));
    if (!base) continue;
    const comesOut = fitsRatio(ratio.percentage, ratio.part, base);
    ratios[index] = {
      ...ratio,
      fit: comesOut ? base : undefined,
      named: comesOut ? undefined : { base, tie: 'same-label' },
    };
  }
  read.set(reading, ratios);
  return ratios;
}

const parts = new WeakMap<ReportReading, ReadonlyMap<Figure, RatioReading>>();

/** The ratio that a figure is the part of. */
export function findRatioOfPart(reading: ReportReading, part: Figure): RatioReading | undefined {
  const known = parts.get(reading) ?? new Map(readRatios(reading).map((ratio) => [ratio.part, ratio]));
  parts.set(reading, known);
  return known.get(part);
}

function readRatio(reading: ReportReading, percentage: Figure, common: readonly Figure[]): RatioReading | undefined {
  const { text } = reading;
  const lead = text.slice(Math.max(percentage.sentence.start, percentage.start - 48), percentage.start);
  if (change.test(lead)) return undefined;
  const triggered = trigger.test(lead.trimEnd() === '' ? '(' : lead);
  const behind = clauseBehind(text, percentage);
  const ownBase = baseWordsBehind(behind);
  const fraction = fractionBehind(reading, percentage, ownBase);
  if (fraction?.fit) return fraction;
  const part = triggered ? partBefore(reading, percentage) : undefined;
  if (!part || speaksOfOne(text.slice(part.end, percentage.start)))
    return fraction ?? partBehind(reading, percentage, ownBase, common);
  const candidates = baseCandidates(reading, percentage, part, behind);
  const fits = (base: Figure) => base !== part && fitsRatio(percentage, part, base);
  const named = namedBase(candidates);
  // The base that the words name goes first; else the nearest that comes out.
  const surely =
    named && named.tie !== 'common' && (named.base.sentence === percentage.sentence || named.tie === 'same-label');
  // Beside a fraction, or under a whole percentage that many pairs meet, only the base that the words name counts.
  const strict = named?.tie === 'fraction' || (surely && percentage.value.scale === 0);
  const reachable = candidates.filter(
    (one) => !surely || one.tie !== 'near' || (!strict && one.base.block === percentage.block),
  );
  const fit =
    reachable.find((one) => fits(one.base))?.base ??
    (percentage.value.scale >= 2 && !surely ? common.find(fits) : undefined);
  if (!fit && fraction) return fraction;
  return { percentage, part, fit, named: fit ? undefined : named, ownBase };
}

/** The strongest tie; among several plans in front the largest, which is the whole and not a source of it. */
function namedBase(candidates: readonly { readonly base: Figure; readonly tie: BaseTie }[]) {
  const first = candidates.find((one) => one.tie !== 'near');
  if (first?.tie !== 'plan-before') return first;
  return candidates
    .filter((one) => one.tie === 'plan-before')
    .reduce((one, other) => (compareDecimals(other.base.value, one.base.value) > 0 ? other : one), first);
}

/** `giải ngân A, đạt p%`: the nearest figure in front that is no percentage and stands in no closed bracket. */
function partBefore(reading: ReportReading, percentage: Figure): Figure | undefined {
  const figures = reading.figuresOfSentence.get(percentage.sentence.index) ?? [];
  for (let at = figures.indexOf(percentage) - 1; at >= 0; at -= 1) {
    const figure = figures[at];
    if (!figure || percentage.start - figure.end > 400) return undefined;
    if (figure.depth > percentage.depth || (figure.depth === percentage.depth && figure.bracket !== percentage.bracket))
      continue;
    const between = reading.text.slice(figure.end, percentage.start);
    if (/;/.test(between)) return undefined;
    if (figure.unit.kind === 'percent') {
      // `giải ngân B, đạt 19,27% dự toán giao, bằng 20,77% dự toán đã phân bổ`: one part, two bases.
      if (
        /^[^,;.()]{0,40}(?:giao|kế hoạch|KHV?|dự toán|kiến)[^,;.()]{0,24},\s*(?:và\s)?(?:đạt|bằng)\s*$/iu.test(between)
      )
        continue;
      // `đạt 63,2%, chiếm 20%`: the second belongs to nothing that was counted.
      return undefined;
    }
    if (figure.label !== '' && /(?:^|\s)(?:tăng|giảm|so với)\s*$/iu.test(figure.label)) continue;
    if (figure.unit.kind === 'measure' && /^(?:năm|tháng|ngày|giờ|phút|tuổi|lần|quý|tuần)$/.test(figure.unit.name))
      continue;
    if (figure.under !== undefined) return reading.figures[figure.under];
    return figure;
  }
  return partInSentenceBefore(reading, percentage);
}

/** `Lúa là 115/116 ha. Đạt 99,13% so với kế hoạch.`: the sentence is only the percentage of the one before. */
function partInSentenceBefore(reading: ReportReading, percentage: Figure): Figure | undefined {
  const words = reading.text.slice(percentage.sentence.start, percentage.start);
  if (!/^\s*(?:đạt|chiếm|bằng)\s*(?:tỷ lệ)?\s*$/iu.test(words)) return undefined;
  const before = reading.figures[percentage.index - 1];
  if (!before || before.block !== percentage.block || before.sentence.index !== percentage.sentence.index - 1)
    return undefined;
  if (before.unit.kind === 'percent' || before.depth > 0) return undefined;
  return before.under === undefined ? before : reading.figures[before.under];
}

/** `đạt 81,6% (93/114 thôn)`. */
function fractionBehind(reading: ReportReading, percentage: Figure, ownBase: string): RatioReading | undefined {
  const part = reading.figures[percentage.index + 1];
  const base = part?.over === undefined ? undefined : reading.figures[part.over];
  if (!part || !base || part.sentence !== percentage.sentence) return undefined;
  if (!/^[^,;.()\d]{0,40}\([^,;.()\d]{0,16}$/u.test(reading.text.slice(percentage.end, part.start))) return undefined;
  const fits = fitsRatio(percentage, part, base);
  return {
    percentage,
    part,
    fit: fits ? base : undefined,
    named: fits ? undefined : { base, tie: 'fraction' },
    ownBase,
  };
}

/** `đạt 36,4% (47 xã)`: the part stands behind, in brackets. */
function partBehind(
  reading: ReportReading,
  percentage: Figure,
  ownBase: string,
  common: readonly Figure[],
): RatioReading | undefined {
  const figures = reading.figuresOfSentence.get(percentage.sentence.index) ?? [];
  const part = figures[figures.indexOf(percentage) + 1];
  if (!part || part.unit.kind === 'percent' || part.start - percentage.end > 60 || part.over !== undefined)
    return undefined;
  const between = reading.text.slice(percentage.end, part.start);
  const inBrackets = /^[^,;.()]*\((?:tương ứng |tương đương |với |là |có )*$/iu.test(between);
  // `tỷ lệ hộ nghèo là 6,84%, tổng số hộ nghèo là 10.220 hộ`: the same thing, first as a share.
  const named =
    /^[,;]\s*(?:tổng )?(?:số|với)\s[^,;.()]{0,50}$/iu.test(between) && sharedWords(percentage.key, part.key) >= 1;
  if (!inBrackets && !named) return undefined;
  const near = figuresAround(reading, part).filter((one) => sameUnit(one.unit, part.unit) && one !== part);
  const fit = [...near, ...common].find((base) => fitsRatio(percentage, part, base));
  return { percentage, part, fit, named: undefined, ownBase };
}

function clauseBehind(text: string, percentage: Figure): string {
  const words = text.slice(percentage.end, Math.min(percentage.sentence.end, percentage.end + 200));
  return /^[^;]*/.exec(words)?.[0] ?? '';
}

/** What the words behind call the whole: `tổng số hộ dân tộc thiểu số`. */
function baseWordsBehind(behind: string): string {
  return (
    /^\s*(?:so với |so |trên |của |trong )?((?:tổng|số|kế hoạch|mục tiêu|toàn)[^,;.()\d]{0,60})/iu.exec(behind)?.[1] ??
    ''
  )
    .trim()
    .toLowerCase();
}

function baseCandidates(
  reading: ReportReading,
  percentage: Figure,
  part: Figure,
  behind: string,
): { readonly base: Figure; readonly tie: BaseTie }[] {
  const { text, figures } = reading;
  const candidates: { base: Figure; tie: BaseTie }[] = [];
  const otherBase = /^[^,;.()\d]{0,24}(?:so với|so|trên|của|trong)?\s*(?:cùng kỳ|năm trước|năm 20)/iu.test(behind);
  // The base is named behind: `71,86% so Kế hoạch (có 32 xã)`, `18,26% trên tổng số 115 xã`.
  const following = figures.slice(percentage.index + 1, percentage.index + 3);
  for (const figure of following) {
    if (
      figure.sentence !== percentage.sentence ||
      !sameUnit(figure.unit, part.unit) ||
      figure.start > percentage.end + behind.length
    )
      break;
    const words = text.slice(percentage.end, figure.start);
    if (
      figure.over === undefined &&
      /(?:kế hoạch|(?<!\p{L})KH(?!\p{L})|mục tiêu|chỉ tiêu|tổng|dự toán|nhu cầu|cùng kỳ|năm trước|\/)[^,;]*$/iu.test(
        words,
      ) &&
      !/(?:^|[,(\s])(?:tăng|giảm|trong đó)/iu.test(words)
    ) {
      candidates.push({ base: figure, tie: 'named-behind' });
    }
    break;
  }
  const ofPlan = /^\s*(?:so với|so|của)?\s*(?:kế hoạch|KH|mục tiêu|chỉ tiêu|dự toán|nghị quyết|nhu cầu)/iu.test(behind);
  if (part.over !== undefined) {
    const base = figures[part.over];
    if (base) candidates.push({ base, tie: ofPlan && part.unit.kind !== 'money' ? 'near' : 'fraction' });
  }
  const before = figuresAround(reading, part).filter((one) => sameUnit(one.unit, part.unit) && one !== part);
  for (const base of before) {
    if (base.under !== undefined && base.index === part.over) continue;
    candidates.push({
      base,
      tie: otherBase || part.over !== undefined ? 'near' : tieOf(reading, percentage, part, base, behind),
    });
  }
  // Within the same strength the nearest stays first.
  const strength: readonly BaseTie[] = [
    'named-behind',
    'fraction',
    'same-label',
    'plan-before',
    'whole-before',
    'near',
    'common',
  ];
  return candidates.sort((a, b) => strength.indexOf(a.tie) - strength.indexOf(b.tie));
}

/** Figures of the sentence up to the part, then of the sentences and blocks before it; nearest first. */
function figuresAround(reading: ReportReading, part: Figure): Figure[] {
  const around: Figure[] = [];
  const firstBlock = Math.max(0, part.block.index - 3);
  for (let at = part.index - 1; at >= 0 && part.index - at < 60; at -= 1) {
    const figure = reading.figures[at];
    if (!figure || figure.block.index < firstBlock) break;
    around.push(figure);
  }
  let parent = part.block.parent;
  for (let depth = 0; parent !== undefined && depth < 3; depth += 1) {
    if (parent < firstBlock) around.push(...[...(reading.figuresOfBlock.get(parent) ?? [])].reverse());
    parent = reading.blocks[parent]?.parent;
  }
  return around;
}

function tieOf(reading: ReportReading, percentage: Figure, part: Figure, base: Figure, behind: string): BaseTie {
  const { text } = reading;
  if (base.bound !== 'exact') return 'near';
  const sameSentence = base.sentence === part.sentence;
  const wholeNamedBehind = /^\s*(?:tổng|số|trên|trong|của|so với)(?!\s*(?:kế hoạch|KH))/iu.test(behind);
  // `Dự án 4 (KHV: 36.415 triệu đồng): giải ngân …`: the plan stands alone in its bracket, in front of all.
  const planBracket = base.depth === 1 && part.depth === 0 && base.block === part.block && isPlanBracket(reading, base);
  const closed =
    base.depth > 0 && !planBracket && !(base.bracket === part.bracket || base.bracket === percentage.bracket);
  const sameBlock = base.block === part.block;
  const nextSentence = part.sentence.index - base.sentence.index;
  if (
    !sameSentence &&
    sameBlock &&
    nextSentence === 1 &&
    base.key !== '' &&
    base.key === part.key &&
    base.value.digits > 0n &&
    part.depth === base.depth
  ) {
    // Outside brackets the same words in two sentences are two things, unless the first is a plan.
    const bracketed = part.depth > 0;
    const planned = planWords.test(base.label) && !doneOnly(base.label) && compatibleYears(part, base);
    if ((bracketed || planned) && compareDecimals(base.value, part.value) >= 0) return 'same-label';
  }
  if (closed) return 'near';
  if (part.unit.kind === 'money' || part.unit.kind === 'measure') {
    const first = reading.figuresOfBlock.get(base.block.index)?.find((one) => sameUnit(one.unit, base.unit)) === base;
    const planned =
      ((base.under !== undefined && part.unit.kind === 'money' && sameSentence) ||
        planWords.test(base.label) ||
        (first && /(?<!\p{L})vốn(?!\p{L})|dự án(?: \d+)?[^,;.]*:\s*$/iu.test(base.label))) &&
      !doneOnly(base.label);
    const done =
      doneWords.test(part.label) ||
      doneWords.test(text.slice(Math.max(part.sentence.start, part.start - 60), part.start));
    const reach = part.unit.kind === 'money' ? 2 : 1;
    const near = sameSentence || (sameBlock && nextSentence <= reach);
    if (
      planned &&
      done &&
      near &&
      compatibleYears(part, base) &&
      compatibleQualifiers(part, base) &&
      (base.depth <= part.depth || planBracket)
    ) {
      const between = reading.figures.slice(base.index + 1, part.index);
      // A figure of a sentence before that has its own percentage right behind was judged there.
      const behindBase = between.find((one) => one.depth === base.depth);
      const ownShare =
        !sameSentence &&
        base.under === undefined &&
        behindBase?.unit.kind === 'percent' &&
        behindBase.written !== '100';
      const listed =
        sameSentence &&
        between.some(
          (one) =>
            sameUnit(one.unit, part.unit) &&
            one.depth === part.depth &&
            one.bracket === part.bracket &&
            doneWords.test(one.label),
        );
      if (!ownShare && !listed) return 'plan-before';
    }
  }
  // `7.406 phòng học (có 5.507 phòng học kiên cố, chiếm 74,36%)`
  if (sameSentence && part.depth === base.depth + 1 && percentage.bracket === part.bracket && !wholeNamedBehind) {
    const between = reading.figures.slice(base.index + 1, part.index).filter((one) => one.unit.kind !== 'percent');
    const opens = text.slice(base.end, part.bracket);
    if (
      between.length === 0 &&
      /^[^,;.:()]{0,60}$/u.test(opens) &&
      /chiếm|tỷ lệ|tỉ lệ|đạt/iu.test(text.slice(part.end, percentage.start))
    )
      return 'whole-before';
  }
  if (sameSentence && part.depth === base.depth && !wholeNamedBehind) {
    const words = text.slice(base.end, part.start);
    const between = reading.figures.slice(base.index + 1, part.index);
    const alone = !reading.figures.some(
      (one) =>
        one.sentence === base.sentence &&
        one.index < base.index &&
        one.depth === base.depth &&
        sameUnit(one.unit, base.unit),
    );
    if (
      alone &&
      between.length === 0 &&
      /trong đó/iu.test(words) &&
      /chiếm/iu.test(text.slice(part.end, percentage.start))
    )
      return 'whole-before';
  }
  return 'near';
}

function isPlanBracket(reading: ReportReading, base: Figure): boolean {
  if (
    !/^\(?\s*(?:KHV|KH|kế hoạch|vốn giao|tổng vốn|dự toán|giao)(?!\p{L})/iu.test(
      reading.text.slice(base.bracket, base.start),
    )
  )
    return false;
  const figures = reading.figuresOfBlock.get(base.block.index) ?? [];
  return figures.every((one) => one === base || one.bracket !== base.bracket) && figures[0] === base;
}

function compatibleYears(part: Figure, base: Figure): boolean {
  if (!part.yearsOwn && part.sentence !== base.sentence) return true;
  return part.years === '' || base.years === '' || part.years === base.years;
}

/** Local money is not a share of central money, recurrent not of investment. */
function compatibleQualifiers(part: Figure, base: Figure): boolean {
  const of = (figure: Figure) => qualifiers.filter((word) => ` ${figure.key} `.includes(` ${word} `));
  const own = of(part);
  const whole = of(base);
  return own.every((word) => whole.includes(word)) || own.length === 0;
}
