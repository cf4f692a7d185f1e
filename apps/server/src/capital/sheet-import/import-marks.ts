import { capitalText } from '@muctieu/contract/capital/capital.texts';
import { importMarkTexts } from '@muctieu/contract/capital/sheet-import.texts';
import type { ImportDifference } from '@muctieu/domain/capital/sheet-import/compare-import';
import { type Result, refused } from '@muctieu/kernel/result';
import { type Language, say } from '@muctieu/kernel/text';
import type { CellMark } from '@muctieu/office/workbook/cell-mark';
import type { ComparedUpload } from './compare-upload.ts';
import type { ImportThreads } from './import-threads.ts';
import { problemSentence } from './preview-answer.ts';

/** The user's own workbook with every problem as a comment at its cell; a CSV has no place for them. */
export function markedCopy(
  compared: ComparedUpload,
  language: Language,
  threads: ImportThreads,
): Promise<Result<Uint8Array>> {
  const { stored, content } = compared;
  if (content[0] !== 0x50 || content[1] !== 0x4b) {
    return Promise.resolve(refused({ code: 'import-not-a-workbook', values: { name: stored.name } }));
  }
  return threads.mark({ kind: 'mark', bytes: content, marks: importMarks(compared, language) });
}

/** Every problem at its cell, and every amount that differs from what is booked. */
function importMarks({ problems, comparison }: ComparedUpload, language: Language): readonly CellMark[] {
  const marks: CellMark[] = problems.flatMap((problem) =>
    problem.sheet === ''
      ? []
      : [
          {
            sheet: problem.sheet,
            row: problem.row ?? 0,
            column: problem.column ?? 0,
            tone: problem.severity,
            text: problemSentence(problem, language),
          },
        ],
  );
  for (const difference of comparison.differences) {
    const { cell, state } = difference;
    if (cell === undefined || state !== 'changed') continue;
    marks.push({ ...cell, tone: 'changed', text: differenceText(difference, language) });
  }
  return marks;
}

function differenceText(
  { storedDong, fileDong, nodeCode, source, vintage }: ImportDifference,
  language: Language,
): string {
  return say(importMarkTexts.changed, language, {
    node: nodeCode,
    source,
    vintage: `${say(capitalText.vintage, language)} ${vintage}`,
    stored: Number(storedDong),
    file: Number(fileDong),
    change: Number(fileDong - storedDong),
  });
}
