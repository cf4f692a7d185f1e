import type { CapitalMeasure } from '@muctieu/domain/capital/entry-effects';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type RawBuilder, sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';

export type SumDimension =
  | 'province'
  | 'holder'
  | 'programme'
  /** The first two parts of a node's code. */
  | 'project'
  | 'node'
  | 'source'
  | 'capitalKind'
  | 'vintage'
  | 'budgetYear'
  | 'month'
  /** How many of `eraDays` have come by the value date. */
  | 'era';

/** Which entries to sum, and by what. C7: with `valueDate` and `knownAt` the answer is the same whenever it is asked. */
export interface SumsQuery {
  readonly by: readonly SumDimension[];
  readonly provinceIds?: readonly string[];
  readonly holderIds?: readonly string[];
  /** The node and all below it. */
  readonly nodeCode?: string;
  readonly sources?: readonly string[];
  readonly capitalKinds?: readonly string[];
  readonly vintages?: readonly number[];
  readonly budgetYears?: readonly number[];
  /** Only what counts at the end of this day. */
  readonly valueDate?: PlainDate;
  /** Only what the ledger knew at this moment. */
  readonly knownAt?: Date;
  /** Days in order, for the dimension `era`. */
  readonly eraDays?: readonly PlainDate[];
  /** No more rows than this are read; one more says that there are more. */
  readonly mostRows?: number;
}

export type Measures = Readonly<Record<CapitalMeasure, bigint>>;

export interface SumsRow {
  /** In the order of `by`; numbers as text. */
  readonly keys: readonly string[];
  readonly measures: Measures;
  /** What of advanced and paid came from an earlier plan year. */
  readonly disbursedCarried: bigint;
}

const measures: readonly CapitalMeasure[] = [
  'granted',
  'received',
  'passed',
  'allocated',
  'carried_in',
  'carried_out',
  'advanced',
  'paid',
  'returned',
  'lapsed',
];

const columnOf: Readonly<Record<SumDimension, RawBuilder<string>>> = {
  province: sql`s.province_id`,
  holder: sql`s.holder_id`,
  programme: sql`split_part(s.node_code, '.', 1)`,
  project: sql`substring(s.node_code from '^[^.]+(?:[.][^.]+)?')`,
  node: sql`s.node_code`,
  source: sql`s.source`,
  capitalKind: sql`s.capital_kind`,
  vintage: sql`s.vintage`,
  budgetYear: sql`s.budget_year`,
  month: sql`s.month`,
  era: sql`s.month`,
};

/** Sums of measures, exact at this moment: from accounts, cubes with the entries after them, or the entries themselves. */
export async function readSums(transaction: ReadTransaction, query: SumsQuery): Promise<readonly SumsRow[]> {
  const lines = await readSumLines(transaction, query);
  return lines.map(sumsRowOf);
}

/** A row as digits. */
export interface SumLine {
  /** In the order of `by`; numbers as text. */
  readonly keys: readonly string[];
  /** The measures in their order, then what was disbursed of what was carried; nothing stands for zero. */
  readonly sums: readonly string[];
}

export async function readSumLines({ tables }: ReadTransaction, query: SumsQuery): Promise<readonly SumLine[]> {
  // Asked first and given as a value: the planner then knows that little lies after it.
  const asked = query.provinceIds ?? [];
  const { rows: marks } = await sql<{
    merged_below: string;
    quarters_below: string;
    whole: boolean;
    prefixes: Readonly<Record<string, string>> | null;
  }>`
    select merged_below, quarters_below, ${prefixesOfProgrammes} as prefixes, muctieu.sees_nation() or (muctieu.capital_provinces() <> '{}' and ${asked}::text[] <@ muctieu.capital_provinces()) as whole
    from muctieu.capital_cube_mark`.execute(tables);
  const [mark] = marks;
  // The cubes are of whole provinces: whoever sees some of the holders gets the sums of their accounts.
  const statement = sumsStatement(
    query,
    { cubes: mark?.merged_below ?? '0', quarters: mark?.quarters_below ?? '0' },
    mark?.whole ?? true,
    mark?.prefixes ?? {},
  );
  const keys = query.by.map((_, index) => sql`coalesce(t.${sql.ref(`k${index}`)}, '')`);
  const limit = query.mostRows === undefined ? sql`` : sql`limit ${query.mostRows + 1}`;
  const line = sql.join([...keys, sql`t.sums`], sql` || ${cellEnd}::text || `);
  const { rows } = await sql<{ table: string | null }>`
    select string_agg(${line}, ${lineEnd}) as table from (${statement} ${limit}) t`.execute(tables);
  const table = rows[0]?.table;
  return table === null || table === undefined ? [] : table.split(lineEnd).map(sumLineOf);
}

