import { type Figure, figureParts, figureWeights } from '@muctieu/domain/capital/figure-parts';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type RawBuilder, sql } from 'kysely';
import type { FigureUnit } from './figure-units.ts';

export interface EntryFilter {
  readonly provinceId: string;
  readonly entryId?: string | undefined;
  readonly holderId?: string | undefined;
  /** Holders of these units, on these days, with their share of what stood there; an empty list is nobody. */
  readonly units?: readonly FigureUnit[] | undefined;
  /** Only holders of no unit. */
  readonly withoutUnit?: boolean | undefined;
  /** The node by all its names, and what is below it unless `nodeOnly`. */
  readonly nodeNames?: readonly string[] | undefined;
  readonly nodeOnly?: boolean | undefined;
  readonly source?: string | undefined;
  readonly exceptSource?: string | undefined;
  readonly capitalKind?: string | undefined;
  readonly vintage?: number | undefined;
  readonly budgetYear?: number | undefined;
  readonly carried?: boolean | undefined;
  readonly kind?: string | undefined;
  readonly figure?: Figure | undefined;
  readonly documentId?: string | undefined;
  readonly valueDate?: PlainDate | undefined;
  readonly knownAt?: Date | undefined;
}

type Sql = RawBuilder<unknown>;

/** The entries with the accounts and holders on both sides, one of which may lie outside of what the reader sees. */
export const entriesWithSides = sql`muctieu.capital_entry e
    left join muctieu.capital_account f on f.province_id = e.province_id and f.vintage = e.vintage and f.account_id = e.from_account_id
    left join muctieu.capital_account t on t.province_id = e.province_id and t.vintage = e.vintage and t.account_id = e.to_account_id
    left join muctieu.capital_holder fh on fh.province_id = f.province_id and fh.holder_id = f.holder_id
    left join muctieu.capital_holder th on th.province_id = t.province_id and th.holder_id = t.holder_id`;

/** What of an entry the figure counts, in đồng; the whole entry where no figure is asked for. */
export function countedOf(filter: EntryFilter): Sql {
  if (filter.figure === undefined) return sql`e.amount::numeric`;
  const rows = figureWeights(filter.figure).map(
    ({ effect, side, weight }) => sql`(${effect}, ${side}, ${weight}::int)`,
  );
  // A reversal takes back from the account on the other side what its entry did.
  return sql`(select coalesce(sum(w.weight * case when e.kind = 'reversal' then -e.amount else e.amount end
        * case when (w.side = 'from') = (e.kind <> 'reversal') then ${shareOf(filter, 'f')} else ${shareOf(filter, 't')} end), 0)
      from (values ${sql.join(rows)}) w (effect, side, weight) where w.effect = e.effect)`;
}

export function conditionsOf(filter: EntryFilter): readonly Sql[] {
  const conditions = [sql`e.province_id = ${filter.provinceId}`];
  if (filter.entryId !== undefined) conditions.push(sql`e.entry_id = ${filter.entryId}::bigint`);
  const code = sql`coalesce(f.node_code, t.node_code)`;
  if (filter.nodeNames !== undefined) {
    const below = filter.nodeNames.map((name) => sql`starts_with(${code}, ${`${name}.`})`);
    const itself = sql`${code} = any (${[...filter.nodeNames]}::text[])`;
    conditions.push(sql`(${sql.join(filter.nodeOnly === true ? [itself] : [itself, ...below], sql` or `)})`);
  }
  const source = sql`coalesce(f.source, t.source)`;
  if (filter.source !== undefined) conditions.push(sql`${source} = ${filter.source}`);
  if (filter.exceptSource !== undefined) conditions.push(sql`${source} <> ${filter.exceptSource}`);
  if (filter.capitalKind !== undefined) {
    conditions.push(sql`coalesce(f.capital_kind, t.capital_kind) = ${filter.capitalKind}`);
  }
  if (filter.vintage !== undefined) conditions.push(sql`e.vintage = ${filter.vintage}`);
  if (filter.kind !== undefined) conditions.push(sql`e.kind = ${filter.kind}`);
  if (filter.documentId !== undefined) conditions.push(sql`e.document_id = ${filter.documentId}`);
  if (filter.valueDate !== undefined) conditions.push(sql`e.value_date <= ${filter.valueDate}`);
  if (filter.knownAt !== undefined) conditions.push(sql`e.known_at <= ${filter.knownAt}`);
  const ofOneSide = accountConditions(filter, 'f').length > 0;
  if (ofOneSide) conditions.push(sql`(${holdsOn(filter, 'f')} or ${holdsOn(filter, 't')})`);
  if (filter.figure !== undefined) {
    const effects = [...new Set(figureWeights(filter.figure).map(({ effect }) => effect))];
    conditions.push(sql`e.effect = any (${effects}::text[])`, sql`${countedOf(filter)} <> 0`);
  }
  return conditions;
}

/** 1 where the account on this side is asked for; of a unit that was divided, its share; else 0. */
function shareOf(filter: EntryFilter, side: 'f' | 't'): Sql {
  const divided = filter.units?.some(({ share }) => share !== undefined) === true;
  const share = divided ? sql`(${sharesOn(filter.units ?? [], side)})` : sql`1`;
  return sql`case when ${holdsOn(filter, side)} then ${share} else 0 end`;
}

function holdsOn(filter: EntryFilter, side: 'f' | 't'): Sql {
  const account = sql.ref(`${side}.account_id`);
  return sql`(${sql.join([sql`${account} is not null`, ...accountConditions(filter, side)], sql` and `)})`;
}

function accountConditions(filter: EntryFilter, side: 'f' | 't'): readonly Sql[] {
  const year = sql.ref(`${side}.budget_year`);
  const conditions: Sql[] = [];
  if (filter.holderId !== undefined) conditions.push(sql`${sql.ref(`${side}.holder_id`)} = ${filter.holderId}::uuid`);
  if (filter.withoutUnit === true) conditions.push(sql`${sql.ref(`${side}h.unit_id`)} is null`);
  if (filter.units !== undefined) {
    conditions.push(filter.units.length === 0 ? sql`false` : sql`exists (${sharesOn(filter.units, side)})`);
  }
  if (filter.budgetYear !== undefined) conditions.push(sql`${year} = ${filter.budgetYear}`);
  const ofFigure = filter.figure === undefined ? undefined : figureParts[filter.figure].carried;
  for (const carried of [filter.carried, ofFigure]) {
    if (carried !== undefined) conditions.push(carried ? sql`${year} > e.vintage` : sql`${year} = e.vintage`);
  }
  return conditions;
}

function sharesOn(units: readonly FigureUnit[], side: 'f' | 't'): Sql {
  const rows = units.map(
    ({ unitId, from, until, share }) =>
      sql`(${unitId}::uuid, ${from ?? '-infinity'}::date, ${until ?? 'infinity'}::date, ${share === undefined ? sql`1::numeric` : sql`${share.digits.toString()}::numeric / power(10::numeric, ${share.scale}::int)`})`,
  );
  return sql`select u.share from (values ${sql.join(rows)}) u (unit_id, from_day, until_day, share)
    where u.unit_id = ${sql.ref(`${side}h.unit_id`)} and e.value_date >= u.from_day and e.value_date < u.until_day`;
}
