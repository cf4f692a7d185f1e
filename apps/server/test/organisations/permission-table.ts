import { mayPerson } from '@muctieu/domain/organisations/may-person';
import {
  type PermissionAction,
  type PermissionMatrix,
  publicRole,
} from '@muctieu/domain/organisations/permission-matrix';
import type { Place, Reach } from '@muctieu/domain/organisations/reach';
import type { PlainDate } from '@muctieu/kernel/plain-date';

const day = '2026-11-21' as PlainDate;

/** A province with a district, two communes, a village in each; the role is held where its level says, around «own». */
const reaches: Readonly<Record<string, Reach>> = {
  village: { kind: 'units', provinceId: '11', ownUnitId: 'village', unitIds: new Set(['village']) },
  commune: { kind: 'units', provinceId: '11', ownUnitId: 'commune', unitIds: new Set(['commune', 'village']) },
  district: {
    kind: 'units',
    provinceId: '11',
    ownUnitId: 'district',
    unitIds: new Set(['district', 'commune', 'village']),
  },
  province: { kind: 'province', provinceId: '11' },
  nation: { kind: 'nation' },
};

const below: Readonly<Record<string, Place | undefined>> = {
  village: undefined,
  commune: { provinceId: '11', unitId: 'village' },
  district: { provinceId: '11', unitId: 'commune' },
  province: { provinceId: '11', unitId: 'commune' },
  nation: { provinceId: '11' },
};

/** Places as the table names them, from the role's own unit outwards. */
function placesOf(level: string): readonly (readonly [string, Place])[] {
  const own: Place =
    level === 'nation'
      ? { provinceId: 'VN' }
      : level === 'province'
        ? { provinceId: '11' }
        : { provinceId: '11', unitId: level };
  const under = below[level];
  return [
    ['own', own],
    ...(under === undefined ? [] : [['below', under] as const]),
    ...(level === 'province' || level === 'nation' ? [] : [['beside', { provinceId: '11', unitId: 'other' }] as const]),
    ['elsewhere', { provinceId: '12', unitId: 'far' }],
  ];
}

/** One line a role and object: for each action where it is permitted, `everywhere` for all places, and in brackets on what condition. */
export function permissionTable(matrix: PermissionMatrix): readonly string[] {
  return matrix.objects.flatMap(({ code: object }) =>
    matrix.roles.map(({ code: role, unitLevels }) => {
      const level = unitLevels.includes('province') ? 'province' : (unitLevels[0] ?? 'nation');
      const cells = (['read', 'write', 'approve'] as const).map((action) => cell(matrix, object, role, level, action));
      return `${object} | ${role} | ${cells.join(' | ')}`;
    }),
  );
}

function cell(matrix: PermissionMatrix, object: string, role: string, level: string, action: PermissionAction): string {
  const reach = reaches[level];
  if (reach === undefined) throw new Error(`No reach for level ${level}`);
  // What everybody may would hide what the role itself may: the public has lines of its own.
  const alone = { ...matrix, cells: matrix.cells.filter((one) => one.role === role) };
  const holdings = role === publicRole ? [] : [{ roleId: role, role, reach, placeName: level, from: day }];
  const places = placesOf(level);
  const found = places.flatMap(([name, place]) => {
    const permission = mayPerson(alone, holdings, { object, action, place, day });
    if (permission.kind === 'refused') return [];
    const remarks = [permission.condition, permission.grant.withPurpose ? 'with purpose' : undefined].filter(Boolean);
    return [{ name, remark: remarks.length === 0 ? '' : ` (${remarks.join(', ')})` }];
  });
  if (found.length === 0) return '–';
  const where = found.length === places.length ? 'everywhere' : found.map(({ name }) => name).join('+');
  const remarks = [...new Set(found.map(({ remark }) => remark))];
  return `${where}${remarks.join('')}`;
}
