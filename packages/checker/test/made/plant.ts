import type { Chance } from './random.ts';
import type { MadeReport, Relation, Token } from './relation.ts';

/** An error as a hand makes it, put into one number of a report. */
export interface Planted {
  readonly relation: Relation;
  readonly token: Token;
  readonly slip: string;
  readonly before: string;
}

const slips: Readonly<Record<string, (written: string, chance: Chance) => string | undefined>> = {
  'digits-swapped': (written, chance) => {
    const places = [...written].flatMap((sign, at) =>
      /\d/.test(sign) && /\d/.test(written[at + 1] ?? '') && sign !== written[at + 1] ? [at] : [],
    );
    if (places.length === 0) return undefined;
    const at = chance.pick(places);
    if (at === 0 && written[1] === '0') return undefined;
    return written.slice(0, at) + (written[at + 1] ?? '') + (written[at] ?? '') + written.slice(at + 2);
  },
  'one-digit': (written, chance) => {
    const places = [...written].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []));
    const at = chance.pick(places);
    const digit = Number(written[at]);
    return written.slice(0, at) + String((digit + chance.whole(2, 7)) % 10 || 1) + written.slice(at + 1);
  },
  'digit-dropped': (written) =>
    /^\d{3}$/.test(written)
      ? written.slice(0, 2)
      : /^\d{2}\.\d{3}$/.test(written)
        ? written[0] + written.slice(2)
        : undefined,
  'factor-ten': (written) => (/^\d{1,3}$/.test(written) && !written.startsWith('0') ? `${written}0` : undefined),
};

/** Puts one slip into a number of the report; nothing when the number drawn cannot take the slip drawn. */
export function plant(report: MadeReport, chance: Chance): Planted | undefined {
  const relation = chance.pick(report.relations);
  const token = chance.pick(relation.tokens);
  const slip = chance.pick(Object.keys(slips));
  const before = token.written;
  const written = slips[slip]?.(before, chance);
  if (written === undefined || written === before) return undefined;
  const [old, fresh] = [asNumber(before), asNumber(written)];
  // Errors below what rounding allows are none.
  if (
    Math.abs(old - fresh) <
    Math.max(0.02, relation.kind === 'sum' || relation.kind === 'table' ? 4 * unitOf(before) : 0.02)
  )
    return undefined;
  if (/^0\d/.test(written.replace(/\D/g, '')) && !before.startsWith('0')) return undefined;
  token.written = written;
  return { relation, token, slip, before };
}

function asNumber(written: string): number {
  return Number(written.replaceAll('.', '').replace(',', '.'));
}

function unitOf(written: string): number {
  return 10 ** -(written.split(',')[1]?.length ?? 0);
}
