import { criteriaProblems } from '@muctieu/contract/criteria/criteria.problems';
import type { SetImport } from '@muctieu/contract/criteria/criteria-set';
import { importSet, previewSetImport } from '@muctieu/contract/criteria/set-import.operations';
import { readSetRows, type SetReading } from '@muctieu/domain/criteria/read-set-rows';
import type { Threshold } from '@muctieu/domain/criteria/threshold';
import { holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction } from '../database/transaction.ts';
import { type Route, route } from '../http/route.ts';
import { listRows } from '../territory/list-rows.ts';
import { problemItemOf } from '../territory/problem-item.ts';
import { addThreshold, endThreshold, findSet, findThresholds, putSet, type StoredSet } from './criteria-set.store.ts';
import { isRival, placeOfThreshold } from './place-threshold.ts';
import { unknownDocument, unknownSet, withIndicators } from './set.routes.ts';

const shownMost = 500;

interface Asked {
  readonly provinceId: string;
  readonly from: PlainDate;
  readonly documentId: string;
  readonly verified: 'yes' | 'no';
}

interface Planned {
  readonly stored: StoredSet;
  readonly reading: SetReading;
  /** Those that say something else than what holds on the first day. */
  readonly fresh: readonly { readonly threshold: Threshold; readonly before?: Threshold }[];
  readonly problems: readonly Problem[];
}

/** The annex of a document into a set: looked at first, then taken as a whole or not at all. */
export const setImportRoutes: readonly Route[] = [
  route(previewSetImport, async ({ params, query, file, context }) => {
    const permitted = await context.permits({ provinceId: query.provinceId });
    if (!permitted.ok) return permitted;
    const planned = await context.read((transaction) => plan(transaction, params.setId, query, file));
    return planned.ok ? done(answerOf(planned.value)) : planned;
  }),

  route(importSet, async ({ params, query, file, context }) => {
    const permitted = await context.permits({ provinceId: query.provinceId });
    if (!permitted.ok) return permitted;
    return context.write(query.provinceId, async (transaction) => {
      const planned = await plan(transaction, params.setId, query, file, true);
      if (!planned.ok) return planned;
      const { stored, reading, fresh, problems } = planned.value;
      if (problems.length > 0) return refused(...problems);
      const { personId } = context.signedIn ?? {};
      const by = { ...(personId === undefined ? {} : { personId }), at: context.now };
      if (reading.indicators.length > 0) {
        const after = withIndicators(stored.set, verifiedBy(reading, query));
        await putSet(transaction, stored, after, { documentId: query.documentId, reason: query.documentId, ...by });
      }
      for (const { threshold } of fresh) {
        const known = await findThresholds(transaction, params.setId, query.provinceId);
        for (const earlier of placeOfThreshold(known, threshold).ends)
          await endThreshold(transaction, earlier, threshold.from);
        await addThreshold(transaction, threshold, by);
      }
      return done(answerOf(planned.value));
    });
  }),
];

function verifiedBy({ indicators }: SetReading, { verified }: Asked): SetReading['indicators'] {
  return indicators.map((one) => ({ ...one, verified: verified === 'yes' }));
}

async function plan(
  transaction: ReadTransaction,
  setId: string,
  asked: Asked,
  file: Uint8Array,
  lock = false,
): Promise<Result<Planned>> {
  const { provinceId, from, documentId } = asked;
  const stored = await findSet(transaction, setId, lock);
  if (stored === undefined) return unknownSet(setId);
  const unknown = await unknownDocument(transaction, documentId);
  if (unknown.length > 0) return refused(...unknown);
  const sheet = await listRows(file);
  if (!sheet.ok) return refused(...sheet.problems.map((one) => ({ ...one, code: 'set-file-unreadable' })));
  const reading = readSetRows(sheet.value.rows, stored.set);
  const known = await findThresholds(transaction, setId, provinceId);
  const problems: Problem[] = [...reading.problems];
  const fresh = reading.thresholds.flatMap((line): Planned['fresh'][number][] => {
    const { row, column: _, code, audience, kind, value } = line;
    const threshold: Threshold = {
      id: uuid(),
      setId,
      code,
      provinceId,
      audience,
      from,
      kind,
      ...(value === undefined ? {} : { value }),
      documentId,
      sources: [],
      verified: asked.verified === 'yes',
    };
    const before = known.find((one) => isRival(one, threshold) && holdsOn(one, from));
    if (before !== undefined && saysSame(before, threshold)) return [];
    const { problem } = placeOfThreshold(known, threshold);
    if (problem !== undefined) problems.push({ ...problem, row });
    return [{ threshold, ...(before === undefined ? {} : { before }) }];
  });
  if (provinceId !== 'VN' && reading.indicators.length > 0) {
    const codes = reading.indicators.map(({ code }) => code).join(', ');
    problems.push({ code: 'set-of-nation', values: { count: reading.indicators.length, codes } });
  }
  return done({ stored, reading, fresh, problems });
}

/** Nothing new: the same bar under the same document, as well verified. */
function saysSame(before: Threshold, after: Threshold): boolean {
  return (
    before.kind === after.kind &&
    Number(before.value ?? 0) === Number(after.value ?? 0) &&
    before.documentId === after.documentId &&
    before.verified === after.verified
  );
}

function answerOf({ stored, reading, fresh, problems }: Planned): SetImport {
  const names = new Map(
    stored.set.criteria.flatMap(({ indicators }) => indicators.map(({ code, name }) => [code, name])),
  );
  const barOf = ({ kind, value }: Threshold) => value ?? kind;
  return {
    headingRow: reading.headingRow,
    rowCount: reading.rowCount,
    added: reading.indicators.length + fresh.length,
    indicators: reading.indicators.slice(0, shownMost).map(({ code, name }) => {
      const before = names.get(code);
      return { code, name, ...(before === undefined ? {} : { before }) };
    }),
    thresholds: fresh.slice(0, shownMost).map(({ threshold, before }) => ({
      code: threshold.code,
      ...threshold.audience,
      ...(before === undefined ? {} : { before: barOf(before) }),
      after: barOf(threshold),
    })),
    unchanged: reading.thresholds.length - fresh.length,
    problems: problems.slice(0, shownMost).map((problem) => problemItemOf(problem, criteriaProblems)),
  };
}
