import { type RuleContent, ruleContent } from '@muctieu/contract/criteria/recognition-rule';
import type { RecognitionData } from '@muctieu/data/recognition';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done } from '@muctieu/kernel/result';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import { addRule, findRules, kindsOfSubject, type StoredRule } from './recognition-rule.store.ts';

/** The law of 2016-2020 and after: limits, withdrawal and review of the data are told of no other days. */
const beginning = '2016-01-01' as PlainDate;

/** Enters `data/recognition` as rules of the nation. Run at every start; what provinces set since stays. */
export async function loadRecognitionRules(database: Database, data: RecognitionData, at: Date): Promise<void> {
  const act = { provinceId: 'VN', command: 'load-recognition-rules', requestId: 'start', at };
  const outcome = await database.write(programScope, act, async (transaction) => {
    const known = new Set((await findRules(transaction)).map(({ ruleId }) => ruleId));
    for (const rule of rulesOfData(data)) if (!known.has(rule.ruleId)) await addRule(transaction, rule, at);
    return done(undefined);
  });
  if (!outcome.ok) throw new Error(`The rules of recognition cannot be loaded: ${JSON.stringify(outcome.problems)}`);
}

function rulesOfData({ procedures, limits, withdrawal, review }: RecognitionData): readonly StoredRule[] {
  const rule = (ruleId: string, content: RuleContent, verified: boolean): StoredRule => ({
    ruleId,
    provinceId: 'VN',
    part: content.part,
    subject: content.part === 'procedure' ? content.subject : '',
    from: beginning,
    content,
    article: '',
    reason: 'data/recognition/recognition.json',
    verified,
  });
  const { verified: isWithdrawalVerified, sources: _, ...withdrawn } = withdrawal;
  const { verified: isReviewVerified, sources: __, ...reviewed } = review;
  return [
    ...procedures.map(({ id, kinds, name, from, until, steps, verified, note }) => {
      const [subject] =
        Object.entries(kindsOfSubject).find(([, own]) => own.some((kind) => kinds.includes(kind))) ?? [];
      const content = ruleContent.parse({ part: 'procedure', subject, name, steps, note });
      return {
        ...rule(id, content, verified),
        from: from as PlainDate,
        ...(until === undefined ? {} : { until: until as PlainDate }),
      };
    }),
    rule('limits', ruleContent.parse({ part: 'limits', ...limits }), limitsVerified(limits)),
    rule('withdrawal', ruleContent.parse({ part: 'withdrawal', ...withdrawn }), isWithdrawalVerified),
    rule('review', ruleContent.parse({ part: 'review', ...reviewed }), isReviewVerified),
  ];
}

function limitsVerified({ coverage, satisfaction, quorum, majority }: RecognitionData['limits']): boolean {
  return [coverage.commune, coverage.district, satisfaction, quorum, majority].every(({ verified }) => verified);
}
