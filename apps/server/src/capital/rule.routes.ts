import { type RuleContent, ruleItem } from '@muctieu/contract/capital/capital-rule';
import {
  createRule,
  editRule,
  endRule,
  listRules,
  readRuleHistory,
  replaceRule,
} from '@muctieu/contract/capital/statement.operations';
import { checkRule, rulesInForce } from '@muctieu/domain/capital/capital-rule';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction } from '../database/transaction.ts';
import { findDocuments } from '../documents/document.store.ts';
import { type Route, route } from '../http/route.ts';
import { findHolderNames } from './holders.store.ts';
import { page, readCursor } from './page-cursor.ts';
import { findUnknownDocument } from './referred-document.ts';
import { findRule, listRuleVersions, putRule, listRules as readRules, type StoredRule } from './rules.store.ts';

/** The dated rules that decisions and the year end are checked by; a province edits its own version of the state's. */
export function ruleRoutes(): readonly Route[] {
  return [
    route(listRules, ({ query, context }) =>
      context.read(async (transaction) => {
        const rules = rulesInForce(await readRules(transaction, query.provinceId, query.kind), query.day);
        const [after] = readCursor(query.cursor) ?? [];
        const start = after === undefined ? 0 : rules.findIndex(({ ruleId }) => ruleId === after) + 1;
        const { items, nextCursor } = page(rules.slice(start), query.limit, ({ ruleId }) => [ruleId, '']);
        const symbols = await symbolsOf(transaction, items);
        return done({
          items: items.map((rule) => itemOf(rule, symbols)),
          ...(nextCursor === undefined ? {} : { nextCursor }),
        });
      }),
    ),

    route(createRule, async ({ body, context }) => {
      const permitted = await context.permits({ provinceId: body.provinceId });
      if (!permitted.ok) return permitted;
      return context.write(body.provinceId, async (transaction) => {
        const problems = await problemsOf(transaction, body);
        if (problems.length > 0) return refused(...problems);
        const rule = { ...written(body), ruleId: uuid(), version: 1, changedAt: context.now };
        await putRule(transaction, undefined, { ...rule, personId: context.signedIn?.personId, reason: '' });
        return done({ ruleId: rule.ruleId, version: 1 });
      });
    }),

    route(editRule, async ({ params, body, version, context }) => {
      const permitted = await context.permits({ provinceId: body.provinceId });
      if (!permitted.ok) return permitted;
      return context.write(body.provinceId, async (transaction) => {
        const before = await findRule(transaction, body.provinceId, params.ruleId);
        if (before === undefined) return refused({ code: 'rule-not-found', path: 'params.ruleId' });
        if (before.version !== version) {
          return refused({ code: 'changed-meanwhile', values: { current: before.version, found: version } });
        }
        if (before.content.kind !== body.content.kind) {
          const values = { expected: before.content.kind, found: body.content.kind };
          return refused({ code: 'rule-kind-changed', path: 'content.kind', values });
        }
        const problems = await problemsOf(transaction, body);
        if (problems.length > 0) return refused(...problems);
        const after = { ...written(body), ruleId: before.ruleId, version: version + 1, changedAt: context.now };
        await putRule(transaction, before, { ...after, personId: context.signedIn?.personId, reason: body.reason });
        return done({ ruleId: after.ruleId, version: after.version });
      });
    }),

    route(endRule, async ({ params, body, version, context }) => {
      const permitted = await context.permits({ provinceId: body.provinceId });
      if (!permitted.ok) return permitted;
      return context.write(body.provinceId, async (transaction) => {
        const before = await findRule(transaction, body.provinceId, params.ruleId);
        if (before === undefined) return refused({ code: 'rule-not-found', path: 'params.ruleId' });
        if (before.version !== version) {
          return refused({ code: 'changed-meanwhile', values: { current: before.version, found: version } });
        }
        const { changedBy: _, ...rule } = before;
        const after = {
          ...rule,
          provinceId: body.provinceId,
          until: body.until,
          version: version + 1,
          changedAt: context.now,
        };
        const problems = checkRule(after);
        if (problems.length > 0) return refused(...problems);
        await putRule(transaction, before, { ...after, personId: context.signedIn?.personId, reason: body.reason });
        return done({ ruleId: after.ruleId, version: after.version });
      });
    }),

    route(replaceRule, async ({ params, body, version, context }) => {
      const permitted = await context.permits({ provinceId: body.provinceId });
      if (!permitted.ok) return permitted;
      return context.write(body.provinceId, async (transaction) => {
        const before = await findRule(transaction, body.provinceId, params.ruleId);
        if (before === undefined) return refused({ code: 'rule-not-found', path: 'params.ruleId' });
        if (before.version !== version) {
          return refused({ code: 'changed-meanwhile', values: { current: before.version, found: version } });
        }
        if (before.content.kind !== body.content.kind) {
          const values = { expected: before.content.kind, found: body.content.kind };
          return refused({ code: 'rule-kind-changed', path: 'content.kind', values });
        }
        if (before.until !== undefined && before.until < body.from) {
          return refused({
            code: 'rule-ended-already',
            path: 'from',
            values: { until: before.until, found: body.from },
          });
        }
        const { changedBy: _, ...old } = before;
        const by = { personId: context.signedIn?.personId, reason: body.reason, changedAt: context.now };
        const ended = { ...old, ...by, provinceId: body.provinceId, until: body.from, version: version + 1 };
        const next = { ...written(body), ...by, ruleId: uuid(), version: 1, replacesRuleId: before.ruleId };
        const problems = [
          ...checkRule({ ...ended, verified: false }).map((problem) => ({ ...problem, path: 'from' })),
          ...(await problemsOf(transaction, body)),
        ];
        if (problems.length > 0) return refused(...problems);
        await putRule(transaction, before, ended);
        await putRule(transaction, undefined, next);
        return done({ ruleId: next.ruleId, version: 1 });
      });
    }),

    route(readRuleHistory, ({ params, query, context }) =>
      context.read(async (transaction) => {
        const versions = await listRuleVersions(transaction, query.provinceId, params.ruleId);
        if (versions.length === 0) return refused({ code: 'rule-not-found', path: 'params.ruleId' });
        const symbols = await symbolsOf(transaction, versions);
        return done({ versions: versions.map((one) => ({ ...itemOf(one, symbols), reason: one.reason })) });
      }),
    ),
  ];
}

