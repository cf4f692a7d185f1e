import {
  explainPermission,
  listOwnPermissions,
  readPermissionMatrix,
  readSession,
} from '@muctieu/contract/access/access.operations';
import { createOrganisation } from '@muctieu/contract/organisations/organisations.operations';
import { afterAll, expect, test } from 'vitest';
import { stableUnitId } from '../../src/territory/stable-unit-id.ts';
import { codesOf, startAccessServer, type Visitor } from '../access/access-server.ts';

const server = await startAccessServer();
afterAll(server.close);
const visitors = new Map<string, Visitor>();
for (const name of ['thu02', 'thu03', 'thu05', 'thu10', 'thu13']) visitors.set(name, await server.signedIn(name));
const as = (name: string) => visitors.get(name) ?? server.visitor();
const muongPon = stableUnitId('commune-03202-2025');
const other = stableUnitId('commune-03158-2025');

const table: readonly (readonly [string, string, string, 'read' | 'write' | 'approve', string | undefined, string])[] =
  [
    [
      'an officer drafts in their commune',
      'thu02',
      'report',
      'write',
      muongPon,
      'Được lập, sửa «Báo cáo» tại Xã Mường Pồn: vai trò «Công chức cấp xã» tại Xã Mường Pồn cho phép trong phạm vi đơn vị của mình và các đơn vị trực thuộc.',
    ],
    [
      'an officer approves',
      'thu02',
      'report',
      'approve',
      muongPon,
      'Không được phê duyệt «Báo cáo» tại Xã Mường Pồn. Vai trò «Công chức cấp xã» tại Xã Mường Pồn chỉ được xem, lập, sửa «Báo cáo». Việc này thuộc: Chủ tịch UBND cấp xã (phạm vi đơn vị của mình và các đơn vị trực thuộc)',
    ],
    [
      'a chair approves elsewhere',
      'thu03',
      'report',
      'approve',
      other,
      'Vai trò «Chủ tịch UBND cấp xã» chỉ có hiệu lực trong phạm vi đơn vị của mình và các đơn vị trực thuộc của Xã Mường Pồn, không bao gồm nơi này.',
    ],
    [
      'the treasury and households',
      'thu10',
      'household',
      'write',
      undefined,
      'không có quyền gì đối với «Hộ gia đình và thành viên»',
    ],
    ['an officer of the former district', 'thu05', 'report', 'approve', undefined, 'đã kết thúc từ ngày 01/7/2025'],
  ];

test.each(table)('O6: %s', async (_, who, object, action, unitId, sentence) => {
  const answer = await as(who).call(explainPermission, {
    query: { object, action, ...(unitId === undefined ? {} : { unitId }) },
  });
  expect(answer.ok && answer.value.answer.vi).toContain(sentence);
  expect(answer.ok && answer.value.answer.en).not.toMatch(/[{}]/);
});

test('O6: asked as of a day before the merger, the district officer may', async () => {
  const query = { object: 'report', action: 'approve', day: '2025-06-30' } as const;
  expect(await as('thu05').call(explainPermission, { query })).toMatchObject({ ok: true, value: { permitted: true } });
});

test('T2: nobody is sent to a district officer after the districts ended', async () => {
  const needed = async (day: string) => {
    const query = { object: 'criteria-assessment', action: 'approve', day } as const;
    const answer = await as('thu02').call(explainPermission, { query });
    return answer.ok ? answer.value.rolesNeeded.map(({ role }) => role) : [];
  };
  expect(await needed('2025-06-30')).toContain('district-officer');
  expect(await needed('2025-07-01')).not.toContain('district-officer');
});

test('a refusal says the same in both languages', async () => {
  const body = {
    provinceId: '11',
    kind: 'department' as const,
    from: '2026-01-01',
    names: [{ name: 'X', from: '2026-01-01' }],
  };
  const refusedAnswer = await as('thu02').call(createOrganisation, { body });
  if (refusedAnswer.ok) throw new Error('permitted');
  const [problem] = refusedAnswer.problems;
  expect(refusedAnswer.status).toBe(403);
  expect(problem?.text.vi).toContain(
    'Tài khoản của anh/chị không được lập, sửa «Cơ quan, tổ chức»: Vai trò «Công chức cấp xã»',
  );
  expect(problem?.text.en).toMatch(/^Your account may not write “[^”]+”: The role “/);
});

test('one asks for oneself, and for another person where one may read them', async () => {
  const state = await as('thu02').call(readSession);
  const personId = state.ok ? (state.value.person?.personId ?? '') : '';
  const query = { object: 'report', action: 'approve', personId } as const;
  expect(await as('thu13').call(explainPermission, { query })).toMatchObject({ ok: true, value: { permitted: false } });
  expect(await as('thu03').call(explainPermission, { query })).toMatchObject({ ok: true });
  const state13 = await as('thu13').call(readSession);
  const admin = state13.ok ? (state13.value.person?.personId ?? '') : '';
  expect(codesOf(await as('thu02').call(explainPermission, { query: { ...query, personId: admin } }))).toBe(
    'person-unknown',
  );
});

test.each([
  ['an object that does not exist', { object: 'moon' }, 'permission-object-unknown'],
  ['a unit that does not exist', { unitId: '01980000-0000-7000-8000-00000000dead' }, 'unit-unknown'],
  ['a person who does not exist', { personId: '01980000-0000-7000-8000-00000000dead' }, 'person-unknown'],
])('%s is refused', async (_, change, code) => {
  const query = { object: 'report', action: 'read' as const, ...change };
  expect(codesOf(await as('thu13').call(explainPermission, { query }))).toBe(code);
});

test('the matrix and one’s own permissions are there to be read', async () => {
  const matrix = await as('thu02').call(readPermissionMatrix);
  expect(matrix.ok && matrix.value.cells.length).toBe(176);
  const own = await as('thu02').call(listOwnPermissions);
  const lines = own.ok ? own.value.items.map(({ object, action, scope }) => `${action} ${object} ${scope}`) : [];
  expect(lines).toContain('write household own-subtree');
  expect(lines.filter((line) => line.startsWith('approve'))).toEqual([]);
});
