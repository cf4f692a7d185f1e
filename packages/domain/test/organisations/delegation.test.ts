import type { PlainDate } from '@muctieu/kernel/plain-date';
import { expect, test } from 'vitest';
import { checkDelegation, daysLent } from '../../src/organisations/delegation.ts';
import type { RoleHolding } from '../../src/organisations/role-holding.ts';

const day = (text: string) => text as PlainDate;
const chair: RoleHolding = {
  roleId: 'chair-role',
  role: 'commune-chair',
  reach: { kind: 'units', provinceId: '11', ownUnitId: 'na-sang', unitIds: new Set(['na-sang']) },
  placeName: 'Na Sang',
  from: day('2025-07-01'),
  until: day('2026-07-01'),
};
const lent: RoleHolding = { ...chair, roleId: 'lent-role', delegatedBy: { personId: 'boss', name: 'Người thử 09' } };
const base = {
  fromPersonId: 'chair',
  toPersonId: 'deputy',
  roleIds: ['chair-role'],
  from: day('2026-03-01'),
  until: day('2026-03-15'),
};

const table: readonly (readonly [string, Partial<typeof base>, string])[] = [
  ['two weeks of leave', {}, ''],
  ['to oneself', { toPersonId: 'chair' }, 'delegation-to-oneself'],
  ['dated back', { from: day('2026-02-01') }, 'delegation-dated-back'],
  ['ends before it begins', { until: day('2026-03-01') }, 'days-in-wrong-order'],
  ['longer than the role itself', { until: day('2026-08-01') }, 'delegation-beyond-role'],
  ['a role that is not held', { roleIds: ['province-role'] }, 'delegation-role-not-held'],
  ['a role that was lent', { roleIds: ['lent-role'] }, 'delegation-passed-on'],
  ['nothing', { roleIds: [] }, 'delegation-without-role'],
  [
    'everything wrong at once',
    { toPersonId: 'chair', roleIds: ['x', 'lent-role'] },
    'delegation-to-oneself delegation-role-not-held delegation-passed-on',
  ],
];

test.each(table)('O4: %s', (_, change, expected) => {
  const checked = checkDelegation({ ...base, ...change }, [chair, lent], day('2026-02-20'));
  expect(checked.ok ? '' : checked.problems.map(({ code }) => code).join(' ')).toBe(expected);
});

test.each([
  ['within the role', chair, '2026-03-01', '2026-03-15', '2026-03-01 – 2026-03-15'],
  ['longer than the role', chair, '2026-06-20', '2026-07-20', '2026-06-20 – 2026-07-01'],
  ['after the role', chair, '2026-08-01', '2026-08-20', 'none'],
  ['what was lent is not lent on', lent, '2026-03-01', '2026-03-15', 'none'],
] as const)('O4: the days lent: %s', (_, holding, from, until, expected) => {
  const days = daysLent({ roleIds: ['chair-role', 'lent-role'], from: day(from), until: day(until) }, holding);
  expect(days === undefined ? 'none' : `${days.from} – ${days.until}`).toBe(expected);
});
