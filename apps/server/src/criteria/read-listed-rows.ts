import type { listedRecognition } from '@muctieu/contract/criteria/recognition';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { matchNamedPlace, type PlaceToMatch } from '@muctieu/domain/criteria/match-named-place';
import { levelOfKind } from '@muctieu/domain/criteria/recognition';
import { type PlainDate, plainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { z } from 'zod';
import type { ReadTransaction } from '../database/transaction.ts';
import { findNamedPlaces } from './named-place.store.ts';
import { findRecognised } from './recognised-unit.store.ts';

type Listed = z.output<typeof listedRecognition>;

export interface ListedRow {
  /** From 1, as the person counts. */
  readonly row: number;
  readonly listed: Listed;
  readonly unit: PlaceToMatch;
}

export interface ListedReading {
  readonly rows: readonly ListedRow[];
  readonly problems: readonly Problem[];
}

/** The rows that a person typed: all of them or none. */
export async function readListedRows(
  transaction: ReadTransaction,
  provinceId: string,
  rows: readonly Listed[],
  today: PlainDate,
): Promise<Result<readonly ListedRow[]>> {
  const numbered = rows.map((listed, index) => ({ row: index + 1, path: `rows[${index}]`, listed }));
  const { rows: read, problems } = await matchListedRows(transaction, provinceId, numbered, today);
  return problems.length > 0 ? refused(...problems) : done(read);
}

/** Which units the rows of a list mean, in the tree of their day; every row that means none or two is named, the others are read. */
export async function matchListedRows(
  transaction: ReadTransaction,
  provinceId: string,
  rows: readonly { readonly row: number; readonly path?: string; readonly listed: Listed }[],
  today: PlainDate,
): Promise<ListedReading> {
  const held = new Map(
    (await findRecognised(transaction, { provinceId }))
      .filter(({ withdrawnOn }) => withdrawnOn === undefined)
      .map(({ unitId, kind, year }) => [`${unitId}|${kind}`, year]),
  );
  const known = new Map<string, readonly PlaceToMatch[]>();
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  const read: ListedRow[] = [];
  for (const { row, path, listed } of rows) {
    const before = problems.length;
    const wrong = (code: string, field: string, values: Readonly<Record<string, string | number>>) =>
      problems.push({
        code,
        ...(path === undefined ? {} : { path: `${path}.${field}` }),
        row,
        values: { row, ...values },
      });
    const { kind, year, recognisedOn } = listed;
    if (String(year) > today.slice(0, 4)) wrong('recognised-year-ahead', 'year', { found: year });
    if (recognisedOn !== undefined && recognisedOn > today)
      wrong('recognition-day-ahead', 'recognisedOn', { found: recognisedOn });
    if (recognisedOn !== undefined && !recognisedOn.startsWith(`${year}-`))
      wrong('recognised-day-of-other-year', 'recognisedOn', { found: recognisedOn, year });
    const day = recognisedOn ?? earlier(plainDate(year, 12, 31) ?? today, today);
    const level = levelOfKind[kind];
    const key = `${level}|${day}`;
    const places = known.get(key) ?? (await placesOf(transaction, provinceId, level, day));
    known.set(key, places);
    const [unit, ...others] = matchNamedPlace(listed, places);
    if (unit === undefined) {
      wrong('recognised-name-unknown', 'unit', { found: listed.unit, parent: listed.parent || '…', on: day });
      continue;
    }
    if (others.length > 0) {
      const choices = [unit, ...others].map(({ name, parentName }) => `${name} (${parentName ?? '–'})`);
      wrong('recognised-name-ambiguous', 'parent', {
        found: listed.unit,
        count: choices.length,
        choices: choices.slice(0, 5).join('; '),
      });
      continue;
    }
    const once = `${unit.id}|${kind}`;
    const first = seen.get(once);
    if (first !== undefined) wrong('recognised-row-twice', 'unit', { first });
    seen.set(once, row);
    const since = held.get(once);
    if (since !== undefined) wrong('recognised-already', 'unit', { found: unit.name, year: since });
    if (problems.length === before) read.push({ row, listed, unit });
  }
  return { rows: read, problems };
}

async function placesOf(
  transaction: ReadTransaction,
  provinceId: string,
  level: Parameters<typeof findNamedPlaces>[2],
  day: PlainDate,
): Promise<readonly PlaceToMatch[]> {
  return (await findNamedPlaces(transaction, provinceId, level, day)).map(({ id, form, name, parent }) => ({
    id,
    name: unitFullName(form, name),
    ...(parent === undefined ? {} : { parentName: unitFullName(parent.form, parent.name) }),
  }));
}

function earlier(one: PlainDate, other: PlainDate): PlainDate {
  return one < other ? one : other;
}
