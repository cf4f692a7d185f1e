import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InventedPerson } from '@muctieu/demo/people';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import { done } from '@muctieu/kernel/result';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { findOrganisation } from '../organisations/organisation.store.ts';
import { addPerson, findPerson } from '../organisations/person.store.ts';
import { addRole } from '../organisations/role.store.ts';
import { stableId } from '../organisations/stable-id.ts';
import { glimpseUnits } from '../organisations/unit-lookup.ts';
import { stableUnitId } from '../territory/stable-unit-id.ts';
import { setPassword } from './credential.store.ts';
import type { IssuedSignIn } from './issued-sign-in.ts';
import { hashAtStart } from './password-hash.ts';
import { randomOneTimePassword } from './random-secret.ts';

const demoFile = 'demo-sign-in.json';

/**
 * Enters the demo's invented people with their roles. All of them share one password, made at random for this installation
 * and kept in a file of the data folder that only its owner may read, so that trying the demo as another person takes no
 * hunt for passwords, and no demo anywhere opens with a password known elsewhere. It stays good: they are nobody.
 */
export async function prepareDemoPeople(
  database: Database,
  people: readonly InventedPerson[],
  dataFolder: string,
  now: Date,
): Promise<readonly IssuedSignIn[]> {
  const password = demoPassword(dataFolder);
  const hash = await hashAtStart(password);
  const act = { provinceId: 'VN', command: 'prepare-demo-people', requestId: 'start', at: now };
  await database.write(programScope, act, async (transaction) => {
    for (const one of people) await enter(transaction, one, hash, now);
    return done(undefined);
  });
  return people.map(({ signInName, name }) => ({ signInName, personName: name, password, mustChangePassword: false }));
}

/** A person there already keeps whatever password they have since. */
async function enter(transaction: WriteTransaction, one: InventedPerson, hash: string, now: Date): Promise<void> {
  const unitIds = one.roles.map(({ unitId }) => stableUnitId(unitId));
  const units = await glimpseUnits(transaction, unitIds, dayInVietNam(now));
  const roles = one.roles.flatMap((role) => {
    const unit = units.get(stableUnitId(role.unitId));
    if (unit === undefined) return [];
    const isWhole = unit.level === 'province' || unit.level === 'nation';
    return [{ role, provinceId: unit.provinceId, place: isWhole ? {} : { unitId: unit.unitId } }];
  });
  const home = roles.at(-1);
  if (home === undefined) return;
  const personId = stableId('person', one.id);
  const { provinceId, place } = home;
  if ((await findPerson(transaction, provinceId, personId)) !== undefined) return;
  const person = {
    provinceId,
    personId,
    version: 1,
    name: one.name,
    signInName: one.signInName,
    active: true,
    ...place,
  };
  await addPerson(transaction, person, now);
  await setPassword(transaction, person, { hash, issued: false, at: now });
  transaction.journal({ subject: { kind: 'person', id: personId }, provinceId, ...place, after: person });
  for (const [index, { role, place: at }] of roles.entries()) {
    const organisationId =
      role.organisationId === undefined ? undefined : stableId('organisation', role.organisationId);
    const isKnown =
      organisationId !== undefined && (await findOrganisation(transaction, provinceId, organisationId)) !== undefined;
    const written = {
      roleId: stableId('person-role', `${one.id}/${index}`),
      version: 1,
      personId,
      role: role.role,
      provinceId,
      ...at,
      ...(isKnown ? { organisationId } : {}),
      ...(role.programmeCode === undefined ? {} : { programmeCode: role.programmeCode }),
      from: role.from,
      ...(role.until === undefined ? {} : { until: role.until }),
    };
    await addRole(transaction, written, undefined, now);
    transaction.journal({ subject: { kind: 'person-role', id: written.roleId }, provinceId, ...at, after: written });
  }
}

function demoPassword(dataFolder: string): string {
  const path = join(dataFolder, demoFile);
  if (existsSync(path)) {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof kept === 'object' && kept !== null && 'password' in kept && typeof kept.password === 'string') {
      return kept.password;
    }
  }
  const password = randomOneTimePassword();
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(path, `${JSON.stringify({ password }, undefined, 2)}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  return password;
}
