import type { BenchDatabase } from './bench-database.ts';

/** One line of `npm run bench`. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  /** The bar of design §6 in words, and the data and peer it is measured with. */
  readonly bar: string;
  readonly peer: string;
  readonly data: string;
  measure(bench: BenchDatabase): Promise<Measured>;
}

export interface Measured {
  readonly value: number;
  readonly peerValue: number;
  readonly holds: boolean;
}

/** `ratio` is how many times better than the peer, whichever way better is. */
export function figureLine(figure: Figure, measured: Measured, better: 'more' | 'less'): string {
  const { name, unit, bar, peer, data } = figure;
  const { value, peerValue, holds } = measured;
  const ratio = better === 'more' ? value / peerValue : peerValue / value;
  return JSON.stringify({
    name,
    value: round(value),
    unit,
    bar,
    holds,
    peer,
    peerValue: round(peerValue),
    ratio: round(ratio),
    data,
  });
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
