import type { Decimal } from '@muctieu/kernel/decimal';
import type { Dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { WordBlock } from '../word-writing/word-document.ts';

/** What a placeholder can stand for. Names of fields are the words that an official types between braces. */
export type TemplateValue =
  | TemplateFigure
  | { readonly kind: 'text'; readonly text: string }
  /** Words with figures in them, made elsewhere: each figure keeps its key. */
  | { readonly kind: 'sentence'; readonly parts: readonly (string | TemplateFigure)[] }
  /** Made by a helper: words in which figures are already marked. */
  | { readonly kind: 'shown'; readonly marked: string }
  | { readonly kind: 'truth'; readonly holds: boolean }
  | TemplateList
  | TemplateRecord
  /** Paragraphs and tables, for a placeholder that stands alone in its paragraph. */
  | { readonly kind: 'blocks'; readonly blocks: readonly WordBlock[] };

/** A number that leads back to its source: `key` is what the snapshot calls it. */
export interface TemplateFigure {
  readonly kind: 'figure';
  readonly key: string;
  /** Nothing where it is not known: never shown as zero. */
  readonly measure: Measure | undefined;
}

export type Measure =
  | { readonly kind: 'dong'; readonly amountDong: Dong }
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'ratio'; readonly numerator: Decimal; readonly denominator: Decimal }
  | { readonly kind: 'day'; readonly day: PlainDate };

export interface TemplateList {
  readonly kind: 'list';
  readonly items: readonly TemplateRecord[];
  /** How many there could be, so that «all of them» can be said. */
  readonly outOf?: number;
}

export interface TemplateRecord {
  readonly kind: 'record';
  readonly fields: Readonly<Record<string, TemplateValue>>;
}

export function text(value: string): TemplateValue {
  return { kind: 'text', text: value };
}

export function record(fields: Readonly<Record<string, TemplateValue>>): TemplateRecord {
  return { kind: 'record', fields };
}
