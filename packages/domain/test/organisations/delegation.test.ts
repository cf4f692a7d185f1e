import type { PlainDate } from '@muctieu/kernel/plain-date';
import { expect, test } from 'vitest';
import { checkDelegation, holdingsLent } from '../../src/organisations/delegation.ts';
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

test('O4: what is lent lies in the days of the role and of the delegation, names the lender, and is not lent on', () => {
  const by = { personId: 'chair', name: 'Chủ tịch' };
  const holdings = holdingsLent(
    { roleIds: ['chair-role', 'lent-role'], from: day('2026-06-20'), until: day('2026-07-20') },
    [chair, lent],
    by,
  );
  expect(holdings).toEqual([{ ...chair, from: '2026-06-20', until: '2026-07-01', delegatedBy: by }]);
});
