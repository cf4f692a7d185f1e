import type { PersonAnswer, PersonSummary } from '@muctieu/contract/organisations/person';
import { nameOn } from '@muctieu/domain/organisations/organisation';
import { holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Text } from '@muctieu/kernel/text';
import { nameOf } from '../access/permission-answer.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { findOrganisation } from './organisation.store.ts';
import type { OrganisationsParts } from './organisations-parts.ts';
import type { Person } from './person.store.ts';
import type { ListedPerson } from './person-list.store.ts';
import { placeName } from './place-name.ts';
import { listRolesOfPerson, type PersonRole } from './role.store.ts';
import { glimpseUnits, type UnitGlimpse } from './unit-lookup.ts';

type Parts = Pick<OrganisationsParts, 'matrix' | 'provinceNames'>;

/** The rows of the list, with names for the codes. */
export async function personSummaries(
  transaction: ReadTransaction,
  { matrix, provinceNames }: Parts,
  people: readonly ListedPerson[],
  day: PlainDate,
): Promise<PersonSummary[]> {
  const units = await glimpseUnits(transaction, unitIdsOf(people), day);
  return people.map((person) =>
    summaryOf(
      person,
      person.roles.map((role) => nameOf(matrix.roles, role)),
      units,
      provinceNames,
    ),
  );
}

/** A person with the roles that the scope shows. */
export async function personAnswer(
  transaction: ReadTransaction,
  parts: Parts,
  person: Person,
  day: PlainDate,
): Promise<PersonAnswer> {
  const roles = await listRolesOfPerson(transaction, person.provinceId, person.personId);
  const units = await glimpseUnits(transaction, unitIdsOf([person, ...roles]), day);
  const holding = roles.filter((role) => holdsOn(role, day)).map(({ role }) => role);
  const names = [...new Set(holding)].map((role) => nameOf(parts.matrix.roles, role));
  return {
    ...summaryOf(person, names, units, parts.provinceNames),
    email: person.email,
    phone: person.phone,
    roles: await Promise.all(roles.map((role) => roleAnswer(transaction, parts, role, units, day))),
  };
}

/** A role in words. */
export async function roleAnswer(
  transaction: ReadTransaction,
  { matrix, provinceNames }: Parts,
  role: PersonRole,
  units: ReadonlyMap<string, UnitGlimpse>,
  day: PlainDate,
) {
  const { provinceId, organisationId } = role;
  const organisation =
    organisationId === undefined ? undefined : await findOrganisation(transaction, provinceId, organisationId);
  return {
    roleId: role.roleId,
    version: role.version,
    role: role.role,
    roleName: nameOf(matrix.roles, role.role),
    provinceId,
    unitId: role.unitId,
    unitName: placeName(provinceId, role.unitId, units, provinceNames),
    organisationId,
    organisationName: organisation === undefined ? undefined : nameOn(organisation, day)?.name,
    programmeCode: role.programmeCode,
    from: role.from,
    until: role.until,
  };
}

export function unitIdsOf(items: readonly { readonly unitId?: string }[]): readonly string[] {
  return items.flatMap(({ unitId }) => (unitId === undefined ? [] : [unitId]));
}

function summaryOf(
  person: Person,
  roleNames: readonly Text[],
  units: ReadonlyMap<string, UnitGlimpse>,
  provinceNames: ReadonlyMap<string, string>,
): PersonSummary {
  return {
    provinceId: person.provinceId,
    personId: person.personId,
    version: person.version,
    name: person.name,
    signInName: person.signInName,
    positionTitle: person.positionTitle,
    unitId: person.unitId,
    unitName: placeName(person.provinceId, person.unitId, units, provinceNames),
    roleNames: { vi: roleNames.map(({ vi }) => vi).join('; '), en: roleNames.map(({ en }) => en).join('; ') },
    active: person.active,
  };
}
