import {
  listJournalCommands,
  listJournalEntries,
  verifyJournalChain,
} from '@muctieu/contract/journal/journal.operations';
import { programCommandTexts } from '@muctieu/contract/journal/journal.texts';
import type { JournalEntryItem } from '@muctieu/contract/journal/journal-entry';
import type { PermissionMatrix } from '@muctieu/domain/organisations/permission-matrix';
import type { RoleHolding } from '@muctieu/domain/organisations/role-holding';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import { done, refused } from '@muctieu/kernel/result';
import { searchKey } from '@muctieu/kernel/search-key';
import type { Text } from '@muctieu/kernel/text';
import type { RequestContext, SignedIn } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import { glimpseUnits, type UnitGlimpse } from '../organisations/unit-lookup.ts';
import { findJournalPage, type JournalPageRow } from './journal-page.store.ts';
import { journalReader } from './journal-reader.ts';
import { verifyJournal } from './verify-journal.ts';

interface JournalRoutesParts {
  readonly matrix: PermissionMatrix;
  readonly holdingsOf: (signedIn: SignedIn, day: PlainDate) => Promise<readonly RoleHolding[]>;
  /** What the commands of people are called: the summaries of the operations. */
  readonly operationNames: ReadonlyMap<string, Text>;
}

/** The journal for those who may read it. */
export function journalRoutes({ matrix, holdingsOf, operationNames }: JournalRoutesParts): readonly Route[] {
  const commandNames = new Map<string, Text>([...operationNames, ...Object.entries(programCommandTexts)]);
  return [
    route(listJournalEntries, async ({ query, context }) => {
      const { signedIn, today } = context;
      if (signedIn === undefined) return refused({ code: 'not-signed-in' });
      const reader = journalReader(matrix, signedIn.personId, await holdingsOf(signedIn, today), today);
      const { search, cursor, limit, from, to, personId, command, subjectKind, subjectId } = query;
      const nameKey = searchKey(search ?? '');
      return context.read(async (transaction) => {
        const rows = await findJournalPage(transaction, {
          reader,
          limit: limit + 1,
          ...(nameKey === '' ? {} : { nameKey }),
          ...(personId === undefined ? {} : { personId }),
          ...(command === undefined ? {} : { command }),
          ...(subjectKind === undefined ? {} : { subjectKind }),
          ...(subjectId === undefined ? {} : { subjectId }),
          ...(from === undefined ? {} : { from: startOfDay(from) }),
          ...(to === undefined ? {} : { until: startOfDay(addDays(to, 1)) }),
          ...(cursor !== undefined && uuidPattern.test(cursor) ? { beforeEntryId: cursor } : {}),
        });
        const shown = rows.slice(0, limit);
        const unitIds = shown.flatMap(({ unit_id }) => (unit_id === null ? [] : [unit_id]));
        const units = await glimpseUnits(transaction, unitIds, today);
        const last = shown.at(-1);
        return done({
          items: shown.map((row) => itemOf(row, commandNames, units)),
          ...(rows.length > limit && last !== undefined ? { nextCursor: last.entry_id } : {}),
        });
      });
    }),

    route(listJournalCommands, () =>
      Promise.resolve(done({ items: [...commandNames].map(([command, name]) => ({ command, name })) })),
    ),

    route(verifyJournalChain, async ({ context }) => done(await verification(context))),
  ];
}

/** Of what the reader's scope shows: who sees single units cannot recompute a chain that also holds the others. */
async function verification(context: RequestContext) {
  const { scope, now } = context;
  const provinces = await context.read(async (transaction) => {
    if (scope.provinces === '*') return await verifyJournal(transaction, {});
    const each = await Promise.all(scope.provinces.map((provinceId) => verifyJournal(transaction, { provinceId })));
    return each.flat();
  });
  return {
    verifiedAt: now.toISOString(),
    provinces: provinces.map(({ provinceId, entriesSealed, entriesUnsealed, anchor, firstBreak }) => ({
      provinceId,
      entriesSealed,
      entriesUnsealed,
      ...(anchor === undefined ? {} : { anchor: { sealNumber: anchor.sealNumber, hash: anchor.hash } }),
      ...(firstBreak === undefined ? {} : { firstBreak }),
    })),
  };
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Days are those of Viet Nam (UTC+7). */
function startOfDay(day: PlainDate): Date {
  return new Date(`${day}T00:00:00+07:00`);
}

function itemOf(
  row: JournalPageRow,
  names: ReadonlyMap<string, Text>,
  units: ReadonlyMap<string, UnitGlimpse>,
): JournalEntryItem {
  const unit = row.unit_id === null ? undefined : units.get(row.unit_id);
  return {
    entryId: row.entry_id,
    provinceId: row.province_id,
    at: row.at.toISOString(),
    command: row.command,
    commandName: names.get(row.command) ?? { vi: row.command, en: row.command },
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    requestId: row.request_id,
    sealed: row.sealed,
    ...(row.person_id === null ? {} : { personId: row.person_id }),
    ...(row.person_name === null ? {} : { personName: row.person_name }),
    ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
    ...(unit === undefined || unit.name === '' ? {} : { unitName: unit.name }),
    ...(row.before === null ? {} : { before: row.before }),
    ...(row.after === null ? {} : { after: row.after }),
  };
}
