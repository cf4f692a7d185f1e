import type { Draft } from './draft.ts';
import type { NewUnit, TerritoryEvent } from './territory-event.ts';
import type { Unit } from './unit.ts';
import { levelsOfScheme, valuesOfScheme } from './unit-class.ts';
import { codeDigitsOfLevel, formsOf, levelOf } from './unit-level.ts';

/** Checks what stands in the new unit itself and lets it begin; where it stands in the tree is checked at the end. */
export function beginUnit(draft: Draft, event: TerritoryEvent, given: NewUnit, path: string): Unit | undefined {
  const before = draft.problems.length;
  if (draft.units.has(given.id)) draft.refuse('unit-id-taken', `${path}.id`, { id: given.id });
  if (given.level === 'nation') draft.refuse('nation-is-fixed', `${path}.level`);
  if (levelOf(given.form) !== given.level) {
    draft.refuse('form-of-other-level', `${path}.form`, {
      form: given.form,
      level: given.level,
      expected: formsOf(given.level).join(', '),
    });
  }
  if (given.code !== undefined) refuseMalformedCode(draft, given.level, given.code, `${path}.code`);
  (given.classes ?? []).forEach(({ scheme, value }, index) => {
    refuseWrongClass(draft, given.level, scheme, value, `${path}.classes[${index}]`);
  });
  const schemes = (given.classes ?? []).map(({ scheme }) => scheme);
  const repeated = schemes.find((scheme, index) => schemes.indexOf(scheme) !== index);
  if (repeated !== undefined) draft.refuse('class-twice', `${path}.classes`, { scheme: repeated });
  if (given.until !== undefined && given.until <= event.on) {
    draft.refuse('until-not-after', `${path}.until`, { on: event.on, found: given.until });
  }
  if (draft.problems.length > before) return undefined;

  const days = { from: event.on, ...(given.until === undefined ? {} : { until: given.until }) };
  const dated = { ...days, document: event.document, eventId: event.id };
  const unit: Unit = {
    id: given.id,
    provinceId: draft.provinceId,
    level: given.level,
    existence: days,
    names: [{ ...dated, name: given.name, form: given.form }],
    codes: given.code === undefined ? [] : [{ ...dated, code: given.code }],
    parents: [{ ...dated, parentId: given.parentId }],
    classes: (given.classes ?? []).map(({ scheme, value }) => ({ ...dated, scheme, value })),
  };
  draft.begin(event, unit);
  draft.touch(unit.id, path);
  return unit;
}

export function refuseMalformedCode(draft: Draft, level: Unit['level'], code: string, path: string): void {
  const digits = codeDigitsOfLevel[level];
  if (digits === 0) draft.refuse('code-not-for-level', path, { level, found: code });
  else if (!new RegExp(`^\\d{${digits}}$`).test(code))
    draft.refuse('code-malformed', path, { level, digits, found: code });
}

export function refuseWrongClass(
  draft: Draft,
  level: Unit['level'],
  scheme: Parameters<typeof levelsOfScheme>[0],
  value: string | null,
  path: string,
): void {
  if (!levelsOfScheme(scheme).includes(level)) {
    draft.refuse('class-not-for-level', `${path}.scheme`, {
      scheme,
      level,
      expected: levelsOfScheme(scheme).join(', '),
    });
  }
  if (value !== null && !valuesOfScheme(scheme).includes(value)) {
    draft.refuse('class-value-unknown', `${path}.value`, {
      scheme,
      found: value,
      expected: valuesOfScheme(scheme).join(', '),
    });
  }
}
