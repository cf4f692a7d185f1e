import { decimalFromNumber } from '@muctieu/kernel/decimal';
import { formatNumberText } from '@muctieu/kernel/number-text';
import type { Chance } from './random.ts';
import type { Piece, Relation, Token } from './relation.ts';

/** Writes the text of a made report, and notes what ties its numbers together. */
export class Writer {
  readonly chance: Chance;
  readonly pieces: Piece[] = [];
  readonly relations: Relation[] = [];
  private id = 0;

  constructor(chance: Chance) {
    this.chance = chance;
  }

  say(...pieces: Piece[]): void {
    this.pieces.push(...pieces);
  }

  number(value: number, places = 0): Token {
    this.id += 1;
    return { id: this.id, written: formatNumberText(decimalFromNumber(value, places)) };
  }

  padded(value: number): Token {
    this.id += 1;
    return { id: this.id, written: String(value).padStart(2, '0') };
  }

  percent(part: number, base: number, places = 2): Token {
    const exact = (part / base) * 100;
    const cut = this.chance.next() < 0.3 ? Math.floor(exact * 10 ** places + 1e-9) / 10 ** places : exact;
    return this.number(cut, places);
  }

  ties(kind: Relation['kind'], ...tokens: Token[]): void {
    this.relations.push({ kind, tokens });
  }

  /** Amounts that add up exactly as printed. */
  split(parts: number, low: number, high: number, places: number): number[] {
    const factor = 10 ** places;
    return Array.from({ length: parts }, () => this.chance.whole(low * factor, high * factor) / factor);
  }
}

export function sum(values: readonly number[]): number {
  return values.reduce((one, other) => one + other, 0);
}
