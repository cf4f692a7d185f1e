import { listRules, setRule } from '@muctieu/contract/criteria/recognition-work.operations';
import { faultsOfSteps } from '@muctieu/domain/criteria/recognition-rules';
import { overlap } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import { findDocument } from '../documents/document.store.ts';
import { type Route, route } from '../http/route.ts';
import { addRule, endRule, findRules, heldRuleIds, type StoredRule } from './recognition-rule.store.ts';

/** Districts are gone since 1/7/2025 (NQ 203/2025/QH15): no step is given to them any more. */
const districtsUntil = '2025-07-01' as PlainDate;

/** How recognition goes, as dated data: read by everybody concerned, set by a province under a document. */
export const recognitionRuleRoutes: readonly Route[] = [
  route(listRules, ({ query, context }) =>
    context.read(async (transaction) => {
      const { provinceId } = query;
      const day = query.onDay ?? context.today;
      const rules = await findRules(transaction, provinceId);
      const held = heldRuleIds(rules, provinceId, day);
      return done({
        provinceId,
        day,
        rules: rules.map(({ personId, part: _, subject: __, ...rule }) => ({
          ...rule,
          holds: held.has(rule.ruleId),
          ...(personId === undefined ? {} : { by: personId }),
        })),
      });
    }),
  ),

  route(setRule, async ({ body, context }) => {
    const { provinceId, from, documentId, content } = body;
    const permitted = await context.permits({ provinceId });
    if (!permitted.ok) return permitted;
    return context.write(provinceId, async (transaction) => {
      const problems: Problem[] = [];
      if ((await findDocument(transaction, documentId)) === undefined)
        problems.push({ code: 'cited-document-unknown', path: 'documentId', values: { id: documentId } });
      if (content.part === 'procedure')
        problems.push(...faultsOfSteps(content.steps as Parameters<typeof faultsOfSteps>[0], { districtsUntil, from }));
      if (content.part === 'withdrawal' && content.partPercent >= content.halfPercent) {
        const values = { part: content.partPercent, half: content.halfPercent };
        problems.push({ code: 'recognition-shares-order', path: 'content.partPercent', values });
      }
      const subject = content.part === 'procedure' ? content.subject : '';
      const rule: StoredRule = {
        ruleId: uuid(),
        provinceId,
        part: content.part,
        subject,
        from,
        content,
        documentId,
        article: body.article,
        reason: body.reason,
        verified: body.verified,
        ...(context.signedIn === undefined ? {} : { personId: context.signedIn.personId }),
      };
      const rivals = (await findRules(transaction, provinceId)).filter(
        (one) =>
          one.provinceId === provinceId && one.part === rule.part && one.subject === subject && overlap(one, rule),
      );
      const later = rivals.find((one) => one.from >= from);
      if (later !== undefined)
        problems.push({ code: 'recognition-rule-later', path: 'from', values: { found: later.from, from } });
      if (problems.length > 0) return refused(...problems);
      for (const earlier of rivals) await endRule(transaction, earlier, from);
      await addRule(transaction, rule, context.now);
      return done({ ruleId: rule.ruleId });
    });
  }),
];
