import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextNumber, summariseRegister } from '../../../src/reporting/writing/number-register.ts';

const state = fc.constantFrom('used', 'reserved', 'voided' as const);

test('numbers that are taken one after the other leave none out, whatever becomes of them', () => {
  fc.assert(
    fc.property(fc.array(state, { maxLength: 60 }), (states) => {
      const taken: { number: number; state: (typeof states)[number] }[] = [];
      for (const one of states) taken.push({ number: nextNumber(taken.map(({ number }) => number)), state: one });
      const said = summariseRegister(taken);
      expect(said.missing).toEqual([]);
      expect(said.last).toBe(states.length);
      expect(said.used + said.reserved + said.voided).toBe(states.length);
    }),
  );
});

test('a register that came from elsewhere names what it lacks', () => {
  const entries = [1, 2, 5].map((number) => ({ number, state: 'used' as const }));
  expect(summariseRegister(entries)).toEqual({ last: 5, used: 3, reserved: 0, voided: 0, missing: [3, 4] });
});
