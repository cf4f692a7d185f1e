import { listIndicators, putDefinition, readIndicator } from '@muctieu/contract/indicators/indicators.operations';
import { checkFormulas, usersOf } from '@muctieu/domain/indicators/check-formulas';
import { operandsOf, parseFormula } from '@muctieu/domain/indicators/formula';
import { type IndicatorDefinition, regroupingFits } from '@muctieu/domain/indicators/indicator-definition';
import { indicatorsOfRule, rulesFor, type ValidationRule } from '@muctieu/domain/indicators/validation-rule';
import { nationProvinceId } from '@muctieu/domain/territory/unit';
import type { Problem } from '@muctieu/kernel/problem';
import { done, refused } from '@muctieu/kernel/result';
import { searchKey } from '@muctieu/kernel/search-key';
import { findDocument, findDocuments } from '../documents/document.store.ts';
import { type Route, route } from '../http/route.ts';
import { pageFrom } from '../programmes/list-page.ts';
import { addDefinitionVersion, definitionOf, findDefinitions, findDefinitionVersions } from './definition.store.ts';
import { namedIndicatorOf } from './figures.ts';
import { countObservations } from './observation.store.ts';
import { findRuleVersions, rulesOn, validationRule } from './rule.store.ts';
import { countTargets } from './target.store.ts';

/** Indicators as such: the list, one with its history, a new version. */
export const definitionRoutes: readonly Route[] = [
  route(listIndicators, ({ query, context }) =>
    context.read(async (transaction) => {
      const words = searchKey(query.search ?? '');
      const items = [...(await findDefinitions(transaction, query.onDay ?? context.today)).values()].flatMap(
        (stored) => {
          const { programme, regrouping, formula, validity, sources } = stored.definition;
          const item = {
            ...namedIndicatorOf(stored),
            programme,
            regrouping: regrouping.kind,
            validFrom: validity.from,
            sources: [...sources],
            ...(formula === undefined ? {} : { formula }),
            ...(validity.until === undefined ? {} : { validUntil: validity.until }),
          };
          const key = searchKey(`${item.code} ${item.name.vi} ${item.name.en}`);
          const fits =
            (words === '' || words.split(' ').every((word) => key.includes(word))) &&
            (query.programme === undefined || programme === query.programme) &&
            (query.kind === undefined || item.kind === query.kind) &&
            (query.verified === undefined || item.verified === (query.verified === 'yes'));
          return fits ? [item as typeof item & { readonly programme: 'NTM' | 'GNBV' | 'DTTSMN' | 'MTQG2635' }] : [];
        },
      );
      return done(pageFrom(items, query));
    }),
  ),

  route(readIndicator, ({ params, context }) =>
    context.read(async (transaction) => {
      const definitions = await findDefinitions(transaction);
      const stored = definitions.get(params.code);
      if (stored === undefined) return unknownIndicator(params.code, 'params.code');
      const versions = await findDefinitionVersions(transaction, stored.no);
      const [latest] = versions;
      if (latest === undefined) return unknownIndicator(params.code, 'params.code');
      const formula = stored.definition.formula === undefined ? undefined : parseFormula(stored.definition.formula);
      const named = (codes: readonly string[]) =>
        codes.flatMap((code) => {
          const one = definitions.get(code);
          return one === undefined ? [] : [namedIndicatorOf(one)];
        });
      const all = [...definitions.values()].map(({ definition }) => definition);
      const standing = rulesOn(await findRuleVersions(transaction, nationProvinceId), context.today);
      const rules = rulesFor(params.code, standing.map(validationRule)).filter((rule) =>
        concerns(rule, stored.definition),
      );
      const documents = await findDocuments(transaction, latest.content.documentIds);
      return done({
        code: params.code,
        version: stored.version,
        definition: latest.content,
        versions: versions.map((version) => ({
          number: version.number,
          validFrom: version.content.validFrom,
          origin: version.origin,
          at: version.at.toISOString(),
          reason: version.reason,
          definition: version.content,
          ...(version.content.validUntil === undefined ? {} : { validUntil: version.content.validUntil }),
          ...(version.documentId === undefined ? {} : { documentId: version.documentId }),
        })),
        operands: formula?.ok === true ? named(operandsOf(formula.value)) : [],
        usedBy: named(usersOf(params.code, all)),
        rules: rules.map(({ id, severity, why, verified }) => ({ id, severity, why, verified })),
        documents: latest.content.documentIds.map((documentId) => {
          const symbol = documents.get(documentId)?.symbol;
          return { documentId, ...(symbol === undefined ? {} : { symbol }) };
        }),
        observationCount: await countObservations(transaction, stored.no),
        targetCount: await countTargets(transaction, stored.no),
      });
    }),
  ),

  route(putDefinition, async ({ params, body, version, context }) => {
    const permitted = await context.permits({ provinceId: nationProvinceId });
    if (!permitted.ok) return permitted;
    return context.write(nationProvinceId, async (transaction) => {
      const definitions = await findDefinitions(transaction);
      const stored = definitions.get(params.code);
      if (stored === undefined) return unknownIndicator(params.code, 'params.code');
      if (stored.version !== version) return refused({ code: 'changed-meanwhile' });
      const { definition: content, documentId, reason } = body;
      const definition = definitionOf(params.code, content);
      const problems: Problem[] = [];
      if (!regroupingFits(definition)) {
        const values = { kind: definition.kind, regrouping: definition.regrouping.kind };
        problems.push({ code: 'indicator-regrouping-unfit', path: 'definition.regrouping', values });
      }
      const { from, until } = definition.validity;
      if (until !== undefined && until <= from) {
        problems.push({ code: 'indicator-validity-empty', path: 'definition.validUntil', values: { from, until } });
      }
      const others = [...definitions.values()].map((one) => one.definition).filter(({ code }) => code !== params.code);
      problems.push(
        ...checkFormulas([...others, definition])
          .filter(({ values }) => values?.indicator === params.code)
          .map((problem) => ({ ...problem, path: 'definition.formula' })),
      );
      if (documentId !== undefined && (await findDocument(transaction, documentId)) === undefined) {
        problems.push({ code: 'cited-document-unknown', path: 'documentId', values: { id: documentId } });
      }
      if (problems.length > 0) return refused(...problems);
      const added = await addDefinitionVersion(transaction, {
        code: params.code,
        content,
        origin: 'person',
        checksum: '',
        at: context.now,
        reason,
        ...(context.signedIn === undefined ? {} : { personId: context.signedIn.personId }),
        ...(documentId === undefined ? {} : { documentId }),
      });
      return done({ version: added });
    });
  }),
];

/** Of the rules for every indicator those that can be asked of this one. */
function concerns(rule: ValidationRule, { kind, direction, regrouping, breakdowns }: IndicatorDefinition): boolean {
  if (indicatorsOfRule(rule).length > 0) return true;
  switch (rule.kind) {
    case 'numerator-within-denominator':
      return kind === 'ratio';
    case 'breakdown-adds-up':
      return breakdowns.includes(rule.dimension);
    case 'forecast-not-below-actual':
      return direction === 'up' && regrouping.kind === 'sum';
    default:
      return true;
  }
}

export function unknownIndicator(code: string, path: string) {
  return refused({ code: 'indicator-unknown', path, values: { code } });
}
