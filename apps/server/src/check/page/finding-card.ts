import { kindTexts, roleTexts, verdictTexts } from '@muctieu/contract/check/statement.texts';
import { type Language, say } from '@muctieu/kernel/text';
import { escapeXml } from '@muctieu/office/archive/escape-xml';
import { findingTexts } from '../finding.texts.ts';
import type { Finding } from '../finding.ts';
import { pageTexts } from './page.texts.ts';

/** One finding in the list beside the text. */
export function writeFindingCard(finding: Finding, prefix: string, language: Language): string {
  const { statement, operands, message, cause, doubt, follows, place, number } = finding;
  const { verdict, kind, stated, expected, difference } = statement;
  const id = `${prefix}${number}`;
  const figures = [
    [findingTexts.stated, stated],
    [findingTexts.computed, expected],
    [findingTexts.difference, difference],
  ] as const;
  const list = figures.flatMap(([label, value]) =>
    value === '' ? [] : [`<dt>${say(label, language)}</dt><dd>${escapeXml(value)}</dd>`],
  );
  const parts = operands.slice(0, 40).map(({ role, quote, place: at, file }, index) => {
    const where = [file, at].filter((part) => part !== undefined && part !== '').join(': ');
    const words = escapeXml(quote.replace(/\s+/g, ' '));
    const shown =
      file === undefined ? `<button type="button" data-go="${id}" data-part="${index}">${words}</button>` : words;
    return `<li>${say(roleTexts[role], language)}: ${shown}${where === '' ? '' : ` <span class="soft">(${escapeXml(where)})</span>`}</li>`;
  });
  return [
    `<article id="f-${id}" class="${verdict}" data-verdict="${verdict}" data-kind="${kind}" tabindex="0">`,
    `<div><span class="verdict ${verdict}">${number}. ${say(verdictTexts[verdict], language)}</span> · ${say(kindTexts[kind], language)} <span class="soft">${escapeXml(place)}</span></div>`,
    `<dl class="figures">${list.join('')}</dl>`,
    `<p>${escapeXml(message)}</p>`,
    cause === undefined ? '' : `<p>${say(findingTexts.cause, language)}: ${escapeXml(cause)}</p>`,
    doubt === undefined ? '' : `<p>${say(findingTexts.doubt, language)}: ${escapeXml(doubt)}</p>`,
    follows === undefined ? '' : `<p>${say(findingTexts.follows, language, { number: String(follows) })}</p>`,
    parts.length === 0 ? '' : `<ul>${parts.join('')}</ul>`,
    `<label><input type="checkbox" data-seen> ${say(pageTexts.seen, language)}</label>`,
    '</article>',
  ].join('');
}
