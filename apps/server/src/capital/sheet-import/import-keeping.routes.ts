import { changeImportKeeping, readImportKeeping } from '@muctieu/contract/capital/sheet-import.operations';
import { done, refused } from '@muctieu/kernel/result';
import { type Route, route } from '../../http/route.ts';
import { changeKeeping, findKeeping } from './import-keeping.store.ts';

/** How long uploads are kept that nothing rests on: a province says it for itself. */
export function importKeepingRoutes(): readonly Route[] {
  return [
    route(readImportKeeping, ({ query, context }) =>
      context.read(async (transaction) => done(await findKeeping(transaction, query.provinceId))),
    ),

    route(changeImportKeeping, async ({ body, version, context }) => {
      const { provinceId, days } = body;
      const permitted = await context.permits({ provinceId });
      if (!permitted.ok) return permitted;
      return context.write(provinceId, async (transaction) => {
        const before = await findKeeping(transaction, provinceId);
        if (before.version !== version) {
          return refused({ code: 'changed-meanwhile', values: { current: before.version, found: version } });
        }
        const by = { personId: context.signedIn?.personId, at: context.now };
        return done(await changeKeeping(transaction, provinceId, days, by));
      });
    }),
  ];
}
