import type { CarryOverRuleData } from '@muctieu/data/carry-over-rules';
import { done } from '@muctieu/kernel/result';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import { addRules } from './rules.store.ts';

/** Enters the rules of `data/capital` for the nation. Run at every start; a rule that is there stays as people left it. */
export async function loadCarryOverRules(
  database: Database,
  rules: readonly CarryOverRuleData[],
  at: Date,
): Promise<number> {
  const act = { provinceId: 'VN', command: 'load-carry-over-rules', requestId: 'start', at };
  const outcome = await database.write(programScope, act, async (transaction) =>
    done(
      await addRules(
        transaction,
        rules.map(({ id, verified, documentId, note, sources, ...content }) => ({
          provinceId: 'VN',
          ruleId: id,
          kind: 'carry-over' as const,
          content,
          verified,
          documentId,
          note: `${note} [${sources.join(', ')}]`,
        })),
      ),
    ),
  );
  return outcome.ok ? outcome.value : 0;
}
