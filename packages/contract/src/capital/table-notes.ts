import type { TableNote } from '@muctieu/domain/capital/layout/official-table';
import { type Language, say } from '@muctieu/kernel/text';
import { notCarriedTexts } from '../territory/territory.texts.ts';
import type { CapitalFactsAnswer } from './capital-facts.ts';
import { tableText } from './table-layout.texts.ts';

/** What stands under a table, in words. */
export function tableNoteText(
  note: TableNote,
  notCarried: CapitalFactsAnswer['notCarried'],
  language: Language,
): string {
  switch (note.kind) {
    case 'rounded':
      return say(tableText.rounded, language);
    case 'held':
      return say(tableText.held, language);
    case 'held-unallocated':
      return say(tableText.heldUnallocated, language);
    case 'with-carried':
      return say(tableText.withCarried, language);
    case 'zero-rows':
      return say(tableText.zeroRows, language, { rows: note.rows });
    case 'not-carried': {
      const unit = notCarried.find(({ unitId }) => unitId === note.unitId)?.label;
      const reason =
        note.reason in notCarriedTexts
          ? notCarriedTexts[note.reason as keyof typeof notCarriedTexts]
          : tableText.noSuccessor;
      return say(tableText.notCarried, language, {
        unit: unit === undefined ? note.unitId : say(unit, language),
        reason: say(reason, language),
      });
    }
    default:
      return note satisfies never;
  }
}
