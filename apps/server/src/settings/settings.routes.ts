import { readSystemState } from '@muctieu/contract/settings/settings.operations';
import { done } from '@muctieu/kernel/result';
import { type Route, route } from '../http/route.ts';
import { findDatabaseState } from './database-state.store.ts';

/** What is running, for administrators. */
export function settingsRoutes({ version }: { readonly version: string }): readonly Route[] {
  return [
    route(readSystemState, async ({ context }) => {
      const database = await context.read((transaction) => findDatabaseState(transaction));
      const upSince = new Date(context.now.getTime() - process.uptime() * 1000).toISOString();
      return done({ version, now: context.now.toISOString(), database, runtime: `Node ${process.version}`, upSince });
    }),
  ];
}
