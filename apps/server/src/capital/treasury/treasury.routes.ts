import {
  draftTreasuryPayment,
  keepStatementMapping,
  listTreasuryEntries,
  listTreasuryLines,
  previewStatement,
  readReconciliation,
  resolveTreasuryLine,
  storeStatement,
} from '@muctieu/contract/capital/treasury.operations';
import { treasuryProblems } from '@muctieu/contract/capital/treasury.problems';
import { matchStatement } from '@muctieu/domain/capital/treasury/match-statement';
import type { StatementProblem } from '@muctieu/domain/capital/treasury/read-statement';
import { done, refused } from '@muctieu/kernel/result';
import { say } from '@muctieu/kernel/text';
import { type Route, route } from '../../http/route.ts';
import { page, readCursor } from '../page-cursor.ts';
import { keepMapping } from '../sheet-import/import.store.ts';
import type { ImportThreads } from '../sheet-import/import-threads.ts';
import { draftPayment } from './draft-payment.ts';
import { daysAround, lineAnswers } from './line-answers.ts';
import { readUpload } from './read-upload.ts';
import { readMonths } from './reconciliation.store.ts';
import { resolveLine } from './resolve-line.ts';
import { findEntries } from './treasury-entry.store.ts';
import {
  addResolutions,
  addTreasuryLines,
  lockTreasury,
  listTreasuryLines as readLines,
} from './treasury-line.store.ts';

