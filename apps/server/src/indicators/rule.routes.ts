import { breakdownTexts, everyIndicatorText, ruleSentenceTexts } from '@muctieu/contract/indicators/indicators.texts';
import type { putRuleRequest, RuleContent } from '@muctieu/contract/indicators/rule';
import { listRules, putRule, readRule } from '@muctieu/contract/indicators/rules.operations';
import { everyIndicator, indicatorsOfRule, rulesFor } from '@muctieu/domain/indicators/validation-rule';
import { nationProvinceId } from '@muctieu/domain/territory/unit';
import type { Problem } from '@muctieu/kernel/problem';
import { done, refused } from '@muctieu/kernel/result';
import { type Language, say } from '@muctieu/kernel/text';
import type { z } from 'zod';
import { findDocument, findDocuments } from '../documents/document.store.ts';
import { type Route, route } from '../http/route.ts';
import { pageFrom } from '../programmes/list-page.ts';
import { findDefinitions } from './definition.store.ts';
import type { Definitions } from './figures.ts';
import { written } from './read-board.ts';
import { addRuleVersion, findRuleVersions, type RuleVersion, rulesOn, validationRule } from './rule.store.ts';

/** Rules that figures are held to: read by everybody, written under a document by whoever may approve definitions. */
export const ruleRoutes: readonly Route[] = [
  route(listRules, ({ query, context }) =>
    context.read(async (transaction) => {
      const definitions = await findDefinitions(transaction);
      const versions = await findRuleVersions(transaction, query.provinceId ?? nationProvinceId);
      const standing = rulesOn(versions, query.onDay ?? context.today);
      const asked =
        query.indicator === undefined
          ? undefined
          : new Set(rulesFor(query.indicator, standing.map(validationRule)).map(({ id }) => id));
      const chosen = standing.filter(
        ({ ruleId, content }) =>
          (asked === undefined || asked.has(ruleId)) &&
          (query.severity === undefined || content.severity === query.severity),
      );
      const documents = await findDocuments(
        transaction,
        chosen.flatMap(({ documentId }) => documentId ?? []),
      );
      const items = chosen.map((version) => {
        const { ruleId, provinceId, content, fromDay, number, origin, documentId } = version;
        const symbol = documents.get(documentId ?? '')?.symbol;
        return {
          ruleId,
          provinceId,
          kind: content.kind,
          severity: content.severity,
          sentence: sentenceOf(content, definitions, context.language),
          why: say(content.why, context.language),
          fromDay,
          version: number,
          origin,
          verified: content.verified,
          ...(documentId === undefined ? {} : { documentId }),
          ...(symbol === undefined ? {} : { documentSymbol: symbol }),
        };
      });
      return done(pageFrom(items, query));
    }),
  ),

  route(readRule, ({ params, query, context }) =>
    context.read(async (transaction) => {
      const provinceId = query.provinceId ?? nationProvinceId;
      const versions = await findRuleVersions(transaction, provinceId, params.ruleId);
      if (versions.length === 0) {
        return refused({ code: 'indicator-rule-unknown', path: 'params.ruleId', values: { id: params.ruleId } });
      }
      const definitions = await findDefinitions(transaction);
      const documents = await findDocuments(
        transaction,
        versions.flatMap(({ documentId }) => documentId ?? []),
      );
      return done({
        ruleId: params.ruleId,
        version: latestNumber(versions, provinceId),
        versions: versions.map((version) => {
          const { number, fromDay, content, origin, at, reason, personName, documentId } = version;
          const symbol = documents.get(documentId ?? '')?.symbol;
          return {
            provinceId: version.provinceId,
            number,
            fromDay,
            content,
            sentence: sentenceOf(content, definitions, context.language),
            origin,
            at: at.toISOString(),
            reason,
            ...(personName === undefined ? {} : { personName }),
            ...(documentId === undefined ? {} : { documentId }),
            ...(symbol === undefined ? {} : { documentSymbol: symbol }),
          };
        }),
      });
    }),
  ),

  route(putRule, async ({ params, body, version, context }) => {
    const { provinceId, fromDay, content, reason, documentId } = body;
    const permitted = await context.permits({ provinceId });
    if (!permitted.ok) return permitted;
    return context.write(provinceId, async (transaction) => {
      const versions = await findRuleVersions(transaction, provinceId, params.ruleId);
      const before = latestNumber(versions, provinceId);
      if (before !== version) return refused({ code: 'changed-meanwhile' });
      const problems = [
        ...faultsOf(params.ruleId, body, versions),
        ...unknownIn(content, await findDefinitions(transaction)),
      ];
      if ((await findDocument(transaction, documentId)) === undefined) {
        problems.push({ code: 'cited-document-unknown', path: 'documentId', values: { id: documentId } });
      }
      if (problems.length > 0) return refused(...problems);
      await addRuleVersion(transaction, {
        provinceId,
        ruleId: params.ruleId,
        number: before + 1,
        fromDay,
        content,
        origin: 'person',
        at: context.now,
        reason,
        documentId,
        ...(context.signedIn === undefined ? {} : { personId: context.signedIn.personId }),
      });
      return done({ version: before + 1 });
    });
  }),
];

