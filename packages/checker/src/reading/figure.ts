import type { Decimal } from '@muctieu/kernel/decimal';
import type { NumberFault } from '@muctieu/kernel/number-text';
import type { Block } from './block.ts';
import type { Sentence } from './sentence.ts';
import type { Unit } from './unit.ts';

/** One number that says how much or how many, with what surrounds it. Dates, document numbers and ordinals are no figures. */
export interface Figure {
  readonly index: number;
  readonly sentence: Sentence;
  readonly block: Block;
  /** The number and its unit in the clean text. */
  readonly start: number;
  readonly end: number;
  readonly numberEnd: number;
  /** As written: `1.598.716`. */
  readonly written: string;
  /** In the unit's own size (đồng, not triệu). */
  readonly value: Decimal;
  /** One unit of the last written place, in the unit's own size. */
  readonly step: Decimal;
  readonly unit: Unit;
  /** The unit was taken from a neighbour: `ĐTPT 12, SN 30 triệu đồng`. */
  readonly unitBorrowed: boolean;
  /** `đạt 63,64 so với Kế hoạch`: the words call for a percentage, the sign is missing. */
  readonly signMissing: boolean;
  readonly fault: NumberFault | undefined;
  /** Other readings of the same signs, in the unit's own size. */
  readonly others: readonly Decimal[];
  /** `trên 100`, `dưới 5%`, `khoảng 20`; a range is `about`. */
  readonly bound: 'exact' | 'above' | 'below' | 'about';
  /** In `23/115 xã`: the 115 is the denominator of the 23. */
  readonly over: number | undefined;
  readonly under: number | undefined;
  /** How many brackets are open, and which one is the innermost (its place), or -1. */
  readonly depth: number;
  readonly bracket: number;
  /** The words from the last comma, stop or figure to this one. */
  readonly label: string;
  /** What of the label is worth comparing: no case, no function words. */
  readonly key: string;
  /** Years that the label or the words before it in the sentence name: `2022`, `2021-2025`. */
  readonly years: string;
  /** The year stands in the figure's own sentence, not in one before. */
  readonly yearsOwn: boolean;
}