/** The Treasury's statements: stored with their file, matched with the ledger, worked off line by line. */
export function treasuryRoutes(threads: ImportThreads): readonly Route[] {
  return [
    route(previewStatement, async ({ params, context }) => {
      const read = await readUpload(context.read, params.importId, Number(context.today.slice(0, 4)), threads);
      if (!read.ok) return read;
      const { reading, fingerprint, holderNames } = read.value;
      return done({
        fingerprint,
        headingRow: reading.headingRow,
        heading: [...reading.heading],
        mapping: {
          columns: reading.mapping.columns,
          ...(reading.mapping.numberStyle === undefined ? {} : { numberStyle: reading.mapping.numberStyle }),
        },
        missing: [...reading.missing],
        lines: reading.lines.length,
        totalDong: reading.lines.reduce((sum, { amountDong }) => sum + amountDong, 0n).toString(),
        first: reading.lines.slice(0, 50).map(({ holderId, amountDong, ...line }) => {
          const holder = holderId === undefined ? undefined : holderNames.get(holderId);
          return { ...line, amountDong: amountDong.toString(), ...(holder === undefined ? {} : { holder }) };
        }),
        problems: reading.problems.slice(0, 500).map(problemOf),
      });
    }),

    route(keepStatementMapping, async ({ body, context }) => {
      const { provinceId, fingerprint, mapping } = body;
      const permitted = await context.permits({ provinceId });
      if (!permitted.ok) return permitted;
      return context.write(provinceId, async (transaction) => {
        const personId = context.signedIn?.personId;
        await keepMapping(transaction, {
          provinceId,
          kind: 'treasury',
          fingerprint,
          content: mapping,
          personId,
          at: context.now,
        });
        return done({ fingerprint });
      });
    }),

    route(storeStatement, async ({ params, context }) => {
      const year = Number(context.today.slice(0, 4));
      const read = await readUpload(context.read, params.importId, year, threads);
      if (!read.ok) return read;
      const { provinceId, reading } = read.value;
      const permitted = await context.permits({ provinceId });
      if (!permitted.ok) return permitted;
      if (reading.missing.length > 0 || reading.lines.length === 0)
        return refused({ code: 'statement-columns-missing' });
      if (reading.problems.length > 0) {
        return refused({ code: 'statement-has-problems', values: { count: reading.problems.length } });
      }
      return context.write(provinceId, async (transaction) => {
        await lockTreasury(transaction, provinceId);
        const stored = await addTreasuryLines(transaction, provinceId, params.importId, reading.lines);
        const around = daysAround(stored.map(({ day }) => day));
        const entries =
          around === undefined ? [] : await findEntries(transaction, provinceId, { ...around, onlyFree: true });
        const byId = new Map(entries.map((entry) => [entry.entryId, entry]));
        const matches = matchStatement(
          stored,
          entries.filter(({ freeDong, amountDong }) => freeDong === amountDong),
        );
        const exact = matches.flatMap((match) => {
          const entry = match.kind === 'exact' ? byId.get(match.entryId) : undefined;
          if (entry === undefined) return [];
          const { lineId } = match;
          return [{ lineId, kind: 'linked' as const, how: 'exact' as const, shares: [entry], reason: '' }];
        });
        await addResolutions(transaction, provinceId, exact, { personId: context.signedIn?.personId, at: context.now });
        return done({ stored: stored.length, known: reading.lines.length - stored.length, exact: exact.length });
      });
    }),

    route(listTreasuryLines, ({ query, context }) =>
      context.read(async (transaction) => {
        const { cursor, limit, ...filter } = query;
        const lines = await readLines(transaction, { ...filter, before: readCursor(cursor), limit: limit + 1 });
        const { items, nextCursor } = page(lines, limit, ({ day, lineId }) => [day, lineId]);
        const answers = await lineAnswers(transaction, query.provinceId, items);
        return done({ items: answers, ...(nextCursor === undefined ? {} : { nextCursor }) });
      }),
    ),

    route(listTreasuryEntries, ({ query, context }) =>
      context.read(async (transaction) => {
        const { cursor, limit, provinceId, ...filter } = query;
        const found = await findEntries(transaction, provinceId, {
          ...filter,
          onlyFree: true,
          before: readCursor(cursor),
          limit: limit + 1,
        });
        const { items, nextCursor } = page(found, limit, ({ day, entryId }) => [day, entryId]);
        return done({
          items: items.map(({ entryId, day, holderId, holderName, nodeCode, text, amountDong, freeDong }) => ({
            entryId,
            day,
            holderId,
            holderName,
            nodeCode,
            text,
            amountDong: amountDong.toString(),
            freeDong: freeDong.toString(),
          })),
          ...(nextCursor === undefined ? {} : { nextCursor }),
        });
      }),
    ),

    route(resolveTreasuryLine, async ({ params, body, context }) => {
      const permitted = await context.permits({ provinceId: body.provinceId });
      if (!permitted.ok) return permitted;
      const by = { personId: context.signedIn?.personId, at: context.now };
      return context.write(body.provinceId, (transaction) => resolveLine(transaction, params.lineId, body, by));
    }),

    route(draftTreasuryPayment, async ({ params, body, context }) => {
      const permitted = await context.permits({ provinceId: body.provinceId });
      if (!permitted.ok) return permitted;
      const by = { personId: context.signedIn?.personId, at: context.now };
      return context.write(body.provinceId, (transaction) => draftPayment(transaction, params.lineId, body, by));
    }),

    route(readReconciliation, ({ query, context }) =>
      context.read(async (transaction) => {
        const months = await readMonths(transaction, query.provinceId, query.year);
        const sum = (of: 'bookedDong' | 'treasuryDong') => months.reduce((all, month) => all + month[of], 0n);
        return done({
          rows: months.map((month) => ({
            ...month,
            bookedDong: month.bookedDong.toString(),
            treasuryDong: month.treasuryDong.toString(),
            differenceDong: (month.treasuryDong - month.bookedDong).toString(),
          })),
          bookedDong: sum('bookedDong').toString(),
          treasuryDong: sum('treasuryDong').toString(),
          differenceDong: (sum('treasuryDong') - sum('bookedDong')).toString(),
        });
      }),
    ),
  ];
}

function problemOf({ code, row, found }: StatementProblem) {
  const values = { row: String(row), found };
  const sentence = treasuryProblems[code];
  return { code, row, values, text: { vi: say(sentence, 'vi', values), en: say(sentence, 'en', values) } };
}