interface WrittenRule {
  readonly provinceId: string;
  readonly content: RuleContent;
  readonly from: PlainDate;
  readonly until?: PlainDate | undefined;
  readonly documentId?: string | undefined;
  readonly verified: boolean;
  readonly note: string;
}

function written(body: WrittenRule): Omit<StoredRule, 'ruleId' | 'version' | 'changedAt' | 'changedBy'> {
  const { provinceId, content, from, until, documentId, verified, note } = body;
  return {
    ...{ provinceId, content, from, verified, note },
    ...(until === undefined ? {} : { until }),
    ...(documentId === undefined ? {} : { documentId }),
  };
}

async function problemsOf(transaction: ReadTransaction, body: WrittenRule): Promise<readonly Problem[]> {
  const problems = [...checkRule(body)];
  const unknown = body.documentId === undefined ? undefined : await findUnknownDocument(transaction, body.documentId);
  if (unknown !== undefined) problems.push(unknown);
  if (body.content.kind === 'ceiling') {
    const { holderId } = body.content;
    if (!(await findHolderNames(transaction, body.provinceId, [holderId])).has(holderId)) {
      problems.push({ code: 'holder-unknown', path: 'content.holderId', values: { found: holderId } });
    }
  }
  return problems;
}

/** How the documents are called that the rules rest on, by id. */
async function symbolsOf(
  transaction: ReadTransaction,
  rules: readonly Pick<StoredRule, 'documentId'>[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rules.flatMap(({ documentId }) => (documentId === undefined ? [] : [documentId])))];
  const documents = await findDocuments(transaction, ids);
  return new Map([...documents].map(([id, { symbol }]) => [id, symbol]));
}

function itemOf(rule: StoredRule, symbols: ReadonlyMap<string, string>) {
  const symbol = symbols.get(rule.documentId ?? '');
  return ruleItem.parse({
    ...rule,
    ...(symbol === undefined ? {} : { documentSymbol: symbol }),
    kind: rule.content.kind,
    ...figuresOf(rule.content),
    changedAt: rule.changedAt.toISOString(),
  });
}

function figuresOf(content: RuleContent) {
  switch (content.kind) {
    case 'ceiling':
      return {
        subject: `${content.nodeCode} · ${content.source} · ${content.fromYear}–${content.toYear}`,
        amountDong: content.amountDong,
      };
    case 'counterpart':
      return { subject: content.programmeCode, perMille: content.atLeastPerMille };
    case 'norm':
      return { subject: `${content.nodeCode}: ${content.item}`, amountDong: content.mostDong, unit: content.unit };
    case 'carry-over':
      return { subject: content.article };
    default:
      return content satisfies never;
  }
}
