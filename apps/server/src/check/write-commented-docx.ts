import { kindTexts, roleTexts, verdictTexts } from '@muctieu/contract/check/statement.texts';
import { done, type Result } from '@muctieu/kernel/result';
import { type Language, say } from '@muctieu/kernel/text';
import { addWordComments } from '@muctieu/office/word/add-word-comments';
import type { CheckedFile } from './checked-file.ts';
import { findingTexts } from './finding.texts.ts';
import { type Finding, readFindings } from './finding.ts';

export interface CommentedDocx {
  readonly bytes: Uint8Array;
  readonly comments: number;
}

/** The file, whose bytes are given, with a Word comment at each place that fails or is doubtful. */
export function writeCommentedDocx(
  file: CheckedFile & { kind: 'checked' },
  files: readonly CheckedFile[],
  language: Language,
  bytes: Uint8Array,
): Result<CommentedDocx> {
  const date = `${new Date().toISOString().slice(0, 19)}Z`;
  const comments = readFindings(file, files, language)
    .filter(({ statement }) => statement.verdict !== 'holds')
    .map((finding) => ({
      start: finding.start,
      end: finding.end,
      author: say(findingTexts.author, language),
      initials: 'MT',
      date,
      paragraphs: writeParagraphs(finding, language),
    }));
  const commented = addWordComments(bytes, comments);
  return commented.ok ? done({ bytes: commented.value.bytes, comments: commented.value.placed }) : commented;
}

function writeParagraphs(
  { statement, message, cause, doubt, operands, number, follows }: Finding,
  language: Language,
): string[] {
  const { verdict, kind } = statement;
  const paragraphs = [
    `${number}. ${say(verdictTexts[verdict], language).toUpperCase()} · ${say(kindTexts[kind], language)}. ${message}`,
  ];
  if (cause) paragraphs.push(`${say(findingTexts.cause, language)}: ${cause}`);
  if (doubt) paragraphs.push(`${say(findingTexts.doubt, language)}: ${doubt}`);
  if (operands.length > 0) {
    const shown = operands.slice(0, 12).map(({ role, quote, place, file }) => {
      const where = [file, place].filter((part) => part !== undefined && part !== '').join(': ');
      return `${say(roleTexts[role], language)} ${quote.replace(/\s+/g, ' ')}${where === '' ? '' : ` (${where})`}`;
    });
    paragraphs.push(`${say(findingTexts.operands, language)}: ${shown.join('; ')}`);
  }
  if (follows !== undefined) paragraphs.push(say(findingTexts.follows, language, { number: String(follows) }));
  return paragraphs;
}
