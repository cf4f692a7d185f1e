import type { Decimal } from '@muctieu/kernel/decimal';
import { causeTexts } from '../causes.texts.ts';
import { sayBoth } from '../finding.ts';
import type { Cause, CauseCode } from '../statement.ts';
import { findSlip } from './slip.ts';

export function causeOf(code: CauseCode, written: string, meant: string): Cause {
  return { code, explanation: sayBoth(causeTexts[code], { written, meant }) };
}

export interface Suspect<Item> {
  readonly item: Item;
  readonly code: CauseCode;
  readonly meant: Decimal;
}

/** Which single number, written otherwise by a slip of the hand, would set the sum right. Swapped digits tell most. */
export function findSuspect<Item>(
  candidates: readonly { readonly item: Item; readonly written: Decimal; readonly meant: Decimal }[],
): Suspect<Item> | undefined {
  const suspects: Suspect<Item>[] = [];
  for (const { item, written, meant } of candidates) {
    const code = findSlip(written, meant);
    if (code) suspects.push({ item, code, meant });
  }
  const order: readonly CauseCode[] = [
    'digits-swapped',
    'separator-slip',
    'factor-ten',
    'digit-dropped',
    'digit-added',
    'one-digit',
  ];
  return suspects.sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code))[0];
}
