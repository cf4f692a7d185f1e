import { mayLeave, momentInVietNam, nextTryAfter } from '@muctieu/domain/reporting/reminder-letter';
import { programScope } from '../../database/scope.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { findPreference } from '../reminder-preference.store.ts';
import { findWorkCalendar } from '../work-calendar.store.ts';
import { type HandedOver, handOver, type Patience } from './hand-over.ts';
import { letterTexts } from './letter.texts.ts';
import { findStranded, lockNextLetter, moveLetter, type StoredLetter } from './letters.store.ts';
import type { MailParts } from './mail-parts.ts';
import { findMailSetting, type MailSetting } from './mail-setting.store.ts';
import { findLinesOfLetter, markSaid, type SaidLine } from './said.store.ts';
import { remindersPath, writeLetter } from './write-letter.ts';

const counted = 'the way of a letter, which the letter itself keeps';
/** Longer than handing over may take. */
const strandedAfter = 10 * 60 * 1000;
const quietFor = 15 * 60 * 1000;
const mostInARound = 500;

interface Claimed {
  readonly letter: StoredLetter;
  readonly lines: readonly SaidLine[];
}

/** Hands over what waits, one letter after the other; the number that left. Where the server is down the rest waits. */
export async function sendLetters(
  parts: MailParts,
  clock: () => Date,
  patience?: Patience,
): Promise<{ readonly sent: number; readonly isDown: boolean }> {
  const { database } = parts;
  const setting = await database.read(programScope, findMailSetting);
  await endStranded(parts, clock());
  if (!setting.isOn) return { sent: 0, isDown: false };
  let sent = 0;
  const seen: string[] = [];
  while (seen.length < mostInARound) {
    const next = await database.writeUnjournaled(programScope, counted, (transaction) =>
      claim(transaction, parts, clock(), seen),
    );
    if (next === undefined) break;
    seen.push(next.letterId);
    if (next.claimed === undefined) continue;
    const outcome = await handOver(parts.server, letterOf(next.claimed, setting, parts, clock()), patience);
    await database.writeUnjournaled(programScope, counted, (transaction) =>
      end(transaction, next.claimed, outcome, clock()),
    );
    if (outcome.kind === 'sent') sent += 1;
    if (outcome.kind === 'retry' && outcome.isDown) return { sent, isDown: true };
  }
  return { sent, isDown: false };
}

/**
 * Takes a letter before it is handed over, in a transaction of its own: whoever ends in between leaves it as one that may
 * have left, so that no other server sends it a second time.
 */
async function claim(transaction: ReadTransaction, parts: MailParts, now: Date, without: readonly string[]) {
  const letter = await lockNextLetter(transaction, now, without);
  if (letter === undefined) return undefined;
  const { letterId, personId } = letter;
  const wish = await findPreference(transaction, personId);
  const person = await transaction.tables
    .selectFrom('person')
    .select(['email', 'deactivated_at'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  const address = wish.email === '' ? (person?.email ?? '') : wish.email;
  if (!wish.isOn || address === '' || person === undefined || person.deactivated_at !== null) {
    await moveLetter(transaction, letterId, { state: 'dropped', at: now });
    await markSaid(transaction, letterId, 'none', now);
    return { letterId, claimed: undefined };
  }
  const calendar = await findWorkCalendar(transaction, parts.calendar);
  if (!mayLeave(wish, momentInVietNam(now), calendar)) {
    await moveLetter(transaction, letterId, {
      state: 'waits',
      at: now,
      nextTryAt: new Date(now.getTime() + quietFor),
    });
    return { letterId, claimed: undefined };
  }
  const tries = letter.tries + 1;
  await moveLetter(transaction, letterId, { state: 'leaves', at: now, tries, address });
  const lines = await findLinesOfLetter(transaction, letterId);
  return { letterId, claimed: { letter: { ...letter, tries, address }, lines } };
}

async function end(
  transaction: ReadTransaction,
  claimed: Claimed | undefined,
  outcome: HandedOver,
  now: Date,
): Promise<void> {
  if (claimed === undefined) return;
  const { letterId, tries } = claimed.letter;
  switch (outcome.kind) {
    case 'sent':
      await moveLetter(transaction, letterId, { state: 'sent', at: now, error: '' });
      return markSaid(transaction, letterId, 'sent', now);
    case 'unsure':
    case 'failed':
      await moveLetter(transaction, letterId, { state: outcome.kind, at: now, error: outcome.error });
      return markSaid(transaction, letterId, 'failed', now);
    case 'retry': {
      const minutes = nextTryAfter(tries);
      if (minutes === undefined) {
        await moveLetter(transaction, letterId, { state: 'failed', at: now, error: outcome.error });
        return markSaid(transaction, letterId, 'failed', now);
      }
      await moveLetter(transaction, letterId, {
        state: 'waits',
        at: now,
        error: outcome.error,
        nextTryAt: new Date(now.getTime() + minutes * 60_000),
      });
      return;
    }
    default:
      return outcome satisfies never;
  }
}

function endStranded({ database }: MailParts, now: Date): Promise<void> {
  const before = new Date(now.getTime() - strandedAfter);
  return database.writeUnjournaled(programScope, counted, async (transaction) => {
    for (const letterId of await findStranded(transaction, before)) {
      await moveLetter(transaction, letterId, { state: 'unsure', at: now }, ['leaves']);
      await markSaid(transaction, letterId, 'failed', now);
    }
  });
}

function letterOf({ letter, lines }: Claimed, setting: MailSetting, parts: MailParts, now: Date) {
  const pageAddress = (setting.pageAddress || parts.publicAddress).replace(/\/+$/, '');
  return {
    id: letter.letterId,
    from: {
      name: setting.senderName || letterTexts.senderName.vi,
      address: setting.sender || parts.server.sender,
    },
    to: letter.address,
    leaveAt: `${pageAddress}${remindersPath}`,
    ...writeLetter({ name: letter.personName, day: momentInVietNam(now).day, pageAddress }, lines),
  };
}
