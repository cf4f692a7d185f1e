import { createHash } from 'node:crypto';
import type {
  bookListAnswer,
  bookListQuery,
  ListDifferenceAnswer,
  ListPreviewAnswer,
  officialListQuery,
} from '@muctieu/contract/territory/official-list';
import { territoryProblems } from '@muctieu/contract/territory/territory.problems';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { wordedProblem } from '@muctieu/contract/territory/worded-problem';
import {
  compareList,
  differenceKinds,
  type ListComparison,
  type ListDifference,
} from '@muctieu/domain/territory/compare-list';
import { previewEvents } from '@muctieu/domain/territory/preview-events';
import { type ListReading, readOfficialList } from '@muctieu/domain/territory/read-official-list';
import type { Territory } from '@muctieu/domain/territory/territory';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import type { ReadTransaction } from '../database/transaction.ts';
import type { RequestContext } from '../http/request-context.ts';
import { bookTerritory } from './book-territory.ts';
import { listRows } from './list-rows.ts';
import { problemItemOf } from './problem-item.ts';
import { findProvincesOn, findTerritoryVersion, getTerritory, lockTerritory } from './territory-state.store.ts';

/** What reading and booking a list needs of a request; the command line gives its own. */
export type ListContext = Pick<RequestContext, 'permits' | 'read' | 'write' | 'now'>;

type ListQuery = z.output<typeof officialListQuery>;
type BookQuery = z.output<typeof bookListQuery>;

interface ComparedProvince {
  readonly provinceId: string;
  readonly version: number;
  readonly territory: Territory;
  readonly comparison: ListComparison;
}

const differencesMost = 5000;

/** What booking the list would do, province by province, with every problem of every row. Nothing is written. */
export async function previewOfficialList(
  query: ListQuery,
  file: Uint8Array,
  context: ListContext,
): Promise<Result<ListPreviewAnswer>> {
  const sheet = await listRows(file);
  if (!sheet.ok) return sheet;
  return context.read(async (transaction) => {
    const reading = await readList(transaction, query, sheet.value.rows);
    const permitted = await permittedProvinces(reading, query, context);
    if (!permitted.ok) return permitted;
    const compared = await compareProvinces(transaction, reading, { ...query, missing: 'keep' });
    const problems = [...reading.problems, ...compared.flatMap(problemsOf)];
    const shown = compared.flatMap(({ provinceId, territory, comparison }) =>
      comparison.differences
        .filter(({ kind }) => kind !== 'unchanged')
        .map((difference) => differenceAnswer(provinceId, territory, difference, query.on)),
    );
    return done({
      digest: digestOf(query, compared),
      rowCount: reading.rowCount,
      ...(sheet.value.sheet === undefined ? {} : { sheet: sheet.value.sheet }),
      headingRow: reading.headingRow,
      columns: reading.columns.map((column) => ({ ...column })),
      counts: countsOf(compared),
      differences: shown.slice(0, differencesMost),
      differencesLeftOff: Math.max(0, shown.length - differencesMost),
      problems: problems.map((problem) => problemItemOf(wordedProblem(problem), territoryProblems)),
    });
  });
}

/** Books every difference under the document, in one transaction; with any problem nothing at all. */
export async function bookOfficialList(
  query: BookQuery,
  file: Uint8Array,
  context: ListContext,
): Promise<Result<z.output<typeof bookListAnswer>>> {
  const sheet = await listRows(file);
  if (!sheet.ok) return sheet;
  const first = await context.read((transaction) => readList(transaction, query, sheet.value.rows));
  if (first.problems.length > 0) return { ok: false, problems: first.problems };
  const permitted = await permittedProvinces(first, query, context);
  if (!permitted.ok) return permitted;
  return context.write(permitted.value[0] ?? 'VN', async (transaction) => {
    // In one order, so that two bookings cannot wait for each other.
    for (const provinceId of permitted.value) await lockTerritory(transaction, provinceId);
    const compared = await compareProvinces(transaction, first, query);
    if (digestOf(query, compared) !== query.digest) return refused({ code: 'list-changed-since-preview' });
    const events = compared.flatMap(({ comparison }) => comparison.events);
    const problems = compared.flatMap(({ comparison }) => comparison.problems);
    if (problems.length > 0) return { ok: false, problems: problems.map(wordedProblem) };
    if (events.length === 0) return refused({ code: 'list-nothing-to-book', values: { on: query.on } });
    const refusals: Problem[] = [];
    for (const province of compared) {
      const { territory, comparison } = province;
      if (comparison.events.length === 0) continue;
      const booked = await bookTerritory(transaction, territory, comparison.events, context.now);
      if (!booked.ok) refusals.push(...booked.problems.map((problem) => atRow(problem, comparison)));
    }
    if (refusals.length > 0) return { ok: false, problems: refusals };
    return done({ counts: countsOf(compared), eventCount: events.length });
  });
}

