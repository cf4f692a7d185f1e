import { letterNow, momentInVietNam } from '@muctieu/domain/reporting/reminder-letter';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { standOfPerson } from '../../access/stand-of-person.ts';
import { programScope } from '../../database/scope.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { findObligations, type KnownObligation } from '../derive-obligations.ts';
import { findDifficulties, type StoredDifficulty } from '../difficulties.store.ts';
import { findPreferences, usualPreference } from '../reminder-preference.store.ts';
import { findReminders } from '../reminders.ts';
import { findWorkCalendar } from '../work-calendar.store.ts';
import { addLetter, countItems, findPeople } from './letters.store.ts';
import type { MailParts } from './mail-parts.ts';
import { isAddress } from './mail-server.ts';
import { addSaid, findSaid, keyOfSaid } from './said.store.ts';

/** Nothing is new for them: asked again after this. */
const restMilliseconds = 20 * 60 * 1000;
const eightDays = 8 * 24 * 60 * 60 * 1000;

/** Writes the letters that are due now: of a day, a week or an hour one to a person, with what was not said to them before. */
export class LetterGatherer {
  readonly #parts: MailParts;
  readonly #restUntil = new Map<string, number>();

  constructor(parts: MailParts) {
    this.#parts = parts;
  }

  /** The number of letters written. */
  async gather(now: Date): Promise<number> {
    const { database } = this.#parts;
    const moment = momentInVietNam(now);
    const addressees = await database.read(programScope, async (transaction) => {
      const calendar = await findWorkCalendar(transaction, this.#parts.calendar);
      const people = await findPeople(transaction, moment.day, new Date(now.getTime() - eightDays));
      const preferences = await findPreferences(
        transaction,
        people.map(({ person_id }) => person_id),
      );
      return people.flatMap((person) => {
        const wish = preferences.get(person.person_id) ?? usualPreference;
        const address = wish.email === '' ? (person.email ?? '') : wish.email;
        const key = letterNow(wish, moment, calendar);
        if (key === undefined || !isAddress(address) || (person.got ?? []).includes(key)) return [];
        if ((this.#restUntil.get(person.person_id) ?? 0) > now.getTime()) return [];
        return [{ person, wish, address, key }];
      });
    });
    let written = 0;
    const known = new Map<string, Promise<KnownOfProvince>>();
    for (const { person, wish, address, key } of addressees) {
      const reminders = await database.read(programScope, async (transaction) => {
        const who = { provinceId: person.province_id, personId: person.person_id };
        const stand = await standOfPerson(transaction, this.#parts, who, moment.day);
        const of = [];
        for (const provinceId of provincesOf(stand.scope.provinces, stand.holdings)) {
          const found = known.get(provinceId) ?? this.#readProvince(transaction, provinceId, moment.day);
          known.set(provinceId, found);
          of.push({ ...(await found), daysBefore: wish.daysBefore });
        }
        const said = await findSaid(transaction, person.person_id);
        const reader = { ...stand, today: moment.day };
        const all = (await Promise.all(of.map((one) => findReminders(reader, one)))).flat();
        return all.filter((one) => !said.has(keyOfSaid(one)));
      });
      if (reminders.length === 0) {
        this.#restUntil.set(person.person_id, now.getTime() + restMilliseconds);
        continue;
      }
      const isWritten = await database
        .writeUnjournaled(
          programScope,
          'a letter of reminders: what it says stands in the journal already',
          async (transaction) => {
            const letter = { provinceId: person.province_id, personId: person.person_id, key, address, at: now };
            const letterId = await addLetter(transaction, letter);
            if (letterId === undefined) throw new NothingToSay();
            const added = await addSaid(transaction, { letterId, personId: person.person_id, at: now }, reminders);
            if (added === 0) throw new NothingToSay();
            await countItems(transaction, letterId, added);
            return true;
          },
        )
        .catch((error: unknown) => {
          if (error instanceof NothingToSay) return false;
          throw error;
        });
      if (isWritten) written += 1;
    }
    return written;
  }

  async #readProvince(transaction: ReadTransaction, provinceId: string, today: PlainDate): Promise<KnownOfProvince> {
    const { calendar } = this.#parts;
    return {
      obligations: await findObligations(transaction, { provinceId }, { today, calendar }),
      difficulties: await findDifficulties(transaction, provinceId),
    };
  }
}

interface KnownOfProvince {
  readonly obligations: readonly KnownObligation[];
  readonly difficulties: readonly StoredDifficulty[];
}

/** Another server of ours was quicker: rolls back. */
class NothingToSay extends Error {}

/** Nobody is written to about every province there is: whoever reaches the nation looks at the page. */
function provincesOf(
  reached: '*' | readonly string[],
  holdings: readonly { readonly reach: { readonly kind: string; readonly provinceId?: string } }[],
): readonly string[] {
  const own = holdings.flatMap(({ reach }) => (reach.provinceId === undefined ? [] : [reach.provinceId]));
  return [...new Set([...(reached === '*' ? [] : reached), ...own])];
}
