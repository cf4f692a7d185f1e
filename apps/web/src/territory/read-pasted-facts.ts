import type { RegroupRequest } from '@muctieu/contract/territory/regrouping';
import type { UnitRow } from '@muctieu/contract/territory/unit-row';
import { splitFullName } from '@muctieu/domain/territory/form-word';
import { nameIdentity } from '@muctieu/domain/territory/name-identity';
import { readNumberText } from '@muctieu/kernel/number-text';
import type { Text, TextValues } from '@muctieu/kernel/text';
import { regroupTexts } from './regroup.texts.ts';

export interface PastedFacts {
  readonly facts: RegroupRequest['facts'];
  readonly complaints: readonly { readonly text: Text; readonly values: TextValues }[];
}

/** Lines of `code or name ⇥ number ⇥ number`, as they are copied from a spreadsheet. */
export function readPastedFacts(pasted: string, units: readonly UnitRow[]): PastedFacts {
  const facts: RegroupRequest['facts'] = [];
  const complaints: { text: Text; values: TextValues }[] = [];
  const lineOf = new Map<string, number>();
  pasted.split(/\r?\n/).forEach((line, index) => {
    const [found = '', ...written] = line.split(/[\t;]/).map((cell) => cell.trim());
    if (found === '') return;
    const row = index + 1;
    const named = unitsCalled(found, units);
    const [unit] = named;
    const numbers = written.slice(0, 2).filter((cell) => cell !== '');
    const values = numbers.map(plainNumber);
    const wrong = numbers.findIndex((_, place) => values[place] === undefined);
    if (unit === undefined) complaints.push({ text: regroupTexts.lineUnknown, values: { row, found } });
    else if (named.length > 1) {
      complaints.push({ text: regroupTexts.lineAmbiguous, values: { row, found, count: named.length } });
    } else if (numbers.length === 0 || wrong >= 0) {
      complaints.push({ text: regroupTexts.lineNumber, values: { row, found: numbers[wrong] ?? '' } });
    } else if (lineOf.has(unit.id)) {
      complaints.push({ text: regroupTexts.lineTwice, values: { row, found, first: lineOf.get(unit.id) ?? 0 } });
    } else {
      lineOf.set(unit.id, row);
      const [value = '0', denominator] = values;
      facts.push({ unitId: unit.id, value, ...(denominator === undefined ? {} : { denominator }) });
    }
  });
  return { facts, complaints };
}

function unitsCalled(found: string, units: readonly UnitRow[]): readonly UnitRow[] {
  const byCode = units.filter(({ code }) => code === found);
  if (byCode.length > 0) return byCode;
  const { form, name } = splitFullName(found);
  const wanted = nameIdentity(name);
  const whole = nameIdentity(found);
  return units.filter(
    (unit) =>
      nameIdentity(unit.name) === whole ||
      (nameIdentity(unit.name) === wanted && (form === undefined || form === unit.form)),
  );
}

/** The number as it travels: a dot before the decimals. */
function plainNumber(written: string): string | undefined {
  const negative = written.startsWith('-');
  const reading = readNumberText(negative ? written.slice(1) : written);
  if (reading === undefined || reading.fault === 'unreadable') return undefined;
  const { digits, scale } = reading.value;
  const text = String(digits).padStart(scale + 1, '0');
  return `${negative ? '-' : ''}${scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`}`;
}
