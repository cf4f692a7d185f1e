import { searchKey } from '@muctieu/kernel/search-key';

/** A unit that a row of a file may mean. */
export interface NamedUnit {
  readonly unitId: string;
  readonly districtId: string;
  /** Without the form: `Xá Nhè`. */
  readonly name: string;
}

export type NameMatch =
  | { readonly kind: 'exact'; readonly unit: NamedUnit }
  /** Another spelling of the only one that comes near: `N. Luông` for Noong Luống, `Tủa Tinh` for Tỏa Tình. */
  | { readonly kind: 'similar'; readonly unit: NamedUnit }
  | { readonly kind: 'several'; readonly units: readonly NamedUnit[] }
  | { readonly kind: 'none' };

const forms = /^(?:xa|phuong|thi tran|tt|p|x)\s+/u;
/** Letters that may differ: one in a short name, two in a longer one. */
const slack = (key: string) => (key.length < 6 ? 1 : 2);

/** Finds the unit that a row of a report names; diacritics, the form before the name and slips of a letter do not matter. */
export function matchUnitName(written: string, units: readonly NamedUnit[]): NameMatch {
  const whole = searchKey(written);
  // «Xã Nhè» may be the commune Nhè, or one called Xá Nhè: both readings are tried.
  const readings = [...new Set([whole, whole.replace(forms, '')])];
  const exact = units.filter(({ name }) => readings.includes(searchKey(name)));
  if (exact.length > 0) return only(exact, 'exact');
  const shortened = units.filter(({ name }) => isShortened(written, name));
  if (shortened.length > 0) return only(shortened, 'similar');
  const near = units.flatMap((unit) => {
    const key = searchKey(unit.name);
    const distance = Math.min(...readings.map((reading) => editDistance(reading, key)));
    return distance <= slack(key) ? [{ unit, distance }] : [];
  });
  const nearest = Math.min(...near.map(({ distance }) => distance));
  const best = near.filter(({ distance }) => distance === nearest).map(({ unit }) => unit);
  return best.length === 0 ? { kind: 'none' } : only(best, 'similar');
}

function only(units: readonly NamedUnit[], kind: 'exact' | 'similar'): NameMatch {
  const [first] = units;
  return first !== undefined && units.length === 1 ? { kind, unit: first } : { kind: 'several', units };
}

/** `N. Het` for Noong Hẹt: a dotted word stands for any that begins alike. */
function isShortened(written: string, name: string): boolean {
  if (!/\p{L}\.\s*\p{L}/u.test(written)) return false;
  const words = searchKey(written).replace(forms, '').split(' ');
  const full = searchKey(name).split(' ');
  return (
    words.length === full.length &&
    words.every((word, index) => full[index] === word || (word.length === 1 && full[index]?.startsWith(word) === true))
  );
}

/** Levenshtein, by rows. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
