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
}

type Row = Selectable<CapitalDecisionTables['capital_rule']> & { readonly changer: string | null };

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
      norms.push({ ...content, mostDong: dong(BigInt(content.mostDong)), documentId: cited });
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
  };
  await transaction.tables
    .insertInto('capital_rule')
    .values({ province_id: after.provinceId, rule_id: after.ruleId, kind: after.content.kind, ...values })
    .onConflict((conflict) => conflict.columns(['province_id', 'rule_id']).doUpdateSet(values))
    .execute();
  transaction.journal({
    subject: { kind: 'capital-rule', id: after.ruleId },
    ...(before === undefined ? {} : { before }),
    after,
  });
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
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('rule_id')
    .execute();
  for (const { rule_id } of added) {
    transaction.journal({ subject: { kind: 'capital-rule', id: rule_id }, after: { loaded: true } });
  }
  return added.length;
}