function sumLineOf(line: string): SumLine {
  const keys = line.split(cellEnd);
  const sums = keys.pop() ?? '';
  return { keys, sums: sums.slice(1, -1).split(',') };
}

/**
 * Between the rows of a table, and between the keys of a row: no key has such a character. A whole table is one text, since
 * thousands of rows take the driver as long as PostgreSQL, row by row and value by value. The sums of a row stand behind its
 * keys as a row's own text, «(12,,5)»: nothing is written for the many zeros, which halves what PostgreSQL has to do.
 */
const lineEnd = '\u001e';
const cellEnd = '\u001f';

function sumsRowOf({ keys, sums }: SumLine): SumsRow {
  const dongAt = (place: number) => dongOf(sums[place]);
  const dong: Measures = {
    granted: dongAt(0),
    received: dongAt(1),
    passed: dongAt(2),
    allocated: dongAt(3),
    carried_in: dongAt(4),
    carried_out: dongAt(5),
    advanced: dongAt(6),
    paid: dongAt(7),
    returned: dongAt(8),
    lapsed: dongAt(9),
  };
  return { keys, measures: dong, disbursedCarried: dongAt(10) };
}

function dongOf(digits: string | undefined): bigint {
  return digits === undefined || digits === '' ? 0n : BigInt(digits);
}

/**
 * Programmes whose nodes do not begin with their own code: of DTTSMN they begin with DT. Money that is assigned to the
 * programme as a whole (NQ 111/2024/QH15) stands at DTTSMN, that of its projects at DT.P1; both are one programme.
 */
export const prefixesOfProgrammes = sql`(
  select jsonb_object_agg(n.parent_code, split_part(n.node_code, '.', 1)) from muctieu.programme_node n
  join muctieu.programme_node p on p.node_code = n.parent_code and p.parent_code is null
  where split_part(n.node_code, '.', 1) <> n.parent_code)`;

/** What is asked, with every name of its node. */
interface AskedSums extends SumsQuery {
  readonly nodeNames: readonly string[];
}

export type Prefixes = Readonly<Record<string, string>>;

function programmeColumn(prefixes: Prefixes): RawBuilder<string> {
  const first = columnOf.programme;
  const branches = Object.entries(prefixes).map(([code, prefix]) => sql`when ${code} then ${prefix}`);
  return branches.length === 0 ? first : sql`case ${first} ${sql.join(branches, sql` `)} else ${first} end`;
}

/** The node asked for, and where it is a whole programme its other name. */
export function nodeNamesOf(nodeCode: string, prefixes: Prefixes): readonly string[] {
  const others = Object.entries(prefixes).flatMap(([code, prefix]) => {
    if (code === nodeCode) return [prefix];
    return prefix === nodeCode ? [code] : [];
  });
  return [nodeCode, ...others];
}

/** How far what is kept has come: it holds every entry of the transactions before these, and no other. */
export interface Marks {
  readonly cubes: string;
  readonly quarters: string;
}

