import type { LetterItem } from '@muctieu/contract/reporting/mail';
import {
  listLetters,
  readMail,
  saveMailSetting,
  sendLetterAgain,
  sendTestLetter,
} from '@muctieu/contract/reporting/mail.operations';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import { formatPlainDate } from '@muctieu/kernel/plain-date';
import { done, refused } from '@muctieu/kernel/result';
import { type Route, route } from '../../http/route.ts';
import { pageFrom } from '../../programmes/list-page.ts';
import { handOver, newLetterId } from './hand-over.ts';
import { letterTexts } from './letter.texts.ts';
import { countLetters, findLetter, findLetters, type StoredLetter, sendAgain } from './letters.store.ts';
import { isAddress, type MailServer } from './mail-server.ts';
import { findMailSetting, putMailSetting } from './mail-setting.store.ts';
import { writeTestLetter } from './write-letter.ts';

/** Letters belong to the installation: who administers a province looks, who administers all of it changes. */
const installation = { provinceId: 'VN' } as const;

/** How letters leave, a test, and what became of them. */
export function mailRoutes(server: MailServer | undefined, publicAddress: string): readonly Route[] {
  return [
    route(readMail, async ({ context }) => {
      const mayChange = (await context.permits(installation)).ok;
      return context.read(async (transaction) => {
        const setting = await findMailSetting(transaction);
        const counts = await countLetters(transaction);
        return done({
          ...setting,
          publicAddress,
          mayChange,
          counts,
          ...(server === undefined
            ? {}
            : {
                server: {
                  host: server.host,
                  port: server.port,
                  security: server.security,
                  signsIn: server.signIn !== undefined,
                  sender: server.sender,
                },
              }),
        });
      });
    }),

    route(saveMailSetting, async ({ body, version, context }) => {
      const permitted = await context.permits(installation);
      if (!permitted.ok) return permitted;
      if (body.isOn && server === undefined) return refused({ code: 'mail-server-unset', path: 'isOn' });
      if (body.sender !== '' && !isAddress(body.sender))
        return refused({ code: 'mail-sender-invalid', path: 'sender', values: { found: body.sender } });
      return context.write('VN', async (transaction) => {
        const before = await findMailSetting(transaction);
        if (before.version !== version)
          return refused({ code: 'changed-meanwhile', values: { current: before.version, found: version } });
        await putMailSetting(transaction, before, { ...body, version: version + 1 });
        return done({ version: version + 1 });
      });
    }),

    route(sendTestLetter, async ({ body, context }) => {
      const permitted = await context.permits(installation);
      if (!permitted.ok) return permitted;
      if (server === undefined) return refused({ code: 'mail-server-unset' });
      if (!isAddress(body.to)) return refused({ code: 'mail-sender-invalid', path: 'to', values: { found: body.to } });
      const setting = await context.read(findMailSetting);
      const outcome = await handOver(server, {
        id: newLetterId(),
        from: { name: setting.senderName || letterTexts.senderName.vi, address: setting.sender || server.sender },
        to: body.to,
        ...writeTestLetter(context.signedIn?.personName ?? '', writtenMoment(context.now)),
      });
      if (outcome.kind !== 'sent')
        return refused({ code: 'mail-not-sent', path: 'to', values: { found: outcome.error } });
      return context.write('VN', (transaction) => {
        const after = { to: body.to, answer: outcome.answer };
        transaction.journal({ subject: { kind: 'mail-test', id: context.requestId }, after });
        return Promise.resolve(done(after));
      });
    }),

    route(listLetters, ({ query, context }) =>
      context.read(async (transaction) => {
        const found = await findLetters(transaction, query.state === undefined ? undefined : [query.state]);
        return done(pageFrom(found.map(itemOf), query));
      }),
    ),

    route(sendLetterAgain, async ({ params, context }) => {
      const letter = await context.read((transaction) => findLetter(transaction, params.letterId));
      if (letter === undefined) return refused({ code: 'letter-not-found', path: 'params.letterId' });
      const permitted = await context.permits({ provinceId: letter.provinceId });
      if (!permitted.ok) return permitted;
      return context.write(letter.provinceId, async (transaction) =>
        (await sendAgain(transaction, letter, context.now))
          ? done({ letterId: letter.letterId, state: 'waits' as const })
          : refused({ code: 'letter-not-failed', values: { found: letter.state } }),
      );
    }),
  ];
}

function itemOf(letter: StoredLetter): LetterItem {
  const { letterId, personName, address, key, items, state, tries, error, createdAt, changedAt, nextTryAt } = letter;
  return {
    letterId,
    personName,
    address,
    key,
    items,
    state,
    tries,
    error,
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
    ...(state === 'waits' ? { nextTryAt: nextTryAt.toISOString() } : {}),
  };
}

/** `21/11/2026 15:07`, as it is in Viet Nam. */
function writtenMoment(now: Date): string {
  const minutes = new Date(now.getTime() + 7 * 60 * 60 * 1000).toISOString().slice(11, 16);
  return `${formatPlainDate(dayInVietNam(now))} ${minutes}`;
}
