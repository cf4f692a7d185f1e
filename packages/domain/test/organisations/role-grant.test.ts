import type { PlainDate } from '@muctieu/kernel/plain-date';
import { expect, test } from 'vitest';
import type { PermissionMatrix } from '../../src/organisations/permission-matrix.ts';
import { checkRoleGrant, type RoleGrant } from '../../src/organisations/role-grant.ts';

const day = (text: string) => text as PlainDate;
const name = { vi: 'x', en: 'x' };
const matrix: PermissionMatrix = {
  roles: [
    { code: 'commune-officer', name, unitLevels: ['commune'] },
    { code: 'public', name, unitLevels: ['nation'] },
  ],
  objects: [],
  scopes: [],
  cells: [],
};
const base: RoleGrant = {
  personId: 'mai',
  role: 'commune-officer',
  provinceId: '11',
  unitId: 'na-sang',
  unitLevel: 'commune',
  from: day('2026-01-01'),
};
const held = [
  { role: 'commune-officer', provinceId: '11', unitId: 'xa-dung', from: day('2025-01-01'), until: day('2026-03-01') },
];

const table: readonly (readonly [string, Partial<RoleGrant>, string])[] = [
  ['a commune officer at a commune', {}, ''],
  ['a role that the matrix does not know', { role: 'king' }, 'role-unknown'],
  ['«the public» is nobody’s by name', { role: 'public', unitLevel: 'nation' }, 'role-unknown'],
  ['O2: a commune officer at a province', { unitLevel: 'province' }, 'role-at-wrong-level'],
  ['O3: to oneself', { personId: 'admin' }, 'role-to-oneself'],
  ['O3: to the one for whom the granter acts', { personId: 'chief' }, 'role-to-oneself'],
  ['until before from', { until: day('2025-12-31') }, 'days-in-wrong-order'],
  ['O2: the same role at the same unit on the same days', { unitId: 'xa-dung' }, 'role-already-held'],
  ['O2: the same role at the same unit afterwards', { unitId: 'xa-dung', from: day('2026-03-01') }, ''],
];

test.each(table)('%s', (_, change, expected) => {
  const checked = checkRoleGrant({ ...base, ...change }, { personId: 'admin', forPersonId: 'chief' }, held, matrix);
  expect(checked.ok ? '' : checked.problems.map(({ code }) => code).join(' ')).toBe(expected);
});
