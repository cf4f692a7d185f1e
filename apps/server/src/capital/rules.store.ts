import type { CarryOverRule } from '@muctieu/domain/capital/carry-over-rule';
import type { Ceiling, CounterpartRule, Norm } from '@muctieu/domain/capital/decision-check';
import { dong } from '@muctieu/kernel/dong';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

/** The rules that hold in a province: its own and those of the state. */
export interface CapitalRules {
  readonly ceilings: readonly Ceiling[];
  readonly counterpartRules: readonly CounterpartRule[];
  readonly norms: readonly Norm[];
  readonly carryOverRules: readonly CarryOverRule[];
}

type Stored<Rule> = { readonly [Key in keyof Rule]: Rule[Key] extends bigint ? string : Rule[Key] };

export async function findRules({ tables }: ReadTransaction, provinceId: string): Promise<CapitalRules> {
  const rows = await tables
    .selectFrom('capital_rule')
    .selectAll()
    .where('province_id', 'in', [provinceId, 'VN'])
    .orderBy('rule_id')
    .execute();
  const of = <Rule>(kind: string): readonly Rule[] =>
    rows.flatMap((row) => (row.kind === kind ? [{ ...(row.content as Rule), verified: row.verified }] : []));
  return {
    // Amounts are kept as digits in JSON, since a number there loses đồng above nine quadrillion.
    ceilings: of<Stored<Ceiling>>('ceiling').map((rule) => ({ ...rule, amountDong: dong(BigInt(rule.amountDong)) })),
    counterpartRules: of<CounterpartRule>('counterpart'),
    norms: of<Stored<Norm>>('norm').map((rule) => ({ ...rule, mostDong: dong(BigInt(rule.mostDong)) })),
    carryOverRules: of<CarryOverRule>('carry-over'),
  };
}

/** Adds rules that are not there yet; what somebody edited stays. */
export async function addRules(
  transaction: WriteTransaction,
  rules: readonly {
    readonly provinceId: string;
    readonly ruleId: string;
    readonly kind: 'ceiling' | 'counterpart' | 'norm' | 'carry-over';
    readonly content: object;
    readonly verified: boolean;
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
