import { type RuleContent, ruleContent } from '@muctieu/contract/criteria/recognition-rule';
import type { RecognitionKind, RecognitionProcedure } from '@muctieu/domain/criteria/recognition';
import { type RecognitionRules, ruleOn } from '@muctieu/domain/criteria/recognition-rules';
import { holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

export interface StoredRule {
  readonly ruleId: string;
  readonly provinceId: string;
  readonly part: RuleContent['part'];
  readonly subject: string;
  readonly from: PlainDate;
  readonly until?: PlainDate;
  readonly content: RuleContent;
  readonly documentId?: string;
  readonly article: string;
  readonly reason: string;
  readonly verified: boolean;
  readonly personId?: string;
}

/** Of the nation, and of one province where one is asked for: every rule there ever was, the latest first. */
export async function findRules({ tables }: ReadTransaction, provinceId?: string): Promise<readonly StoredRule[]> {
  const rows = await tables
    .selectFrom('recognition_rule')
    .selectAll()
    .where('province_id', 'in', provinceId === undefined ? ['VN'] : ['VN', provinceId])
    .orderBy('part')
    .orderBy('subject')
    .orderBy('from_day', 'desc')
    .orderBy('province_id')
    .execute();
  return rows.map((row) => ({
    ruleId: row.rule_id,
    provinceId: row.province_id,
    part: row.part,
    subject: row.subject,
    from: row.from_day,
    ...(row.until_day === null ? {} : { until: row.until_day }),
    content: ruleContent.parse(row.content),
    ...(row.document_id === null ? {} : { documentId: row.document_id }),
    article: row.article,
    reason: row.reason,
    verified: row.verified,
    ...(row.person_id === null ? {} : { personId: row.person_id }),
  }));
}

export const kindsOfSubject: Readonly<Record<string, readonly RecognitionKind[]>> = {
  commune: ['commune', 'commune-advanced', 'commune-model'],
  village: ['village', 'village-model'],
  district: ['district'],
};

/** What holds in the province on the day, with every procedure: a dossier keeps the one by which it was opened. */
export function rulesOf(rules: readonly StoredRule[], provinceId: string, day: PlainDate): RecognitionRules {
  const held = <Part extends RuleContent['part']>(part: Part) => {
    const rule = ruleOn(rules, { provinceId, part }, day);
    const content = rule?.content;
    if (rule === undefined || content?.part !== part) throw new Error(`No rule of recognition for ${part} on ${day}`);
    return { verified: rule.verified, content: content as Extract<RuleContent, { part: Part }> };
  };
  const limits = held('limits').content;
  const withdrawal = held('withdrawal');
  const review = held('review');
  return {
    // A province's own procedure before the nation's of the same day.
    procedures: rules
      .filter((rule) => rule.provinceId === 'VN' || rule.provinceId === provinceId)
      .toSorted((a, b) => Number(a.provinceId === 'VN') - Number(b.provinceId === 'VN'))
      .flatMap(procedureOfRule),
    limits,
    withdrawal: { ...withdrawal.content, verified: withdrawal.verified },
    review: { ...review.content, verified: review.verified },
  };
}

function procedureOfRule({ content, ruleId, from, until, verified }: StoredRule): readonly RecognitionProcedure[] {
  if (content.part !== 'procedure') return [];
  const { name, steps, note, subject } = content;
  const procedure = {
    id: ruleId,
    kinds: kindsOfSubject[subject] ?? [],
    name,
    from,
    ...(until === undefined ? {} : { until }),
    steps: steps as RecognitionProcedure['steps'],
    verified,
    ...(note === undefined ? {} : { note }),
  };
  return [procedure];
}

/** The rules of one province on a day, as most questions need them. */
export async function findRecognitionRules(
  transaction: ReadTransaction,
  provinceId: string,
  day: PlainDate,
): Promise<RecognitionRules> {
  return rulesOf(await findRules(transaction, provinceId), provinceId, day);
}

/** After how many months what was recognised is looked at again; undefined where nobody has set it. */
export async function findReviewMonths(
  transaction: ReadTransaction,
  provinceId: string,
  day: PlainDate,
): Promise<number | undefined> {
  const content = ruleOn(await findRules(transaction, provinceId), { provinceId, part: 'review' }, day)?.content;
  return content?.part === 'review' ? content.everyMonths : undefined;
}

/** Which rules hold on the day: of each part and subject the province's own, or else the nation's. */
export function heldRuleIds(rules: readonly StoredRule[], provinceId: string, day: PlainDate): ReadonlySet<string> {
  return new Set(
    rules
      .filter((rule) => holdsOn(rule, day))
      .flatMap(({ part, subject }) => ruleOn(rules, { provinceId, part, subject }, day)?.ruleId ?? []),
  );
}

export async function addRule(transaction: WriteTransaction, rule: StoredRule, at: Date): Promise<void> {
  await transaction.tables
    .insertInto('recognition_rule')
    .values({
      province_id: rule.provinceId,
      rule_id: rule.ruleId,
      part: rule.part,
      subject: rule.subject,
      from_day: rule.from,
      until_day: rule.until ?? null,
      content: JSON.stringify(rule.content),
      document_id: rule.documentId ?? null,
      article: rule.article,
      reason: rule.reason,
      verified: rule.verified,
      person_id: rule.personId ?? null,
      at,
    })
    .execute();
  transaction.journal({
    subject: { kind: 'recognition-rule', id: rule.ruleId },
    provinceId: rule.provinceId,
    after: rule,
  });
}

/** The one before ends where the new one begins. */
export async function endRule(transaction: WriteTransaction, before: StoredRule, until: PlainDate): Promise<void> {
  await transaction.tables
    .updateTable('recognition_rule')
    .set({ until_day: until })
    .where('province_id', '=', before.provinceId)
    .where('rule_id', '=', before.ruleId)
    .execute();
  transaction.journal({
    subject: { kind: 'recognition-rule', id: before.ruleId },
    provinceId: before.provinceId,
    before: { until: before.until ?? null },
    after: { until },
  });
}
