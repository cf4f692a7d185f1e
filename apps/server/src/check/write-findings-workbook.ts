import type { Verdict } from '@muctieu/checker/statement';
import { kindTexts, roleTexts, verdictTexts } from '@muctieu/contract/check/statement.texts';
import { type Language, say } from '@muctieu/kernel/text';
import type { SheetCell } from '@muctieu/office/workbook/sheet-writing';
import { writeWorkbook } from '@muctieu/office/workbook/write-workbook';
import type { CheckedFile } from './checked-file.ts';
import { sayFileProblem } from './file-problem-sentence.ts';
import { findingTexts } from './finding.texts.ts';
import { type Finding, readFindings } from './finding.ts';
import { workbookTexts } from './findings-workbook.texts.ts';

const colours: Readonly<Record<Verdict, string>> = { fails: 'B3261E', doubtful: '8A5A00', holds: '1A7F4B' };

/** Two sheets: every statement with its figures, failures first, and the files with their counts. */
export async function writeFindingsWorkbook(files: readonly CheckedFile[], language: Language): Promise<Uint8Array> {
  const header = (name: keyof typeof workbookTexts) => say(workbookTexts[name], language);
  const order: readonly Verdict[] = ['fails', 'doubtful', 'holds'];
  const findings = files.flatMap((file) =>
    file.kind === 'checked' ? readFindings(file, files, language).map((finding) => ({ path: file.path, finding })) : [],
  );
  const sorted = order.flatMap((verdict) => findings.filter(({ finding }) => finding.statement.verdict === verdict));
  return await writeWorkbook([
    {
      name: header('findings'),
      landscape: true,
      columns: [
        { header: header('file'), width: 24, wrap: true },
        { header: header('number'), width: 8 },
        { header: header('verdict'), width: 11 },
        { header: header('kind'), width: 14 },
        { header: header('place'), width: 20, wrap: true },
        { header: header('quote'), width: 40, wrap: true },
        { header: say(findingTexts.stated, language), width: 20, wrap: true },
        { header: say(findingTexts.computed, language), width: 20, wrap: true },
        { header: say(findingTexts.difference, language), width: 18, wrap: true },
        { header: header('message'), width: 60, wrap: true },
        { header: say(findingTexts.cause, language), width: 40, wrap: true },
        { header: header('operands'), width: 50, wrap: true },
      ],
      rows: sorted.map(({ path, finding }) => writeRow(path, finding, language)),
    },
    {
      name: header('files'),
      columns: [
        { header: header('file'), width: 50, wrap: true },
        { header: header('characters'), width: 12, numberFormat: '#,##0' },
        ...order.map((verdict) => ({ header: say(verdictTexts[verdict], language), width: 11, numberFormat: '#,##0' })),
        { header: header('remark'), width: 60, wrap: true },
      ],
      rows: files.map((file): SheetCell[] => {
        if (file.kind === 'unread')
          return [
            file.path,
            undefined,
            undefined,
            undefined,
            undefined,
            file.problems.map((problem) => sayFileProblem(problem, language)).join(' '),
          ];
        const { summary, characters } = file.result;
        const remark = file.document.notices.map((notice) => sayFileProblem(notice, language)).join(' ');
        return [file.path, characters, ...order.map((verdict) => summary[verdict]), remark];
      }),
    },
  ]);
}

function writeRow(path: string, finding: Finding, language: Language): SheetCell[] {
  const { statement, operands, cause, doubt, follows } = finding;
  const { verdict, kind, quote, stated, expected, difference } = statement;
  const reasons = [
    cause,
    doubt,
    follows === undefined ? undefined : say(findingTexts.follows, language, { number: String(follows) }),
  ];
  const parts = operands.map(({ role, quote: words, place, file }) => {
    const where = [file, place].filter((part) => part !== undefined && part !== '').join(': ');
    return `${say(roleTexts[role], language)}: ${words.replace(/\s+/g, ' ')}${where === '' ? '' : ` (${where})`}`;
  });
  return [
    path,
    finding.number,
    { kind: 'coloured', value: say(verdictTexts[verdict], language), colour: colours[verdict] },
    say(kindTexts[kind], language),
    finding.place,
    quote.replace(/\s+/g, ' '),
    stated,
    expected,
    difference,
    finding.message,
    reasons.filter((reason) => reason !== undefined).join(' '),
    parts.join('\n').slice(0, 32_000),
  ];
}
