import { nationId } from '@muctieu/domain/territory/unit';
import { v5 } from 'uuid';

const namespace = '6f1c2a9e-52f1-4c1e-9d0b-8a4f3f0c11b7';

/** The uuid of a unit that data files name by a word: `province-11`, `commune-03203-2025`. The same at every start. */
export function stableUnitId(word: string): string {
  return word === 'nation-vn' ? nationId : v5(`unit:${word}`, namespace);
}

/** The uuid of an event that data files name by a word. */
export function stableEventId(word: string): string {
  return v5(`event:${word}`, namespace);
}
