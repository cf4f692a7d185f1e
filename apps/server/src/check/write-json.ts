import type { Language } from '@muctieu/kernel/text';
import type { CheckedFile } from './checked-file.ts';
import { sayFileProblem } from './file-problem-sentence.ts';
import { type Finding, readFindings } from './finding.ts';
import { TextOffsets } from './text-offsets.ts';

/** The contract of the command: one object for one file, an array for several. Places are code points of the raw text. */
export function writeJson(files: readonly CheckedFile[], language: Language, isSeveral: boolean): string {
  const objects = files.map((file) => writeFile(file, files, language));
  return `${JSON.stringify(isSeveral ? objects : objects[0], null, 2)}\n`;
}

function writeFile(file: CheckedFile, files: readonly CheckedFile[], language: Language) {
  if (file.kind === 'unread') {
    const [problem] = file.problems;
    const message = file.problems.map((found) => sayFileProblem(found, language)).join(' ');
    return { file: file.path, error: { code: problem?.code ?? 'reader-failed', message } };
  }
  const { result, document } = file;
  const offsets = new TextOffsets(document);
  const raw = new Map(
    files.flatMap((other) =>
      other.kind === 'checked' ? [[other.path, new TextOffsets(other.document)] as const] : [],
    ),
  );
  const { characters, summary } = result;
  return {
    file: file.path,
    characters,
    statements: readFindings(file, files, language).map((finding) => writeStatement(finding, offsets, raw)),
    summary: { holds: summary.holds, fails: summary.fails, doubtful: summary.doubtful },
    ...(document.notices.length === 0
      ? {}
      : {
          notices: document.notices.map((notice) => ({ code: notice.code, message: sayFileProblem(notice, language) })),
        }),
  };
}

function writeStatement(finding: Finding, offsets: TextOffsets, raw: ReadonlyMap<string, TextOffsets>) {
  const { statement } = finding;
  const { kind, verdict, quote, stated, expected, difference, related, cause, doubt, root } = statement;
  return {
    kind,
    verdict,
    start: offsets.toRaw(statement.start),
    end: offsets.toRaw(statement.end),
    quote,
    stated,
    expected,
    difference,
    message: finding.message,
    related: related.map((operand, index) => {
      const home = (operand.file === undefined ? undefined : raw.get(operand.file)) ?? offsets;
      const { role, file } = operand;
      const place = finding.operands[index]?.place ?? '';
      return {
        start: home.toRaw(operand.start),
        end: home.toRaw(operand.end),
        quote: operand.quote,
        role,
        place,
        ...(file === undefined ? {} : { file }),
      };
    }),
    cause: finding.cause ?? null,
    ...(cause === undefined ? {} : { causeCode: cause.code }),
    ...(doubt === undefined ? {} : { doubt: finding.doubt, doubtCode: doubt.code }),
    ...(root === undefined ? {} : { root }),
    place: finding.place,
  };
}
