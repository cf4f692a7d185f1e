import { classTexts, extentTexts } from '@muctieu/contract/territory/territory.texts';
import type { UnitEvent } from '@muctieu/contract/territory/unit-event';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { type Language, say } from '@muctieu/kernel/text';
import { eventSummaryTexts } from './event-summary.texts.ts';

type SummedUp = Pick<UnitEvent, 'kind' | 'units' | 'classChange'>;

/** An event in one line. Official names are Vietnamese in every language. */
export function eventSummary(event: SummedUp, language: Language): string {
  const names = (role: UnitEvent['units'][number]['role']) =>
    event.units
      .filter((unit) => unit.role === role)
      .map((unit) => portionName(unit, language))
      .join(', ');
  const values = {
    origins: names('origin'),
    results: names('result'),
    before: names('parent-before'),
    after: names('parent-after'),
  };
  const { classChange } = event;
  if (classChange !== undefined) {
    const before = classWord(classChange.scheme, classChange.before, language);
    const after = classWord(classChange.scheme, classChange.after, language);
    return say(eventSummaryTexts.reclassify, language, { ...values, before, after });
  }
  return say(eventSummaryTexts[textOf(event)], language, { ...values, code: codeOf(event) });
}

function textOf(event: SummedUp): keyof typeof eventSummaryTexts {
  const { kind, units } = event;
  const origin = units.find(({ role }) => role === 'origin');
  const result = units.find(({ role }) => role === 'result');
  // Only the code is another one: the name says nothing of it.
  if (kind === 'rename' && origin?.name === result?.name && origin?.form === result?.form) return 'recode';
  // The result took part in its own merger: it went on and took the others in.
  if (kind === 'merge' && event.units.some(({ role, goesOn }) => role === 'result' && goesOn === true))
    return 'mergeInto';
  return kind;
}

function codeOf({ units }: SummedUp): string {
  return units.find(({ role }) => role === 'result')?.code ?? '';
}

function portionName(unit: UnitEvent['units'][number], language: Language): string {
  const name = unitFullName(unit.form, unit.name);
  if (unit.role !== 'origin' || unit.extent === undefined || unit.extent === 'whole') return name;
  return say(eventSummaryTexts.portion, language, { extent: extentTexts[unit.extent][language], name });
}

function classWord(scheme: string, value: string | null, language: Language): string {
  if (value === null) return say(eventSummaryTexts.noClass, language);
  const text = classTexts[`${scheme}:${value}`];
  return text === undefined ? value : say(text, language);
}
