import { arrangedColumns } from '@muctieu/domain/capital/layout/arranged-columns';
import { buildTable } from '@muctieu/domain/capital/layout/build-table';
import type { TableDimension } from '@muctieu/domain/capital/layout/capital-fact';
import type { OfficialTable, TableNote } from '@muctieu/domain/capital/layout/official-table';
import { findLayout, type OfficialLayoutId } from '@muctieu/domain/capital/layout/table-layouts';
import type { PlanBasis, TableMeasure } from '@muctieu/domain/capital/layout/table-measure';
import type { RateBasis } from '@muctieu/domain/capital/rate';
import type { CapitalFactsAnswer } from './capital-facts.ts';
import { factsOfAnswer } from './table-headings.ts';
import { type MoneyUnit, moneyUnitDong } from './table-layout.texts.ts';

/** How a person, or an official form, wants capital laid out. The screen and the file draw the same from it. */
export interface TableArrangement {
  readonly layout?: OfficialLayoutId | undefined;
  readonly rows: readonly TableDimension[];
  readonly columns: readonly TableDimension[];
  readonly measures: readonly TableMeasure[];
  readonly rates: readonly RateBasis[];
  readonly unit: MoneyUnit;
  readonly places: number;
  /** Without the rows in which nothing stands. */
  readonly zeroRows?: 'hidden' | undefined;
}

/** What the facts of the ledger must be told apart by, for this arrangement. */
export function ledgerDimensions({ layout, rows, columns }: TableArrangement): LedgerDimension[] {
  const official = layout === undefined ? undefined : findLayout(layout);
  return ledgerOnly(official?.by ?? [...new Set([...rows, ...columns])]);
}

type LedgerDimension = Exclude<TableDimension, 'category'>;

export function ledgerOnly(dimensions: readonly TableDimension[]): LedgerDimension[] {
  return dimensions.filter((dimension) => dimension !== 'category');
}

/** Whether the plan counts where it is held: by holder or unit a passed-on đồng would stand twice. */
export function planBasis(by: readonly TableDimension[], ofHolders: boolean): PlanBasis {
  return ofHolders || by.some((dimension) => ['holder', 'unit', 'unitAbove'].includes(dimension)) ? 'held' : 'granted';
}

/**
 * Whether the facts are of some holders only, because these were asked for or because the reader sees no others: then a
 * commune's plan is what it holds, and not the nothing that was granted to it.
 */
export function isOfSome(answer: Pick<CapitalFactsAnswer, 'ofSome'>, asked: boolean): boolean {
  return asked || answer.ofSome === true;
}

/** @param reasonOf says a code of a reason in the reader's language. */
export function arrangeTable(
  answer: CapitalFactsAnswer,
  wish: TableArrangement,
  ofHolders: boolean,
  reasonOf: (code: string) => string,
): OfficialTable {
  const facts = factsOfAnswer(answer);
  const official = wish.layout === undefined ? undefined : findLayout(wish.layout);
  const plan = planBasis(facts.by, isOfSome(answer, ofHolders));
  const measures = plan === 'held' ? wish.measures.filter((measure) => measure !== 'unallocated') : wish.measures;
  const texts = new Map<string, string>();
  for (const { nodeCode, reasonCode } of answer.cutReasons) {
    const key = `${nodeCode.split('.')[0]}|${nodeCode}`;
    const before = texts.get(key);
    const reason = reasonOf(reasonCode);
    if (before?.includes(reason) !== true) texts.set(key, before === undefined ? reason : `${before}; ${reason}`);
  }
  return buildTable(facts, {
    layout: wish.layout ?? 'free',
    rowAxis: official?.rowAxis ?? wish.rows,
    columns: official?.columns(facts) ?? arrangedColumns(facts, wish.columns, measures, wish.rates),
    plan,
    unitDong: moneyUnitDong[wish.unit],
    places: wish.unit === 'dong' ? 0 : wish.places,
    texts,
    withoutZeroRows: wish.zeroRows === 'hidden',
    notes: answer.notCarried.map(({ unitId, reason }): TableNote => ({ kind: 'not-carried', unitId, reason })),
  });
}
