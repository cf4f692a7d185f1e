import { expect, it } from 'vitest';
import { lineField } from '../../src/http/fields.ts';

it.each([
  ['  Xã Mường Pồn ', 'Xã Mường Pồn'],
  ['Điện Biên'.normalize('NFD'), 'Điện Biên'],
  ['Người\nthử', 'Người thử'],
  ['Người\u202eửht', 'Người ửht'],
  ['\u0007', undefined],
  ['', undefined],
])('a line typed as %j is kept as %j', (typed, kept) => {
  const read = lineField(100).safeParse(typed);
  expect(read.success ? read.data : undefined).toBe(kept);
});