/** The statement by itself, so that the bench can keep its plan. */
export function sumsStatement(
  given: SumsQuery,
  marks: Marks,
  seesWhole = true,
  prefixes: Prefixes = {},
): RawBuilder<unknown> {
  const query: AskedSums = {
    ...given,
    nodeNames: given.nodeCode === undefined ? [] : nodeNamesOf(given.nodeCode, prefixes),
  };
  const columns = { ...columnOf, programme: programmeColumn(prefixes) };
  const keys = query.by.map((dimension, index) => sql`${columns[dimension]}::text as ${sql.ref(`k${index}`)}`);
  const sums = sql.join([
    ...measures.map((measure) => sql`nullif(muctieu.sum_dong(s.${sql.ref(measure)}), 0)`),
    sql`nullif(muctieu.sum_dong(case when s.budget_year > s.vintage then s.advanced + s.paid else 0 end), 0)`,
  ]);
  // A programme is grouped by its place, since its parameters would count as others there.
  const groups = query.by.map((dimension, index) =>
    dimension === 'programme' ? sql.raw(String(index + 1)) : columnOf[dimension],
  );
  const grouping = groups.length === 0 ? sql`` : sql`group by ${sql.join(groups)}`;
  return sql`select ${sql.join([...keys, sql`row(${sums})::text as sums`])} from (${relationOf(query, marks, seesWhole)}) s ${grouping}`;
}

/** Where the rows come from: the smallest place that still knows what is asked. */
function relationOf(query: AskedSums, marks: Marks, seesWhole: boolean): RawBuilder<unknown> {
  const merged = sql`${marks.cubes}::xid8`;
  const needsHolder =
    !seesWhole || query.by.includes('holder') || query.by.includes('era') || query.holderIds !== undefined;
  const needsNode = query.by.includes('node') || query.by.includes('project') || query.nodeCode?.includes('.') === true;
  const needsDays = query.valueDate !== undefined || query.by.includes('month') || query.by.includes('era');
  if (query.knownAt !== undefined) {
    return needsHolder || needsNode ? fromEntries(query) : fromCubeOfKnown(query, query.knownAt, merged);
  }
  if (!needsDays) return needsHolder ? fromAccounts(query) : fromCube(query, needsNode ? 'node' : 'programme', merged);
  if (!needsHolder && !needsNode) return fromCubeOfDays(query, merged);
  const { valueDate, by } = query;
  const isOfOneDay = valueDate !== undefined && !by.includes('month') && !by.includes('era');
  return isOfOneDay ? fromQuarters(query, valueDate, sql`${marks.quarters}::xid8`) : fromEntries(query);
}

function fromAccounts(query: AskedSums): RawBuilder<unknown> {
  return sql`select a.*, null::text as month from muctieu.capital_account a where ${accountFilter(query)}`;
}

/**
 * The entries themselves, of the plan years asked for: as of a day by holder or node, and as known at a moment in the past,
 * for which nothing is kept ready.
 */
function fromEntries(query: AskedSums, ...more: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  const conditions = [...more];
  if (query.knownAt !== undefined) conditions.push(sql`e.known_at <= ${query.knownAt}`);
  if (query.valueDate !== undefined) conditions.push(sql`e.value_date <= ${query.valueDate}`);
  return ofAccounts(query, movesOf(query, ...conditions));
}

/** What entries did to accounts, one row for each entry and account. */
function movesOf(query: AskedSums, ...more: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [sql`true`, ...more];
  if (query.provinceIds !== undefined) conditions.push(sql`e.province_id = any(${query.provinceIds}::text[])`);
  if (query.vintages !== undefined) conditions.push(sql`e.vintage = any(${query.vintages}::smallint[])`);
  return sql`select e.province_id, case when (f.side = 'from') = (e.kind <> 'reversal') then e.from_account_id else e.to_account_id end as account_id,
      ${periodOf(query)} as month, ${sql.join(measures.map((measure) => sql`signed.amount * f.${sql.ref(measure)} as ${sql.ref(measure)}`))}
    from muctieu.capital_entry e
    join muctieu.capital_effect f on f.effect = e.effect
    cross join lateral (select case when e.kind = 'reversal' then -e.amount else e.amount end) signed (amount)
    where ${sql.join(conditions, sql` and `)}`;
}

