import { createHash } from 'node:crypto';
import { decimalOfText } from '@muctieu/contract/indicators/decimal-text';
import { type DefinitionContent, definitionContent } from '@muctieu/contract/indicators/definition';
import { ruleContent } from '@muctieu/contract/indicators/rule';
import type { IndicatorCatalogue, IndicatorTargetData, ValidationRuleData } from '@muctieu/data/indicator';
import { checkFormulas } from '@muctieu/domain/indicators/check-formulas';
import { regroupingFits } from '@muctieu/domain/indicators/indicator-definition';
import { type ObservationPeriod, parsePeriod } from '@muctieu/domain/indicators/observation-period';
import { nationProvinceId } from '@muctieu/domain/territory/unit';
import { done } from '@muctieu/kernel/result';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { stableUnitId } from '../territory/stable-unit-id.ts';
import { addDefinitionVersion, definitionOf, findDefinitions, findLoadedChecksums } from './definition.store.ts';
import { indicatorSentences } from './indicator-sentences.texts.ts';
import { loadRules } from './rule.store.ts';
import { type AddedTarget, addTargets, findTargets } from './target.store.ts';

/** Enters the definitions, rules and national targets of `data/indicators`. Run at every start; what is there stays. */
export async function loadIndicators(
  database: Database,
  catalogues: readonly IndicatorCatalogue[],
  rules: readonly ValidationRuleData[],
  at: Date,
): Promise<void> {
  const given = catalogues.flatMap(({ indicators }) =>
    indicators.map(({ code, ...content }) => ({ code, content: definitionContent.parse(content) })),
  );
  const definitions = given.map(({ code, content }) => definitionOf(code, content));
  const faults = [...checkFormulas(definitions), ...definitions.filter((one) => !regroupingFits(one))];
  if (faults.length > 0) throw new Error(`data/indicators: ${JSON.stringify(faults)}`);
  const act = { provinceId: nationProvinceId, command: 'load-indicators', requestId: 'start', at };
  await database.write(programScope, act, async (transaction) => {
    const loaded = await findLoadedChecksums(transaction);
    for (const { code, content } of given) {
      const checksum = checksumOf(code, content);
      if (loaded.has(checksum)) continue;
      const reason = indicatorSentences.loaded.vi;
      await addDefinitionVersion(transaction, { code, content, origin: 'data-file', checksum, at, reason });
    }
    const read = rules.map(({ id, ...content }) => ({ id, ...ruleContent.parse(content) }));
    await loadRules(transaction, read, indicatorSentences.loaded.vi, at);
    await loadTargets(
      transaction,
      nationProvinceId,
      stableUnitId('nation-vn'),
      catalogues.flatMap(({ targets }) => targets),
      at,
    );
    return done(undefined);
  });
}

/** Targets that are not there yet, of one unit. */
export async function loadTargets(
  transaction: WriteTransaction,
  provinceId: string,
  unitId: string,
  targets: readonly IndicatorTargetData[],
  at: Date,
): Promise<void> {
  const definitions = await findDefinitions(transaction);
  const stored = await findTargets(transaction, { provinceIds: [provinceId], unitIds: [unitId] });
  const there = new Set(stored.map(({ indicatorNo, period, kind }) => `${indicatorNo}|${period}|${kind}`));
  const added = targets.flatMap((target): readonly AddedTarget[] => {
    const no = definitions.get(target.indicator)?.no;
    const period = parsePeriod(target.period);
    if (no === undefined || period === undefined) throw new Error(`Target of ${target.indicator} ${target.period}`);
    if (there.has(`${no}|${period}|${target.kind}`)) return [];
    return [addedTarget(target, { provinceId, unitId, no, period, at })];
  });
  if (added.length > 0) await addTargets(transaction, added);
}

function addedTarget(
  target: IndicatorTargetData,
  {
    provinceId,
    unitId,
    no,
    period,
    at,
  }: { provinceId: string; unitId: string; no: number; period: ObservationPeriod; at: Date },
): AddedTarget {
  const source = `${target.sources.join(', ')}${target.verified ? '' : ' (?)'}`;
  return {
    provinceId,
    unitId,
    indicatorNo: no,
    period,
    kind: target.kind,
    version: 1,
    operator: target.operator,
    value: decimalOfText(target.value),
    note: target.note === '' ? source : `${target.note} (${source})`,
    reason: indicatorSentences.loaded.vi,
    at,
    ...(target.denominator === undefined ? {} : { denominator: decimalOfText(target.denominator) }),
    ...(target.documentId === undefined ? {} : { documentId: target.documentId }),
    ...printedOf(target),
  };
}

function printedOf({ printedAchievement, printedOf: text }: IndicatorTargetData): Pick<AddedTarget, 'printed'> {
  if (printedAchievement === undefined) return {};
  const of = parsePeriod(text ?? '');
  if (of === undefined) throw new Error(`«${text}» is no period`);
  return { printed: { achievement: decimalOfText(printedAchievement), of } };
}

function checksumOf(code: string, content: DefinitionContent): string {
  return createHash('sha256')
    .update(`${code} ${JSON.stringify(content)}`)
    .digest('hex');
}
