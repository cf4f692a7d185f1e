import type { TemplateShape } from '@muctieu/office/word-template/template-shape';
import type { Measure, TemplateRecord, TemplateValue } from '@muctieu/office/word-template/template-value';
import { withoutMarks } from '@muctieu/office/word-writing/figure-mark';
import { referenceText } from './slot-values.ts';

export interface InsertableFigure {
  readonly name: string;
  readonly label: string;
  readonly reference: string;
  readonly shown: string;
}

/** How a figure is written where nobody asks for anything else. */
const usualHelper: Readonly<Record<Measure['kind'], string>> = {
  dong: 'trieu',
  number: 'so',
  ratio: 'phan_tram',
  day: 'ngay',
};

/**
 * Every figure of the catalogue that this report has, as it would read in a sentence, then its words (names of places and
 * agencies). Lists have no one value.
 */
export function insertableFigures(shape: TemplateShape, values: TemplateRecord): readonly InsertableFigure[] {
  const found = [...walk(shape, values, [], values)];
  const isFigure = ({ reference }: InsertableFigure) => reference.includes('|');
  return [...found.filter(isFigure), ...found.filter((one) => !isFigure(one))];
}

function* walk(
  shape: TemplateShape,
  value: TemplateValue | undefined,
  path: readonly string[],
  top: TemplateRecord,
  above = '',
): Generator<InsertableFigure> {
  if (shape.kind === 'record' && value?.kind === 'record') {
    for (const [field, inner] of Object.entries(shape.fields))
      yield* walk(inner, value.fields[field], [...path, field], top, shape.label ?? above);
    return;
  }
  if (shape.kind !== 'figure' && shape.kind !== 'text' && shape.kind !== 'sentence') return;
  const name = path.join('.');
  // What kind of number it is, is known where it is known: a figure without one cannot be put into words.
  const kind = value?.kind === 'figure' ? value.measure?.kind : undefined;
  const reference =
    shape.kind !== 'figure' ? `{${name}}` : kind === undefined ? '' : `{${name} | ${usualHelper[kind]}}`;
  const shown = reference === '' ? '' : plain(referenceText(reference, top) ?? '');
  if (shown.trim() === '') return;
  yield { name, label: [above, shape.label ?? ''].filter((words) => words !== '').join(': '), reference, shown };
}

function plain(marked: string): string {
  return withoutMarks(marked.replace(/\ue0f0[^\ue0f1]*\ue0f1/g, ''));
}
