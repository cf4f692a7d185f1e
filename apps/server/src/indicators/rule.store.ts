import { type RuleContent, ruleContent } from '@muctieu/contract/indicators/rule';
import type { ValidationRule } from '@muctieu/domain/indicators/validation-rule';
import { nationProvinceId } from '@muctieu/domain/territory/unit';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

export interface RuleVersion {
  readonly provinceId: string;
  readonly ruleId: string;
  readonly number: number;
  readonly fromDay: PlainDate;
  readonly content: RuleContent;
  readonly origin: 'data-file' | 'person';
  readonly at: Date;
  readonly personName?: string;
  readonly reason: string;
  readonly documentId?: string;
}

/** Versions of the state's rules and of a province's own, newest first; of one rule or of all. */
export async function findRuleVersions(
  { tables }: ReadTransaction,
  provinceId: string,
  ruleId?: string,
): Promise<readonly RuleVersion[]> {
  const { rows } = await sql<{
    province_id: string;
    rule_id: string;
    version_number: number;
    from_day: PlainDate;
    content: unknown;
    origin: 'data-file' | 'person';
    at: Date;
    reason: string;
    document_id: string | null;
    person_name: string | null;
  }>`
    select rule.*, person.name as person_name from muctieu.indicator_rule_version rule
    left join muctieu.person person on person.person_id = rule.person_id
    where rule.province_id = any(${[nationProvinceId, provinceId]}::text[])
      and ${ruleId === undefined ? sql`true` : sql`rule.rule_id = ${ruleId}`}
    order by rule.rule_id, (rule.province_id = ${nationProvinceId}), rule.from_day desc, rule.version_number desc`.execute(
    tables,
  );
  return rows.flatMap((row) => {
    // What a later program wrote in a way that this one does not know is asked of nobody.
    const content = ruleContent.safeParse(row.content);
    if (!content.success) return [];
    return [
      {
        provinceId: row.province_id,
        ruleId: row.rule_id,
        number: row.version_number,
        fromDay: row.from_day,
        content: content.data,
        origin: row.origin,
        at: row.at,
        reason: row.reason,
        ...(row.person_name === null ? {} : { personName: row.person_name }),
        ...(row.document_id === null ? {} : { documentId: row.document_id }),
      },
    ];
  });
}

/** Of every rule the version that counts on a day: a province's own before the state's, the latest first day, the latest written. */
export function rulesOn(versions: readonly RuleVersion[], day: PlainDate): readonly RuleVersion[] {
  const chosen = new Map<string, RuleVersion>();
  for (const version of versions) {
    if (version.fromDay <= day && !chosen.has(version.ruleId)) chosen.set(version.ruleId, version);
  }
  return [...chosen.values()];
}

export function validationRule({ ruleId, content }: RuleVersion): ValidationRule {
  return { id: ruleId, ...content };
}

export interface AddedRuleVersion {
  readonly provinceId: string;
  readonly ruleId: string;
  readonly number: number;
  readonly fromDay: PlainDate;
  readonly content: RuleContent;
  readonly origin: 'data-file' | 'person';
  readonly at: Date;
  readonly personId?: string;
  readonly reason: string;
  readonly documentId?: string;
}

export async function addRuleVersion(transaction: WriteTransaction, added: AddedRuleVersion): Promise<void> {
  const { provinceId, ruleId, number, fromDay, content, reason } = added;
  await transaction.tables
    .insertInto('indicator_rule_version')
    .values({
      province_id: provinceId,
      rule_id: ruleId,
      version_number: number,
      from_day: fromDay,
      content: JSON.stringify(content),
      origin: added.origin,
      at: added.at,
      person_id: added.personId ?? null,
      reason,
      document_id: added.documentId ?? null,
    })
    .execute();
  transaction.journal({
    subject: { kind: 'indicator-rule', id: ruleId },
    provinceId,
    after: { version: number, fromDay, reason, documentId: added.documentId ?? null, ...content },
  });
}

/** Adds the rules of the data files that are not there yet: what people changed stays theirs. */
export async function loadRules(
  transaction: WriteTransaction,
  rules: readonly (RuleContent & { readonly id: string })[],
  reason: string,
  at: Date,
): Promise<void> {
  const there = new Set((await findRuleVersions(transaction, nationProvinceId)).map(({ ruleId }) => ruleId));
  for (const { id: ruleId, ...content } of rules) {
    if (there.has(ruleId)) continue;
    await addRuleVersion(transaction, {
      provinceId: nationProvinceId,
      ruleId,
      number: 1,
      fromDay: firstRuleDay,
      content,
      origin: 'data-file',
      at,
      reason,
    });
  }
}

/** Before any figure there is. */
const firstRuleDay = '2000-01-01' as PlainDate;
