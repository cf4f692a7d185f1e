import { formatPlainDate, type PlainDate } from '@muctieu/kernel/plain-date';
import { type Language, say } from '@muctieu/kernel/text';
import { escapeXml } from '@muctieu/office/archive/escape-xml';
import { letterTexts } from './letter.texts.ts';
import type { SaidLine } from './said.store.ts';

export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface LetterHead {
  readonly name: string;
  readonly day: PlainDate;
  /** Where the application is reached, without a slash at its end. */
  readonly pageAddress: string;
}

/** More of one sort stand on the page, not in the letter. */
const most = 15;
const order = ['returned', 'overdue', 'due-today', 'due-soon', 'difficulty-overdue', 'handed-in'] as const;
export const remindersPath = '/bao-cao/nhac-viec';

/** A letter of reminders, Vietnamese first, as plain text and as a page; it names reports and holds no figure of them. */
export function writeLetter(head: LetterHead, lines: readonly SaidLine[]): WrittenLetter {
  const values = { day: formatPlainDate(head.day), count: lines.length };
  return {
    subject: say(letterTexts.subject, 'vi', values),
    text: `${textIn('vi', head, lines)}\n\n--- ${say(letterTexts.english, 'en')} ---\n\n${textIn('en', head, lines)}\n`,
    html: `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escapeXml(say(letterTexts.subject, 'vi', values))}</title></head><body style="font-family:sans-serif;max-width:40em;line-height:1.5">${htmlIn('vi', head, lines)}<hr><div lang="en">${htmlIn('en', head, lines)}</div></body></html>`,
  };
}

export function writeTestLetter(name: string, moment: string): WrittenLetter {
  const both = (['vi', 'en'] as const).map((language) => say(letterTexts.testText, language, { name, moment }));
  return {
    subject: say(letterTexts.testSubject, 'vi'),
    text: `${both.join('\n\n')}\n`,
    html: `<!doctype html><html lang="vi"><body>${both.map((text) => `<p>${escapeXml(text)}</p>`).join('')}</body></html>`,
  };
}

function textIn(language: Language, { name, pageAddress }: LetterHead, lines: readonly SaidLine[]): string {
  const parts = groupsOf(lines).map(({ kind, shown, more }) =>
    [
      `${say(letterTexts[kind], language)} (${shown.length + more})`,
      ...shown.map((line) => `- ${oneLine(textOf(line, language))}\n  ${addressOf(line, pageAddress)}`),
      ...(more > 0 ? [`- ${say(letterTexts.more, language, { count: more })}`] : []),
    ].join('\n'),
  );
  return [
    say(letterTexts.greeting, language, { name: oneLine(name) }),
    say(letterTexts.intro, language, { count: lines.length }),
    ...parts,
    say(letterTexts.leave, language, { address: `${pageAddress}${remindersPath}` }),
  ].join('\n\n');
}

function htmlIn(language: Language, { name, pageAddress }: LetterHead, lines: readonly SaidLine[]): string {
  const link = (address: string, text: string) => `<a href="${escapeXml(address)}">${escapeXml(text)}</a>`;
  const parts = groupsOf(lines).map(({ kind, shown, more }) => {
    const items = [
      ...shown.map((line) => `<li>${link(addressOf(line, pageAddress), textOf(line, language))}</li>`),
      ...(more > 0 ? [`<li>${escapeXml(say(letterTexts.more, language, { count: more }))}</li>`] : []),
    ];
    return `<h2 style="font-size:1.1em">${escapeXml(say(letterTexts[kind], language))} (${shown.length + more})</h2><ul>${items.join('')}</ul>`;
  });
  const all = `${pageAddress}${remindersPath}`;
  return [
    `<p>${escapeXml(say(letterTexts.greeting, language, { name }))}</p>`,
    `<p>${escapeXml(say(letterTexts.intro, language, { count: lines.length }))}</p>`,
    ...parts,
    `<p>${link(all, say(letterTexts.all, language))}</p>`,
    `<p style="color:#555;font-size:.9em">${escapeXml(say(letterTexts.leave, language, { address: all }))}</p>`,
  ].join('');
}

function groupsOf(lines: readonly SaidLine[]) {
  return order.flatMap((kind) => {
    const own = lines.filter((line) => line.kind === kind);
    return own.length === 0 ? [] : [{ kind, shown: own.slice(0, most), more: Math.max(0, own.length - most) }];
  });
}

function textOf({ textVi, textEn }: SaidLine, language: Language): string {
  return language === 'vi' ? textVi : textEn;
}

function addressOf({ regimeCode, periodKey, reporterId }: SaidLine, pageAddress: string): string {
  return regimeCode === null || periodKey === null || reporterId === null
    ? `${pageAddress}/kho-khan`
    : `${pageAddress}/bao-cao/nhap/${[regimeCode, periodKey, reporterId].map(encodeURIComponent).join('/')}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
