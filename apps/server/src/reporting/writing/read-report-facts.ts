import { factsOfMobilised } from '@muctieu/contract/capital/mobilised-facts';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { readFacts } from '../../capital/capital-facts.store.ts';
import { readMobilisedAnswer } from '../../capital/mobilised-reading.ts';
import { nodeNames } from '../../capital/node-names.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { findUnitFacts, type UnitFacts } from '../../indicators/unit-facts.store.ts';
import { findNodes, type StoredNode } from '../../programmes/node.store.ts';
import { pathIds } from '../../territory/subtree.store.ts';
import { readConsolidatedFacts } from './read-consolidated-facts.ts';
import { readCriteriaFacts } from './read-criteria-facts.ts';
import { readDifficultyFacts } from './read-difficulty-facts.ts';
import { readDocumentFacts } from './read-document-facts.ts';
import { readIndicatorFacts } from './read-indicator-facts.ts';
import type { ReportFacts, ReportPeriod } from './report-facts.ts';

export interface FactsWish {
  readonly unit: UnitFacts;
  readonly period: ReportPeriod;
  readonly knownAt: Date;
}

/** The whole report in one state of the database: what is read here is what the report will say for ever. */
export async function readReportFacts(transaction: ReadTransaction, wish: FactsWish): Promise<ReportFacts> {
  const { unit, period, knownAt } = wish;
  const { provinceId } = unit;
  const above = await aboveOf(transaction, unit, period.valueDate);
  const asOf = { today: period.valueDate, knownAt: knownAt.toISOString() };
  const place = unit.level === 'province' ? {} : { unitId: unit.unitId };
  const years = yearsUpTo(period.valueDate);
  const counted = { provinceId, ...place, vintages: years, knownAt };
  const capital = await readFacts(
    transaction,
    {
      ...counted,
      by: ['programme', 'node', 'vintage', 'source', 'capitalKind', 'budgetYear'],
      valueDate: period.valueDate,
      withProposals: unit.level === 'province',
    },
    asOf,
    new Map(),
  );
  const capitalBefore = await readFacts(
    transaction,
    { ...counted, by: ['programme', 'vintage', 'budgetYear'], valueDate: period.previousDate, withProposals: false },
    asOf,
    new Map(),
  );
  const nodes = await findNodes(transaction);
  const names = nodeNames(nodes);
  const mobilised = await readMobilisedAnswer(transaction, {
    provinceId,
    by: 'programme',
    fromYear: Math.min(...years),
    toYear: Math.max(...years),
    valueDate: period.valueDate,
    knownAt,
  });
  return {
    unit: {
      unitId: unit.unitId,
      provinceId,
      level: unit.level,
      name: unit.name.charAt(0).toLocaleLowerCase('vi') + unit.name.slice(1),
      shortName: unit.shortName,
      ...(above.at(-1) === undefined ? {} : { aboveName: above.at(-1)?.name }),
    } as ReportFacts['unit'],
    period,
    knownAt: knownAt.toISOString(),
    programmes: programmesOf(nodes, capital.members.find(({ dimension }) => dimension === 'programme')?.keys ?? []),
    capital,
    capitalBefore,
    mobilised: factsOfMobilised(
      unit.level === 'province' ? mobilised : { rows: [], total: [] },
      { knownAt: knownAt.toISOString(), valueDate: period.valueDate },
      (code) => names.get(code) ?? { vi: code, en: code },
    ),
    indicators: await readIndicatorFacts(transaction, unit, above, period.valueDate, knownAt),
    ...(await readCriteriaFacts(transaction, unit, period, knownAt)),
    documents: await readDocumentFacts(transaction, provinceId, period.valueDate, knownAt),
    difficulties: await readDifficultyFacts(transaction, unit, period, knownAt),
    consolidated: await readConsolidatedFacts(transaction, unit, period, knownAt),
  };
}

/** From the district or the province above up; the nation is nobody's addressee. */
async function aboveOf(transaction: ReadTransaction, unit: UnitFacts, day: PlainDate): Promise<readonly UnitFacts[]> {
  const ids = (await pathIds(transaction, unit.provinceId, unit.unitId, day)).filter((id) => id !== unit.unitId);
  const found = await findUnitFacts(transaction, ids, day);
  return ids.flatMap((id) => found.get(id) ?? []).filter(({ level }) => level !== 'nation');
}

function programmesOf(
  nodes: readonly StoredNode[],
  keys: readonly { readonly key: string }[],
): ReportFacts['programmes'] {
  const parents = new Map(nodes.map(({ code, parentCode }) => [code, parentCode]));
  const rootOf = (code: string): string => {
    const parent = parents.get(code);
    return parent === undefined ? code : rootOf(parent);
  };
  return keys.map(({ key }) => {
    const node = nodes.find(({ code }) => code === key || code.startsWith(`${key}.`));
    const code = node === undefined ? key : rootOf(node.code);
    // Sentences leave out the period: «… giai đoạn 2021-2025».
    const name = nodes.find((one) => one.code === code)?.name.vi.replace(/ giai đoạn .*$/, '');
    return { key, code, ...(name === undefined ? {} : { name }) };
  });
}

/** The programmes' period of five years, as far as it has come. */
function yearsUpTo(valueDate: PlainDate): readonly number[] {
  const last = Number(valueDate.slice(0, 4));
  const first = last - ((((last - 2021) % 5) + 5) % 5);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
