import { capitalText } from '@muctieu/contract/capital/capital.texts';
import { importMarkTexts } from '@muctieu/contract/capital/sheet-import.texts';
import type { ImportDifference } from '@muctieu/domain/capital/sheet-import/compare-import';
import { type Language, say } from '@muctieu/kernel/text';
import type { CellMark } from '@muctieu/office/workbook/cell-mark';
import type { ComparedUpload } from './compare-upload.ts';
import { problemSentence } from './preview-answer.ts';

/** Every problem at its cell, and every amount that differs from what is booked. */
export function importMarks({ problems, comparison }: ComparedUpload, language: Language): readonly CellMark[] {
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