/**
 * Moves with what their accounts are. Joined outward behind a fence: the planner does not know that the accounts asked for
 * and the moves are of the same plan years, would expect one row, and sort thousands instead of hashing them.
 */
function ofAccounts(query: AskedSums, moves: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select * from (
      select a.province_id, a.holder_id, a.node_code, a.source, a.capital_kind, a.vintage, a.budget_year,
        p.month, ${sql.join(measures.map((measure) => sql`p.${sql.ref(measure)}`))}
      from (${moves}) p
      left join (select * from muctieu.capital_account a where ${accountFilter(query)}) a
        on a.province_id = p.province_id and a.account_id = p.account_id
      offset 0) m where m.holder_id is not null`;
}

/**
 * As of a day: the whole quarters up to the quarter's end that lies nearer, the entries between that and the day, added or
 * taken off again, and what the quarters do not hold yet.
 */
function fromQuarters(query: AskedSums, day: PlainDate, merged: RawBuilder<unknown>): RawBuilder<unknown> {
  const quarter = quarterOf(day);
  const isNearerStart = daysBetween(quarter.first, day) <= daysBetween(day, quarter.next);
  const conditions = [sql`q.since < ${isNearerStart ? quarter.first : quarter.next}`];
  if (query.provinceIds !== undefined) conditions.push(sql`q.province_id = any(${query.provinceIds}::text[])`);
  if (query.vintages !== undefined) conditions.push(sql`q.vintage = any(${query.vintages}::smallint[])`);
  const kept = sql`select q.province_id, q.account_id, null::text as month, ${sql.join(measures.map((measure) => sql`q.${sql.ref(measure)}`))}
    from muctieu.capital_quarter q where ${sql.join(conditions, sql` and `)}`;
  const between = isNearerStart
    ? movesOf(
        query,
        sql`e.value_date >= ${quarter.first}`,
        sql`e.value_date <= ${day}`,
        sql`e.transaction_id < ${merged}`,
      )
    : sql`select b.province_id, b.account_id, b.month, ${sql.join(measures.map((measure) => sql`-b.${sql.ref(measure)}`))}
      from (${movesOf(query, sql`e.value_date > ${day}`, sql`e.value_date < ${quarter.next}`, sql`e.transaction_id < ${merged}`)}) b`;
  const after = movesOf(query, sql`e.value_date <= ${day}`, sql`e.transaction_id >= ${merged}`);
  return ofAccounts(query, sql`${kept} union all ${between} union all ${after}`);
}

function quarterOf(day: PlainDate): { readonly first: PlainDate; readonly next: PlainDate } {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const begins = Math.floor((month - 1) / 3) * 3;
  const first = (from: number) => new Date(Date.UTC(year, from, 1)).toISOString().slice(0, 10) as PlainDate;
  return { first: first(begins), next: first(begins + 3) };
}

function daysBetween(from: PlainDate, to: PlainDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function periodOf({ by, eraDays = [] }: SumsQuery): RawBuilder<unknown> {
  if (by.includes('month')) return sql`to_char(e.value_date, 'YYYY-MM')`;
  return by.includes('era') && eraDays.length > 0
    ? sql`width_bucket(e.value_date, ${eraDays}::date[])::text`
    : sql`null::text`;
}

function fromCube(query: AskedSums, grain: 'node' | 'programme', merged: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select a.province_id, null::uuid as holder_id, a.node_code, a.source, a.capital_kind, a.vintage, a.budget_year,
      null::text as month, ${sql.join(measures.map((measure) => sql.ref(measure)))}
    from muctieu.capital_cube a where a.grain = ${grain} and ${accountFilter(query)}
    union all ${fromEntries(query, sql`e.transaction_id >= ${merged}`)}`;
}

