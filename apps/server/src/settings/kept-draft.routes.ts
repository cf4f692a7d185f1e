import { forgetKeptDraft, keepDraftOnServer, readKeptDraft } from '@muctieu/contract/settings/kept-draft.operations';
import { done, refused } from '@muctieu/kernel/result';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import { findDraft, forgetDraft, keepDraft } from './kept-draft.store.ts';

const reason = 'a draft is no record until it is sent';

/** What a person types and their browser has no room for: theirs alone, until it is sent. */
export function keptDraftRoutes(): readonly Route[] {
  return [
    route(keepDraftOnServer, async ({ query, file, context }) => {
      if (file.length === 0) return refused({ code: 'draft-empty' });
      await context.database.writeUnjournaled(context.scope, reason, (transaction) =>
        keepDraft(transaction, personOf(context), query.name, { content: file, at: context.now }),
      );
      return done({ at: context.now.toISOString() });
    }),

    route(readKeptDraft, ({ query, context }) =>
      context.read(async (transaction) => {
        const found = await findDraft(transaction, personOf(context), query.name);
        if (found === undefined) return refused({ code: 'draft-unknown', path: 'query.name' });
        return done({ at: found.at.toISOString(), content: Buffer.from(found.content).toString('utf8') });
      }),
    ),

    route(forgetKeptDraft, async ({ query, context }) => {
      await context.database.writeUnjournaled(context.scope, reason, (transaction) =>
        forgetDraft(transaction, personOf(context), query.name),
      );
      return done({});
    }),
  ];
}

/** The operations are open to whoever is signed in, and to nobody else. */
function personOf({ signedIn }: RequestContext): string {
  if (signedIn === undefined) throw new Error('Nobody is signed in');
  return signedIn.personId;
}
