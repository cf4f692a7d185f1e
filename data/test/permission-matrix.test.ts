import { describe, expect, test } from 'vitest';
import {
  type ObjectCode,
  type PermissionGrant,
  type RoleCode,
  readPermissionMatrix,
} from '../src/permission-matrix.ts';

const matrix = readPermissionMatrix();

function grants(role: RoleCode, object: ObjectCode): readonly PermissionGrant[] {
  return matrix.cells.find((cell) => cell.role === role && cell.object === object)?.grants ?? [];
}

describe('the permission matrix', () => {
  test('every role and object meet in exactly one cell', () => {
    const pairs = matrix.cells.map(({ role, object }) => `${role} x ${object}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs).toHaveLength(matrix.roles.length * matrix.objects.length);
  });

  test('a cell uses listed roles, objects and scopes only', () => {
    const roles = new Set(matrix.roles.map(({ code }) => code));
    const objects = new Set(matrix.objects.map(({ code }) => code));
    const scopes = new Set(matrix.scopes.map(({ code }) => code));
    const strays = matrix.cells.filter(
      (cell) =>
        !roles.has(cell.role) || !objects.has(cell.object) || cell.grants.some(({ scope }) => !scopes.has(scope)),
    );
    expect(strays).toEqual([]);
  });

  test('the eight columns and nine rows of domain §9.2 are there word for word', () => {
    expect(matrix.cells.filter(({ verbatim }) => verbatim !== undefined)).toHaveLength(8 * 9);
    expect(matrix.cells.filter(({ verbatim, verified }) => (verbatim !== undefined) !== verified)).toEqual([]);
  });

  test('a dash in the source permits nothing, anything else something', () => {
    for (const { verbatim, grants: held, role, object } of matrix.cells)
      if (verbatim !== undefined) expect(held.length === 0, `${role} x ${object}`).toBe(verbatim === '–');
  });

  test('who may write or approve may read', () => {
    const blind = matrix.cells.filter(
      ({ grants: held }) => held.length > 0 && !held.some(({ action }) => action === 'read'),
    );
    expect(blind).toEqual([]);
  });

  test.each([
    ['commune-chair', 'household', 'approve', 'own-subtree'],
    ['commune-officer', 'disbursement', 'write', 'own-projects'],
    ['province-lead-agency', 'criteria-assessment', 'approve', 'own-criteria'],
    ['finance-treasury', 'capital-plan', 'approve', 'own-subtree'],
    ['public', 'poor-list-posting', 'read', 'posting-period'],
    ['public', 'household', 'read', 'own-household'],
  ] as const)('%s of %s: may %s %s', (role, object, action, scope) => {
    expect(grants(role, object)).toContainEqual({ action, scope });
  });

  test('detail of a household is for a purpose wherever the source says so', () => {
    for (const role of ['province-lead-agency', 'council-oversight'] as const)
      expect(grants(role, 'household')).toContainEqual({ action: 'read', scope: 'own-subtree', withPurpose: true });
  });

  test('the administrator opens no data of people and programmes', () => {
    for (const object of ['household', 'poor-list-posting', 'support-record', 'capital-plan', 'disbursement'] as const)
      expect(grants('administrator', object)).toEqual([]);
  });
});
