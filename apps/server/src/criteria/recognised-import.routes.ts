import type { RecognisedImport } from '@muctieu/contract/criteria/recognition';
import { importRecognisedFile, previewRecognisedFile } from '@muctieu/contract/criteria/recognition.operations';
import { recognitionProblems } from '@muctieu/contract/criteria/recognition.problems';
import { type RecognisedReading, readRecognisedRows } from '@muctieu/domain/criteria/read-recognised-rows';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction } from '../database/transaction.ts';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import { listRows } from '../territory/list-rows.ts';
import { problemItemOf } from '../territory/problem-item.ts';
import { permitsWhole } from './permits-whole.ts';
import { type ListedReading, matchListedRows } from './read-listed-rows.ts';
import { addRecognised } from './recognised-unit.store.ts';

const shownMost = 500;

/** Recognitions of former years from the file in which a province keeps them: looked at first, then taken. */
export const recognisedImportRoutes: readonly Route[] = [
  route(previewRecognisedFile, async ({ query: { provinceId }, file, context }) => {
    const read = await readFor(provinceId, file, context);
    if (!read.ok) return read;
    const listed = await context.read((transaction) => match(transaction, provinceId, read.value, context.today));
    return done(answerOf(read.value, listed, listed.rows.length));
  }),

  route(importRecognisedFile, async ({ query: { provinceId, source, leaveDamaged }, file, context }) => {
    const read = await readFor(provinceId, file, context);
    if (!read.ok) return read;
    return context.write(provinceId, async (transaction) => {
      const listed = await match(transaction, provinceId, read.value, context.today);
      if (listed.problems.length > 0 && leaveDamaged === undefined) return refused(...listed.problems);
      for (const { unit, listed: one } of listed.rows) {
        await addRecognised(transaction, {
          provinceId,
          id: uuid(),
          unitId: unit.id,
          kind: one.kind,
          year: one.year,
          note: one.note === '' ? source : `${one.note} (${source})`,
          ...(one.recognisedOn === undefined ? {} : { recognisedOn: one.recognisedOn }),
          ...(one.symbol === '' ? {} : { symbol: one.symbol }),
        });
      }
      return done(answerOf(read.value, listed, listed.rows.length));
    });
  }),
];

async function readFor(
  provinceId: string,
  file: Uint8Array,
  context: RequestContext,
): Promise<Result<RecognisedReading>> {
  const permitted = await permitsWhole(context, { provinceId });
  if (!permitted.ok) return permitted;
  const sheet = await listRows(file);
  if (!sheet.ok) return refused(...sheet.problems.map((one) => ({ ...one, code: 'recognised-file-unreadable' })));
  return done(readRecognisedRows(sheet.value.rows, context.today));
}

async function match(
  transaction: ReadTransaction,
  provinceId: string,
  reading: RecognisedReading,
  today: PlainDate,
): Promise<ListedReading> {
  const lines = reading.lines.map(({ row, ...listed }) => ({ row, listed }));
  const { rows, problems } = await matchListedRows(transaction, provinceId, lines, today);
  const all = [...reading.problems, ...problems].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { rows, problems: all };
}

function answerOf(
  { headingRow, rowCount }: RecognisedReading,
  { rows, problems }: ListedReading,
  added: number,
): RecognisedImport {
  return {
    headingRow,
    rowCount,
    added,
    rows: rows.slice(0, shownMost).map(({ row, unit, listed }) => ({
      row,
      unitName: unit.name,
      ...(unit.parentName === undefined ? {} : { parentName: unit.parentName }),
      kind: listed.kind,
      year: listed.year,
    })),
    problems: problems.slice(0, shownMost).map((problem) => problemItemOf(problem, recognitionProblems)),
  };
}
