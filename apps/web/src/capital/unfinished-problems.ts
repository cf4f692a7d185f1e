import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { say, type Text, type TextValues } from '@muctieu/kernel/text';
import { decisionEntryTexts } from './decision-entry.texts.ts';

/** What keeps a form from being sent, found before it is: fields that are empty, and cells that mean nothing. */
export function unfinishedProblems(
  missing: readonly { readonly path: string; readonly label: Text }[],
  wrongCells: number,
): readonly ProblemItem[] {
  return [
    ...missing.map(({ path, label }) => ({
      code: 'field-missing',
      path,
      text: {
        vi: say(decisionEntryTexts.fieldMissing, 'vi', { field: label.vi }),
        en: say(decisionEntryTexts.fieldMissing, 'en', { field: label.en }),
      },
    })),
    ...(wrongCells === 0
      ? []
      : [{ code: 'cells-unreadable', text: inBoth(decisionEntryTexts.unreadable, { count: wrongCells }) }]),
  ];
}

function inBoth(text: Text, values: TextValues): Text {
  return { vi: say(text, 'vi', values), en: say(text, 'en', values) };
}
