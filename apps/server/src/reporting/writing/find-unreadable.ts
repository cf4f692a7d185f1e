import { findNearestName } from '@muctieu/kernel/nearest-name';
import { listNames, type RecordShape } from '@muctieu/office/word-template/template-shape';
import type { TemplateRecord } from '@muctieu/office/word-template/template-value';
import { reportSlotNames } from './report-slots.ts';
import { referenceText, type SlotTexts } from './slot-values.ts';

export interface UnreadableReference {
  readonly slot: string;
  readonly reference: string;
  readonly nearest?: string;
}

/** References in braces that name no figure: they would be printed as typed. Each with the name that was probably meant. */
export function findUnreadable(
  slots: SlotTexts,
  values: TemplateRecord,
  shape: RecordShape,
): readonly UnreadableReference[] {
  const names = listNames(shape).filter((name) => !name.includes('[]'));
  return reportSlotNames.flatMap((slot) =>
    [...(slots[slot] ?? '').matchAll(/\{[^{}]*\}/g)].flatMap(([reference]) => {
      if (referenceText(reference, values) !== undefined) return [];
      const nearest = findNearestName(/^\{\s*([\w.]+)/.exec(reference)?.[1] ?? '', names);
      return [{ slot, reference, ...(nearest === undefined ? {} : { nearest }) }];
    }),
  );
}