/** Whole months before the day, the days of its month, and what the cubes do not hold yet. */
function fromCubeOfDays(query: AskedSums, merged: RawBuilder<unknown>): RawBuilder<unknown> {
  const { valueDate } = query;
  const columns = sql`a.province_id, null::uuid as holder_id, a.node_code, a.source, a.capital_kind, a.vintage, a.budget_year,
      to_char(a.since, 'YYYY-MM') as month, ${sql.join(measures.map((measure) => sql.ref(measure)))}`;
  const months = sql`select ${columns} from muctieu.capital_cube a where a.grain = 'month' and ${accountFilter(query)}`;
  if (valueDate === undefined)
    return sql`${months} union all ${fromEntries(query, sql`e.transaction_id >= ${merged}`)}`;
  const monthStart = `${valueDate.slice(0, 7)}-01`;
  return sql`${months} and a.since < ${monthStart}
    union all select ${columns} from muctieu.capital_cube a
      where a.grain = 'day' and a.since >= ${monthStart} and a.since <= ${valueDate} and ${accountFilter(query)}
    union all ${fromEntries(query, sql`e.transaction_id >= ${merged}`)}`;
}

/**
 * As it was known at a moment: the months of knowledge before that moment's, less the month of the value date, from the
 * cubes; the two months themselves from the entries, which lie nearly in the order of both days.
 */
function fromCubeOfKnown(query: AskedSums, knownAt: Date, merged: RawBuilder<unknown>): RawBuilder<unknown> {
  const { valueDate } = query;
  const knownMonth = `${knownAt.toISOString().slice(0, 7)}-01`;
  const knownStart = new Date(`${knownMonth}T00:00:00Z`);
  const valueMonth = valueDate && `${valueDate.slice(0, 7)}-01`;
  // What the cubes do not hold yet is young: it is read with the entries of the month where the month is the last one.
  const whole = sql`select a.province_id, null::uuid as holder_id, a.node_code, a.source, a.capital_kind, a.vintage, a.budget_year,
      to_char(a.since, 'YYYY-MM') as month, ${sql.join(measures.map((measure) => sql.ref(measure)))}
    from muctieu.capital_cube a
    where a.grain = 'known' and a.known_since < ${knownMonth} and ${accountFilter(query)}
      ${valueMonth === undefined ? sql`` : sql`and a.since < ${valueMonth}`}`;
  const monthOfKnowing = fromEntries(query, sql`e.known_at >= ${knownStart}`);
  const unmerged = fromEntries(query, sql`e.known_at < ${knownStart}`, sql`e.transaction_id >= ${merged}`);
  const parts = [whole, monthOfKnowing, unmerged];
  if (valueMonth !== undefined) {
    parts.push(
      fromEntries(
        query,
        sql`e.known_at < ${knownStart}`,
        sql`e.value_date >= ${valueMonth}`,
        sql`e.transaction_id < ${merged}`,
      ),
    );
  }
  return sql.join(parts, sql` union all `);
}

function accountFilter(query: AskedSums): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (query.provinceIds !== undefined) conditions.push(sql`a.province_id = any(${query.provinceIds}::text[])`);
  if (query.holderIds !== undefined) conditions.push(sql`a.holder_id = any(${query.holderIds}::uuid[])`);
  if (query.nodeNames.length > 0) {
    const named = query.nodeNames.map((name) => sql`a.node_code = ${name} or starts_with(a.node_code, ${`${name}.`})`);
    conditions.push(sql`(${sql.join(named, sql` or `)})`);
  }
  if (query.sources !== undefined) conditions.push(sql`a.source = any(${query.sources}::text[])`);
  if (query.capitalKinds !== undefined) conditions.push(sql`a.capital_kind = any(${query.capitalKinds}::text[])`);
  if (query.vintages !== undefined) conditions.push(sql`a.vintage = any(${query.vintages}::smallint[])`);
  if (query.budgetYears !== undefined) conditions.push(sql`a.budget_year = any(${query.budgetYears}::smallint[])`);
  return sql.join(conditions, sql` and `);
}
