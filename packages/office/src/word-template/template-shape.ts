import type { Measure, TemplateValue } from './template-value.ts';

/** What may be asked for, without its values: the catalogue of names a template is checked against. */
export type TemplateShape =
  | { readonly kind: 'figure'; readonly measure: Measure['kind']; readonly label?: string }
  | { readonly kind: 'text' | 'sentence' | 'truth' | 'blocks'; readonly label?: string }
  | { readonly kind: 'list'; readonly item: RecordShape; readonly label?: string }
  | RecordShape;

export interface RecordShape {
  readonly kind: 'record';
  readonly fields: Readonly<Record<string, TemplateShape>>;
  readonly label?: string;
}

/** The shape of values at hand; of a list that of its first item, of an unknown figure that of a number. */
export function shapeOf(value: TemplateValue): TemplateShape {
  switch (value.kind) {
    case 'figure':
      return { kind: 'figure', measure: value.measure?.kind ?? 'number' };
    case 'list': {
      const first = value.items[0];
      return { kind: 'list', item: first === undefined ? { kind: 'record', fields: {} } : recordShape(first.fields) };
    }
    case 'record':
      return recordShape(value.fields);
    case 'shown':
      return { kind: 'text' };
    default:
      return { kind: value.kind };
  }
}

function recordShape(fields: Readonly<Record<string, TemplateValue>>): RecordShape {
  return {
    kind: 'record',
    fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, shapeOf(field)])),
  };
}

/** Every name from the top, `giai_ngan.tong`; the fields of a list's items behind `[]`. */
export function listNames(shape: TemplateShape, before = ''): readonly string[] {
  if (shape.kind === 'record')
    return Object.entries(shape.fields).flatMap(([name, field]) => {
      const path = before === '' ? name : `${before}.${name}`;
      return [path, ...listNames(field, path)];
    });
  return shape.kind === 'list' ? listNames(shape.item, `${before}[]`) : [];
}