async function readList(
  transaction: ReadTransaction,
  query: ListQuery,
  rows: Parameters<typeof readOfficialList>[0],
): Promise<ListReading> {
  const provinces = await findProvincesOn(transaction, query.on);
  const { on, provinceId } = query;
  return readOfficialList(rows, { on, provinces, ...(provinceId === undefined ? {} : { provinceId }) });
}

/** Every province that the list touches must be open to the person. In a fixed order. */
async function permittedProvinces(
  reading: ListReading,
  query: ListQuery,
  context: ListContext,
): Promise<Result<readonly string[]>> {
  const touched = new Set(reading.units.map(({ provinceId }) => provinceId));
  if (query.provinceId !== undefined) touched.add(query.provinceId);
  for (const provinceId of touched) {
    const permitted = await context.permits({ provinceId });
    if (!permitted.ok) return permitted;
  }
  return done([...touched].sort());
}

async function compareProvinces(
  transaction: ReadTransaction,
  reading: ListReading,
  query: ListQuery & Pick<BookQuery, 'missing'>,
): Promise<readonly ComparedProvince[]> {
  const provinceIds = [...new Set(reading.units.map(({ provinceId }) => provinceId))].sort();
  const { symbol, issuedOn, on, missing } = query;
  const document = { symbol, ...(issuedOn === undefined ? {} : { issuedOn }) };
  const compared: ComparedProvince[] = [];
  for (const provinceId of provinceIds) {
    const territory = await getTerritory(transaction, provinceId);
    const units = reading.units.filter((unit) => unit.provinceId === provinceId);
    const comparison = compareList(territory, units, { on, document, missing, makeId: () => uuid() });
    const version = (await findTerritoryVersion(transaction, provinceId)) ?? 0;
    compared.push({ provinceId, version, territory, comparison });
  }
  return compared;
}

/** What the comparison itself found, and what booking its events would meet. */
function problemsOf({ territory, comparison }: ComparedProvince): readonly Problem[] {
  const met = previewEvents(territory, comparison.events).problems;
  return [...comparison.problems, ...met.map((problem) => atRow(problem, comparison))];
}

/** A problem of an event is a problem of the row that asks for it. */
function atRow(problem: Problem, comparison: ListComparison): Problem {
  const index = /^events\[(\d+)\]/.exec(problem.path ?? '')?.[1];
  const event = index === undefined ? undefined : comparison.events[Number(index)];
  const row = event && comparison.rowOfEvent.get(event.id);
  return row === undefined ? problem : { ...problem, row };
}

function countsOf(compared: readonly ComparedProvince[]) {
  const counts = { added: 0, renamed: 0, recoded: 0, moved: 0, missing: 0, unchanged: 0 };
  for (const { comparison } of compared) for (const { kind } of comparison.differences) counts[kind] += 1;
  return counts;
}

/** Changes when the tree of a touched province, the differences, the day or the document change. */
function digestOf(query: ListQuery, compared: readonly ComparedProvince[]): string {
  const hash = createHash('sha256').update(
    JSON.stringify([query.on, query.symbol, query.issuedOn ?? '', differenceKinds]),
  );
  for (const { provinceId, version, comparison } of compared) {
    hash.update(JSON.stringify([provinceId, version]));
    for (const { kind, listed, state } of comparison.differences)
      hash.update(JSON.stringify([kind, listed, state?.id]));
  }
  return hash.digest('base64url');
}

function differenceAnswer(
  provinceId: string,
  territory: Territory,
  { kind, listed, state, parentId }: ListDifference,
  on: PlainDate,
): ListDifferenceAnswer {
  const one = listed ?? state;
  if (one === undefined) throw new Error(`A difference «${kind}» of nothing`);
  const nameOf = (unitId: string | undefined) => {
    const name = unitId === undefined ? undefined : territory.units.get(unitId)?.names.find((held) => held.from <= on);
    return name && unitFullName(name.form, name.name);
  };
  const sides = {
    added: { after: nameOf(parentId) },
    renamed: { before: state && unitFullName(state.form, state.name), after: unitFullName(one.form, one.name) },
    recoded: { before: state?.code, after: listed?.code },
    moved: { before: nameOf(state?.parentId), after: nameOf(parentId) },
    missing: { before: state && unitFullName(state.form, state.name) },
    unchanged: {},
  }[kind] as { readonly before?: string; readonly after?: string };
  return {
    kind,
    ...(listed === undefined ? {} : { row: listed.row }),
    ...(state === undefined ? {} : { unitId: state.id }),
    provinceId,
    level: one.level,
    form: one.form,
    name: one.name,
    ...(one.code === undefined ? {} : { code: one.code }),
    ...(sides.before === undefined ? {} : { before: sides.before }),
    ...(sides.after === undefined ? {} : { after: sides.after }),
  };
}
