import type { Verdict } from '@muctieu/checker/statement';
import { kindTexts, roleTexts, verdictTexts } from '@muctieu/contract/check/statement.texts';
import { type Language, say } from '@muctieu/kernel/text';
import type { CheckedFile } from '@muctieu/server/check/checked-file';
import { type Finding, readFindings } from '@muctieu/server/check/finding';
import { findingTexts } from '@muctieu/server/check/finding.texts';
import { sayProblem } from './check-problems.texts.ts';
import { readExcerpt } from './excerpt.ts';

export interface TerminalLook {
  readonly language: Language;
  readonly colour: boolean;
  readonly width: number;
}

/** What a person reads: per file a heading, then what fails and what is doubtful with its excerpt, figures and remedy. */
export function writeTerminal(files: readonly CheckedFile[], look: TerminalLook): string {
  return files.map((file) => writeFile(file, files, look)).join('\n');
}

/** One line for each finding: `file:place: verdict kind message`. */
export function writeQuiet(files: readonly CheckedFile[], language: Language): string {
  const lines = files.flatMap((file) => {
    if (file.kind === 'unread') return [];
    return readFindings(file, files, language)
      .filter(({ statement }) => statement.verdict !== 'holds')
      .map(({ statement, place, message }) => {
        const { verdict, kind } = statement;
        return `${file.path}:${place}: ${say(verdictTexts[verdict], language)} ${say(kindTexts[kind], language)} ${message}\n`;
      });
  });
  return lines.join('');
}

function writeFile(file: CheckedFile, files: readonly CheckedFile[], look: TerminalLook): string {
  if (file.kind === 'unread') return '';
  const { language } = look;
  const { result, document, path } = file;
  const { holds, fails, doubtful } = result.summary;
  const statements = result.statements.length;
  const heading = say(findingTexts.heading, language, {
    file: path,
    characters: result.characters,
    statements,
    holds,
    fails,
    doubtful,
  });
  const notices = document.notices.map((notice) => `  ${sayProblem(notice, language)}\n`);
  const shown = readFindings(file, files, language).filter(({ statement }) => statement.verdict !== 'holds');
  const nothing = statements === 0 ? findingTexts.nothingRecomputed : findingTexts.nothingFails;
  const body =
    shown.length === 0
      ? `${say(nothing, language)}\n`
      : shown.map((finding) => writeFinding(finding, document.text, look)).join('\n');
  return `${paint(heading, 'bold', look)}\n${notices.join('')}\n${body}`;
}

function writeFinding(finding: Finding, text: string, look: TerminalLook): string {
  const { language } = look;
  const { statement, operands } = finding;
  const { verdict, kind, stated, expected, difference } = statement;
  const title = `${say(verdictTexts[verdict], language).toUpperCase()} · ${say(kindTexts[kind], language)}`;
  const lines = [`${paint(`${finding.number}. ${title}`, verdict, look)}  ${paint(finding.place, 'faint', look)}`];
  const { before, wrong, after } = readExcerpt(text, finding.start, finding.end, Math.max(40, look.width - 6));
  lines.push(`   ${before}${paint(wrong, 'wrong', look)}${after}`);
  if (!look.colour) lines.push(`   ${' '.repeat(before.length)}${'^'.repeat(Math.max(1, wrong.length))}`);
  const figures = [
    [findingTexts.stated, stated],
    [findingTexts.computed, expected],
    [findingTexts.difference, difference],
  ] as const;
  lines.push(
    `   ${figures.flatMap(([label, value]) => (value === '' ? [] : [`${say(label, language)}: ${value}`])).join('   ')}`,
  );
  if (operands.length > 0) {
    const shown = operands.slice(0, 12).map(({ role, quote, place, file }) => {
      const where = [file, place].filter((part) => part !== undefined && part !== '').join(': ');
      return `     - ${say(roleTexts[role], language)}: ${quote.replace(/\s+/g, ' ')}${where === '' ? '' : paint(` (${where})`, 'faint', look)}`;
    });
    lines.push(`   ${say(findingTexts.operands, language)}:`, ...shown);
    if (operands.length > 12) lines.push(`     … +${operands.length - 12}`);
  }
  lines.push(...wrap(finding.message, look.width - 3));
  if (finding.cause) lines.push(...wrap(`${say(findingTexts.cause, language)}: ${finding.cause}`, look.width - 3));
  if (finding.doubt) lines.push(...wrap(`${say(findingTexts.doubt, language)}: ${finding.doubt}`, look.width - 3));
  if (finding.follows !== undefined)
    lines.push(`   ${say(findingTexts.follows, language, { number: String(finding.follows) })}`);
  return `${lines.join('\n')}\n`;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > Math.max(40, width)) {
      lines.push(`   ${line}`);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, `   ${line}`];
}

const codes: Readonly<Record<Verdict | 'bold' | 'faint' | 'wrong', string>> = {
  fails: '1;31',
  doubtful: '1;33',
  holds: '32',
  bold: '1',
  faint: '2',
  wrong: '1;4;31',
};

function paint(text: string, as: keyof typeof codes, look: TerminalLook): string {
  return look.colour && text !== '' ? `\u001b[${codes[as]}m${text}\u001b[0m` : text;
}