function latestNumber(versions: readonly RuleVersion[], provinceId: string): number {
  return Math.max(0, ...versions.filter((one) => one.provinceId === provinceId).map(({ number }) => number));
}

/** What the state asks of everybody a province neither softens nor drops. */
function faultsOf(
  ruleId: string,
  { provinceId, fromDay, content }: z.output<typeof putRuleRequest>,
  versions: readonly RuleVersion[],
): Problem[] {
  const problems: Problem[] = [];
  const [national] = rulesOn(
    versions.filter((one) => one.provinceId === nationProvinceId),
    fromDay,
  );
  if (provinceId !== nationProvinceId && national?.content.severity === 'hard') {
    problems.push({ code: 'indicator-rule-national-hard', path: 'content.severity', values: { id: ruleId } });
  }
  if (content.kind === 'between' && content.least > content.most) {
    const values = { least: content.least, most: content.most };
    problems.push({ code: 'indicator-rule-bounds-empty', path: 'content.most', values });
  }
  if (content.kind === 'part-within-whole' && content.part === content.whole) {
    problems.push({ code: 'indicator-rule-part-is-whole', path: 'content.whole', values: { code: content.part } });
  }
  return problems;
}

function unknownIn(content: RuleContent, definitions: Definitions): readonly Problem[] {
  return indicatorsOfRule({ id: '', ...content })
    .filter((code) => !definitions.has(code))
    .map((code) => ({ code: 'indicator-unknown', path: 'content.indicator', values: { code } }));
}

function sentenceOf(content: RuleContent, definitions: Definitions, language: Language): string {
  const nameOf = (code: string) => {
    if (code === everyIndicator) return say(everyIndicatorText, language);
    const name = definitions.get(code)?.definition.name;
    return name === undefined ? code : say(name, language);
  };
  const text = ruleSentenceTexts[content.kind];
  if (text === undefined) return content.kind;
  switch (content.kind) {
    case 'part-within-whole':
      return say(text, language, { part: nameOf(content.part), whole: nameOf(content.whole) });
    case 'change-within-percent':
      return say(text, language, { indicator: nameOf(content.indicator), percent: content.percent });
    case 'breakdown-adds-up': {
      const dimension = breakdownTexts[content.dimension];
      const words = dimension === undefined ? content.dimension : say(dimension, language).toLowerCase();
      return say(text, language, { indicator: nameOf(content.indicator), dimension: words });
    }
    case 'between': {
      const bounds = { least: written(String(content.least), language), most: written(String(content.most), language) };
      return say(text, language, { indicator: nameOf(content.indicator), ...bounds });
    }
    case 'numerator-within-denominator':
    case 'forecast-not-below-actual':
      return say(text, language, { indicator: nameOf(content.indicator) });
    default:
      return content satisfies never;
  }
}
