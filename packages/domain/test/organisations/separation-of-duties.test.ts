import { expect, test } from 'vitest';
import { type Acting, checkSeparation } from '../../src/organisations/separation-of-duties.ts';

const table: readonly (readonly [string, Acting, Acting, boolean])[] = [
  ['another person approves', { personId: 'officer' }, { personId: 'chair' }, true],
  ['the same person approves', { personId: 'chair' }, { personId: 'chair' }, false],
  [
    'a deputy approves for the chair what the chair drafted',
    { personId: 'chair' },
    { personId: 'deputy', forPersonId: 'chair' },
    false,
  ],
  [
    'the chair approves what the deputy drafted for the chair',
    { personId: 'deputy', forPersonId: 'chair' },
    { personId: 'chair' },
    false,
  ],
  [
    'a deputy approves for the chair their own draft',
    { personId: 'deputy' },
    { personId: 'deputy', forPersonId: 'chair' },
    false,
  ],
  [
    'a deputy approves for the chair what an officer drafted',
    { personId: 'officer' },
    { personId: 'deputy', forPersonId: 'chair' },
    true,
  ],
  [
    'two deputies of one chair',
    { personId: 'a', forPersonId: 'chair' },
    { personId: 'b', forPersonId: 'chair' },
    false,
  ],
];

test.each(table)('O5: %s', (_, created, approving, allowed) => {
  expect(checkSeparation(created, approving).ok).toBe(allowed);
});
