import { expect, test } from 'vitest';
import { signInDelaySeconds } from '../../src/organisations/sign-in-delay.ts';

const table: readonly (readonly [number, number])[] = [
  [0, 0],
  [4, 0],
  [5, 1],
  [6, 2],
  [7, 4],
  [10, 32],
  [14, 512],
  [15, 900],
  [1000, 900],
];

test.each(table)('O8: after %i failures the next attempt waits %i seconds', (failures, seconds) => {
  expect(signInDelaySeconds(failures)).toBe(seconds);
});
