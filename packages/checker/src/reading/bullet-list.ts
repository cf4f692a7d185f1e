import type { Block } from './block.ts';
import type { Figure } from './figure.ts';
import { alikeOf, mayAdd, notPart } from './part.ts';
import type { PartList } from './part-list.ts';
import type { ReportReading } from './report-reading.ts';
import { sameUnit } from './unit.ts';

const spentWords = /giải ngân|thanh toán/iu;

/** Bullets, or lines without a mark that end in a figure, under a line that ends in a colon or that `Trong đó:` follows. */
export function bulletsBelow(reading: ReportReading, total: Figure, listed: number): PartList | undefined {
  const { blocks, text } = reading;
  if (!onlyAsides(text.slice(Math.max(total.end, listed), total.block.end)) || isAside(reading, total))
    return undefined;
  let at = total.block.index + 1;
  let introduced = /(?::|trong đó|gồm|cụ thể|như sau)[\s:.,;]*$/iu.test(text.slice(total.end - 1, total.block.end));
  const next = blocks[at];
  if (
    next &&
    next.end - next.start < 40 &&
    /^(?:trong đó|gồm|bao gồm|cụ thể)/iu.test(text.slice(next.start, next.end)) &&
    !/\d/.test(text.slice(next.start, next.end))
  ) {
    introduced = true;
    at += 1;
  }
  const first = blocks[at];
  if (!first || !introduced) return undefined;
  if (first.mark === '') return linesBelow(reading, total, first);
  if (total.block.mark !== '' && first.level <= total.block.level) return undefined;
  // A total of what was disbursed is broken down into what was disbursed, though each line begins with its plan.
  const spent = spentWords.test(total.label);
  const parts: Figure[] = [];
  let closed = true;
  for (; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block || block.footnote !== undefined || block.level < first.level) break;
    if (block.mark === '') break;
    if (block.level > first.level) continue;
    if (block.mark.replace(/[\d a-zđ]/g, '') !== first.mark.replace(/[\d a-zđ]/g, '')) break;
    const figure = (reading.figuresOfBlock.get(block.index) ?? []).find(
      (one) =>
        one.depth === 0 &&
        one.under === undefined &&
        (!spent ||
          spentWords.test(
            reading.text.slice(Math.max(block.start, one.start - 60), one.start).replace(/^.*[;.]/su, ''),
          )),
    );
    if (figure && mayAdd(total, figure) && !notPart.test(figure.label)) parts.push(figure);
    else closed = false;
  }
  return { opener: 'bullets', parts, alike: alikeOf(total, parts), closed };
}

/** Behind the total stand only its percentage, its base, what it grew by, and brackets: `642,5 ha/630 ha, tăng 14,5 ha …`. */
function onlyAsides(rest: string): boolean {
  if (rest.length > 260) return false;
  const bare = rest
    .replace(/^\s?\/\s?[\d.,]+/u, '')
    .replace(/\([^()]*\)/gu, '')
    .replace(/[\d.,]+\s?%/gu, '')
    .replace(/(?:tăng|giảm|vượt)\s(?:(?![,;.]\s).)*/gu, '');
  return !/\d/.test(bare) && bare.length <= 160;
}

/** Not the amount of the line, but the last part of it, or the level of another year in brackets. */
function isAside(reading: ReportReading, total: Figure): boolean {
  const before = (reading.figuresOfBlock.get(total.block.index) ?? []).filter(
    (one) => one.index < total.index && sameUnit(one.unit, total.unit) && one.under === undefined,
  );
  if (total.depth > 0 && before.some((one) => one.depth < total.depth)) return true;
  // `25.398 triệu đồng, gồm NSTW 24.658 và NSĐP 740 triệu đồng`: the last adds up, with those in front, to the first.
  const level = before.filter((one) => one.depth === total.depth);
  for (let from = level.length - 1; from > 0; from -= 1) {
    const whole = level[from - 1];
    const scale = Math.max(...[...level.slice(from), total].map((one) => one.value.scale), whole?.value.scale ?? 0);
    const units = (one: Figure) => one.value.digits * 10n ** BigInt(Math.max(0, scale - one.value.scale));
    const sum = level.slice(from).reduce((so, one) => so + units(one), units(total));
    if (whole && sum === units(whole)) return true;
  }
  return false;
}

/** `Dự án 1 (…): 10.890,35 triệu đồng.`, one to a line, without a mark. */
function linesBelow(reading: ReportReading, total: Figure, first: Block): PartList | undefined {
  const parts: Figure[] = [];
  for (let at = first.index; at < reading.blocks.length; at += 1) {
    const block = reading.blocks[at];
    if (block?.mark !== '' || block.footnote !== undefined) break;
    const figures = (reading.figuresOfBlock.get(block.index) ?? []).filter(
      (one) => one.depth === 0 && one.unit.kind !== 'none',
    );
    const [figure] = figures;
    if (!figure || figures.length > 1 || !mayAdd(total, figure)) break;
    if (!/[\p{L})]\s?:\s*$/u.test(reading.text.slice(block.start, figure.start))) break;
    if (!/^[\s.;,]*$/u.test(reading.text.slice(figure.end, block.end))) break;
    parts.push(figure);
  }
  return parts.length < 3 ? undefined : { opener: 'bullets', parts, alike: alikeOf(total, parts), closed: true };
}
