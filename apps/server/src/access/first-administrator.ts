import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import { done } from '@muctieu/kernel/result';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import { addPerson, findTaken } from '../organisations/person.store.ts';
import { addRole, countOtherAdministrators } from '../organisations/role.store.ts';
import { setPassword } from './credential.store.ts';
import { firstPeopleTexts } from './first-people.texts.ts';
import type { IssuedSignIn } from './issued-sign-in.ts';
import { hashAtStart } from './password-hash.ts';
import { randomOneTimePassword } from './random-secret.ts';

export const firstAdministratorName = 'quantri';

/**
 * Makes an administrator of the whole installation where there is none yet, under a random one-time password that is
 * returned this once: nobody can sign in with a password that is the same anywhere else. Undefined where there is one.
 */
export async function prepareFirstAdministrator(database: Database, now: Date): Promise<IssuedSignIn | undefined> {
  const today = dayInVietNam(now);
  const act = { provinceId: 'VN', command: 'prepare-first-administrator', requestId: 'start', at: now };
  const password = randomOneTimePassword();
  const outcome = await database.write<IssuedSignIn | undefined>(programScope, act, async (transaction) => {
    if ((await countOtherAdministrators(transaction, {}, today)) > 0) return done(undefined);
    const personId = crypto.randomUUID();
    const taken = await findTaken(transaction, { personId, signInName: firstAdministratorName });
    const signInName = taken.signInName ? `${firstAdministratorName}-${personId.slice(0, 4)}` : firstAdministratorName;
    const name = firstPeopleTexts.administrator.vi;
    const person = { provinceId: 'VN', personId, version: 1, name, signInName, active: true };
    const role = {
      roleId: crypto.randomUUID(),
      version: 1,
      personId,
      role: 'administrator',
      provinceId: 'VN',
      from: today,
    };
    await addPerson(transaction, person, now);
    await addRole(transaction, role, undefined, now);
    await setPassword(transaction, person, { hash: await hashAtStart(password), issued: true, at: now });
    transaction.journal({ subject: { kind: 'person', id: personId }, after: person });
    transaction.journal({ subject: { kind: 'person-role', id: role.roleId }, after: role });
    return done({ signInName, personName: name, password, mustChangePassword: true });
  });
  return outcome.ok ? outcome.value : undefined;
}
