import { laterDay } from '@muctieu/domain/organisations/later-day';
import type { PermissionMatrix } from '@muctieu/domain/organisations/permission-matrix';
import { checkRoleGrant } from '@muctieu/domain/organisations/role-grant';
import { isSignInName, normalSignInName } from '@muctieu/domain/organisations/sign-in-name';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { checkPlace } from '../organisations/check-place.ts';
import { addPerson, findTaken, type Person } from '../organisations/person.store.ts';
import { addRole, listRolesOfPerson, lockRole, type PersonRole, setEndOfRole } from '../organisations/role.store.ts';
import { findCredential, removeCodes, type StoredCredential, setPassword } from './credential.store.ts';
import { hashAtStart } from './password-hash.ts';
import { randomOneTimePassword } from './random-secret.ts';
import { endSessions } from './session.store.ts';

const issuedLives = 7 * 24 * 60 * 60 * 1000;

/**
 * What whoever holds the machine may do to accounts from its console, in the program's name: so a lost administrator's
 * password never locks an installation. Each act stands in the journal like any other.
 */
export class ConsoleAccounts {
  readonly #database: Database;
  readonly #now: Date;

  constructor(database: Database, now: Date) {
    this.#database = database;
    this.#now = now;
  }

  find(signInName: string): Promise<StoredCredential | undefined> {
    return this.#database.read(programScope, (transaction) =>
      findCredential(transaction, { signInName: normalSignInName(signInName) }),
    );
  }

  /** Gives the one-time password. */
  async add(given: Pick<Person, 'provinceId' | 'name' | 'signInName' | 'email'>): Promise<Result<string>> {
    const signInName = normalSignInName(given.signInName);
    if (!isSignInName(signInName)) return refused({ code: 'sign-in-name-malformed', values: { found: signInName } });
    const person: Person = { ...given, signInName, personId: crypto.randomUUID(), version: 1, active: true };
    return await this.#write(given.provinceId, 'user.add', async (transaction) => {
      const taken = await findTaken(transaction, person);
      if (taken.signInName) return refused({ code: 'sign-in-name-taken', values: { found: signInName } });
      if (taken.email) return refused({ code: 'email-taken', values: { found: person.email ?? '' } });
      await addPerson(transaction, person, this.#now);
      transaction.journal({ subject: { kind: 'person', id: person.personId }, after: person });
      return done(await this.#issue(transaction, person));
    });
  }

  resetPassword(whose: StoredCredential, alsoCodes: boolean): Promise<Result<string>> {
    return this.#write(whose.provinceId, 'user.reset-password', async (transaction) => {
      if (!whose.active) return refused({ code: 'person-inactive', values: { name: whose.personName } });
      if (alsoCodes) await removeCodes(transaction, whose);
      await endSessions(transaction, whose.provinceId, whose.personId, this.#now);
      const password = await this.#issue(transaction, whose);
      transaction.journal({
        subject: { kind: 'password', id: whose.personId },
        after: { issued: true, oneTimeCodesRemoved: alsoCodes },
      });
      return done(password);
    });
  }

  endSessions(whose: StoredCredential): Promise<Result<number>> {
    return this.#write(whose.provinceId, 'user.end-sessions', async (transaction) => {
      const ended = await endSessions(transaction, whose.provinceId, whose.personId, this.#now);
      transaction.journal({ subject: { kind: 'person', id: whose.personId }, after: { sessionsEnded: ended } });
      return done(ended.length);
    });
  }

  roles(whose: StoredCredential): Promise<readonly PersonRole[]> {
    return this.#database.read(programScope, (transaction) =>
      listRolesOfPerson(transaction, whose.provinceId, whose.personId),
    );
  }

  grantRole(
    whose: StoredCredential,
    given: { readonly role: string; readonly unitId?: string; readonly until?: PlainDate },
    matrix: PermissionMatrix,
  ): Promise<Result<PersonRole>> {
    const today = dayInVietNam(this.#now);
    return this.#write(whose.provinceId, 'user.grant-role', async (transaction) => {
      const place = await checkPlace(transaction, whose.provinceId, given.unitId, today);
      if (!place.ok) return place;
      const { level, ...at } = place.value;
      const { role, until } = given;
      const written: PersonRole = {
        ...at,
        roleId: crypto.randomUUID(),
        version: 1,
        personId: whose.personId,
        role,
        from: today,
        ...(until === undefined ? {} : { until }),
      };
      const held = await listRolesOfPerson(transaction, whose.provinceId, whose.personId);
      const checked = checkRoleGrant({ ...written, unitLevel: level }, undefined, held, matrix);
      if (!checked.ok) return checked;
      await addRole(transaction, written, undefined, this.#now);
      transaction.journal({ subject: { kind: 'person-role', id: written.roleId }, after: written });
      return done(written);
    });
  }

  endRole(whose: StoredCredential, roleId: string): Promise<Result<PersonRole>> {
    const today = dayInVietNam(this.#now);
    return this.#write(whose.provinceId, 'user.end-role', async (transaction) => {
      const role = await lockRole(transaction, whose.provinceId, roleId);
      if (role === undefined || role.personId !== whose.personId) return refused({ code: 'role-not-found' });
      const until = laterDay(today, role.from);
      await setEndOfRole(transaction, role, until);
      const after = { ...role, until, version: role.version + 1 };
      transaction.journal({ subject: { kind: 'person-role', id: roleId }, before: role, after });
      return done(after);
    });
  }

  async #issue(
    transaction: WriteTransaction,
    whose: { readonly provinceId: string; readonly personId: string },
  ): Promise<string> {
    const password = randomOneTimePassword();
    const hash = await hashAtStart(password);
    const expiresAt = new Date(this.#now.getTime() + issuedLives);
    await setPassword(transaction, whose, { hash, issued: true, at: this.#now, expiresAt });
    return password;
  }

  #write<Value>(
    provinceId: string,
    command: string,
    work: (transaction: WriteTransaction) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    return this.#database.write(programScope, { provinceId, command, requestId: 'console', at: this.#now }, work);
  }
}
