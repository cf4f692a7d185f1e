import { type RuleContent, ruleContent } from '@muctieu/contract/capital/capital-rule';
import { type RuleKind, rulesInForce } from '@muctieu/domain/capital/capital-rule';
import type { CarryOverRule } from '@muctieu/domain/capital/carry-over-rule';
import type { Ceiling, CounterpartRule, Norm } from '@muctieu/domain/capital/decision-check';
import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type Selectable, sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import type { CapitalDecisionTables } from './decisions.tables.ts';

/** The rules that hold in a province: its own and those of the state. */
export interface CapitalRules {
  readonly ceilings: readonly Ceiling[];
  readonly counterpartRules: readonly CounterpartRule[];
  readonly norms: readonly Norm[];
  readonly carryOverRules: readonly CarryOverRule[];
}

/** A rule with its days, its document and who wrote it as it stands. */
export interface StoredRule {
  readonly ruleId: string;
  readonly provinceId: string;
  readonly content: RuleContent;
  readonly from: PlainDate;
  readonly until?: PlainDate;
  readonly documentId?: string;
  readonly verified: boolean;
  readonly note: string;
  readonly changedBy?: string;
  readonly changedAt: Date;
  readonly version: number;
  readonly replacesRuleId?: string;
}

/** A rule as one of its versions said it. */
export interface RuleVersion extends Omit<StoredRule, 'replacesRuleId'> {
  readonly reason: string;
}

type Row = Omit<Selectable<CapitalDecisionTables['capital_rule']>, 'replaces_rule_id'> & {
  readonly changer: string | null;
  readonly replaces_rule_id?: string | null;
};

function ruleOf(row: Row): readonly StoredRule[] {
  // Amounts are kept as digits in JSON, since a number there loses đồng above nine quadrillion.
  const known = ruleContent.options.find(({ shape }) => shape.kind.value === row.kind)?.shape ?? {};
  const own = Object.entries(row.content as object).filter(([key]) => key in known);
  const parsed = ruleContent.safeParse({ ...Object.fromEntries(own), kind: row.kind });
  if (!parsed.success) return [];
  return [
    {
      ruleId: row.rule_id,
      provinceId: row.province_id,
      content: parsed.data,
      from: row.valid_from,
      ...(row.valid_until === null ? {} : { until: row.valid_until }),
      ...(row.document_id === null ? {} : { documentId: row.document_id }),
      verified: row.verified,
      note: row.note,
      ...(row.changer === null ? {} : { changedBy: row.changer }),
      changedAt: row.changed_at,
      version: row.version,
      ...(row.replaces_rule_id == null ? {} : { replacesRuleId: row.replaces_rule_id }),
    },
  ];
}

/** Every rule of the province and the state, also those that ended; in the order of their kinds and ids. */
export async function listRules(
  { tables }: ReadTransaction,
  provinceId: string,
  kind?: RuleKind,
): Promise<readonly StoredRule[]> {
  const { rows } = await sql<Row>`
    select r.*, p.name as changer from muctieu.capital_rule r
    left join muctieu.person p on p.person_id = r.changed_by
    where r.province_id in (${provinceId}, 'VN') ${kind === undefined ? sql`` : sql`and r.kind = ${kind}`}
    order by r.kind, r.rule_id, r.province_id`.execute(tables);
  return rows.flatMap(ruleOf);
}

/** @param day only what holds on it; without one everything that ever held. */
export async function findRules(
  transaction: ReadTransaction,
  provinceId: string,
  day?: PlainDate,
): Promise<CapitalRules> {
  const rules = rulesInForce(await listRules(transaction, provinceId), day);
  const ceilings: Ceiling[] = [];
  const counterpartRules: CounterpartRule[] = [];
  const norms: Norm[] = [];
  const carryOverRules: CarryOverRule[] = [];
  for (const { ruleId, content, documentId, verified } of rules) {
    const cited = documentId ?? '';
    if (content.kind === 'ceiling') {
      ceilings.push({ ...content, amountDong: dong(BigInt(content.amountDong)), documentId: cited });
    } else if (content.kind === 'counterpart') counterpartRules.push({ ...content, documentId: cited, verified });
    else if (content.kind === 'norm') {
      norms.push({ ...content, mostDong: dong(BigInt(content.mostDong)), documentId: cited, verified });
    } else {
      const { kind: _, ...rule } = content;
      carryOverRules.push({ ...rule, id: ruleId, verified, ...(documentId === undefined ? {} : { documentId }) });
    }
  }
  return { ceilings, counterpartRules, norms, carryOverRules };
}

