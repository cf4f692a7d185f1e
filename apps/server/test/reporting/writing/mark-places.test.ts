import type { PreviewBlock } from '@muctieu/contract/reporting/writing/rendering';
import { expect, test } from 'vitest';
import { markPlaces } from '../../../src/reporting/writing/mark-places.ts';

const line = (...texts: string[]): PreviewBlock => ({
  kind: 'paragraph',
  style: 'body',
  runs: texts.map((text) => ({ text })),
});
const shown = (blocks: readonly PreviewBlock[]) =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.runs.map(({ text, mark }) => (mark === undefined ? text : `[${mark}:${text}]`)).join('')
      : '',
  );

test('a mark goes over the runs in which the words stand, and over no other', () => {
  const { blocks, items } = markPlaces(
    [line('Đạt '), line('Còn ', '35.', '900 hộ', ' nghèo.')],
    [{ excerpt: '35.900 hộ' }],
    'x',
  );
  expect(shown(blocks)).toEqual(['Đạt ', 'Còn [x-1:35.][x-1:900 hộ] nghèo.']);
  expect(items).toEqual([{ excerpt: '35.900 hộ', mark: 'x-1' }]);
});

test('the same words twice are marked one after the other', () => {
  const { blocks } = markPlaces([line('12 xã, 12 xã')], [{ excerpt: '12 xã' }, { excerpt: '12 xã' }], 'x');
  expect(shown(blocks)).toEqual(['[x-1:12 xã], [x-2:12 xã]']);
});

test('words that stand nowhere have no place, and the pages given stay as they were', () => {
  const given = [line('Một'), line('Hai')];
  const { items } = markPlaces(given, [{ excerpt: 'Ba' }, { excerpt: '' }, { excerpt: '\tHai\nBốn' }], 'x');
  expect(items.map(({ mark }) => mark)).toEqual([undefined, undefined, 'x-3']);
  expect(given).toEqual([line('Một'), line('Hai')]);
});