/** A rule as it stands in this very place (the province's own version, or the state's), locked for a change. */
export async function findRule(
  { tables }: WriteTransaction,
  provinceId: string,
  ruleId: string,
): Promise<StoredRule | undefined> {
  const { rows } = await sql<Row>`select r.*, null::text as changer from muctieu.capital_rule r
    where r.province_id in (${provinceId}, 'VN') and r.rule_id = ${ruleId}`.execute(tables);
  const rules = rows.flatMap(ruleOf);
  return rules.find((rule) => rule.provinceId === provinceId) ?? rules[0];
}

/** Writes a rule of the province: a new one, or a new version over `before`; over a rule of the state, the province's own. */
export async function putRule(
  transaction: WriteTransaction,
  before: StoredRule | undefined,
  after: Omit<StoredRule, 'changedBy'> & { readonly personId: string | undefined; readonly reason: string },
): Promise<void> {
  const values = {
    content: JSON.stringify(after.content),
    verified: after.verified,
    version: after.version,
    valid_from: after.from,
    valid_until: after.until ?? null,
    document_id: after.documentId ?? null,
    note: after.note,
    changed_by: after.personId ?? null,
    changed_at: after.changedAt,
    replaces_rule_id: after.replacesRuleId ?? null,
  };
  await transaction.tables
    .insertInto('capital_rule')
    .values({ province_id: after.provinceId, rule_id: after.ruleId, kind: after.content.kind, ...values })
    .onConflict((conflict) => conflict.columns(['province_id', 'rule_id']).doUpdateSet(values))
    .execute();
  const { replaces_rule_id: _, ...written } = values;
  await transaction.tables
    .insertInto('capital_rule_version')
    .values({
      ...written,
      ...{ province_id: after.provinceId, rule_id: after.ruleId, kind: after.content.kind, reason: after.reason },
    })
    .execute();
  transaction.journal({
    subject: { kind: 'capital-rule', id: after.ruleId },
    ...(before === undefined ? {} : { before }),
    after,
  });
}

/**
 * Every version of a rule, of those it replaced and of those that replaced it, newest first: the province's own and, before
 * it had one, the state's.
 */
export async function listRuleVersions(
  { tables }: ReadTransaction,
  provinceId: string,
  ruleId: string,
): Promise<readonly RuleVersion[]> {
  const { rows } = await sql<Row & { readonly reason: string }>`
    with recursive links as (
      select r.rule_id, r.replaces_rule_id from muctieu.capital_rule r
      where r.province_id in (${provinceId}, 'VN') and r.replaces_rule_id is not null
    ), chain (rule_id) as (
      select ${ruleId}::text collate "C"
      union
      select (case when l.rule_id = c.rule_id then l.replaces_rule_id else l.rule_id end) collate "C"
      from chain c join links l on c.rule_id in (l.rule_id, l.replaces_rule_id)
    )
    select v.*, p.name as changer from muctieu.capital_rule_version v
    join chain c on c.rule_id = v.rule_id
    left join muctieu.person p on p.person_id = v.changed_by
    where v.province_id in (${provinceId}, 'VN')
    order by v.valid_from desc, v.changed_at desc, v.version desc, v.rule_id
    limit 500`.execute(tables);
  return rows.flatMap((row) => ruleOf(row).map((rule) => ({ ...rule, reason: row.reason })));
}

/** Adds rules that are not there yet; what somebody edited stays. */
export async function addRules(
  transaction: WriteTransaction,
  rules: readonly {
    readonly provinceId: string;
    readonly ruleId: string;
    readonly kind: RuleKind;
    readonly content: object;
    readonly verified: boolean;
    readonly documentId?: string | undefined;
    readonly note?: string | undefined;
    readonly from?: PlainDate | undefined;
    readonly until?: PlainDate | undefined;
  }[],
): Promise<number> {
  if (rules.length === 0) return 0;
  const added = await transaction.tables
    .insertInto('capital_rule')
    .values(
      rules.map((rule) => ({
        province_id: rule.provinceId,
        rule_id: rule.ruleId,
        kind: rule.kind,
        content: JSON.stringify(rule.content),
        verified: rule.verified,
        version: 1,
        document_id: rule.documentId ?? null,
        note: rule.note ?? '',
        ...(rule.from === undefined ? {} : { valid_from: rule.from }),
        ...(rule.until === undefined ? {} : { valid_until: rule.until }),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .execute();
  for (const { replaces_rule_id: _, content, ...row } of added) {
    await transaction.tables
      .insertInto('capital_rule_version')
      .values({ ...row, content: JSON.stringify(content) })
      .execute();
    const { rule_id } = row;
    transaction.journal({ subject: { kind: 'capital-rule', id: rule_id }, after: { loaded: true } });
  }
  return added.length;
}
