import { changeReasonTexts } from '@muctieu/contract/capital/capital.texts';
import type { CapitalFactsAnswer } from '@muctieu/contract/capital/capital-facts';
import { factsOfMobilised } from '@muctieu/contract/capital/mobilised-facts';
import { readCapitalFacts, readFollowing, writeCapitalTable } from '@muctieu/contract/capital/table.operations';
import { arrangeTable, ledgerDimensions, type TableArrangement } from '@muctieu/contract/capital/table-arrangement';
import type { QueryOf } from '@muctieu/contract/http/operation';
import { isOfMobilised } from '@muctieu/domain/capital/layout/table-layouts';
import { done } from '@muctieu/kernel/result';
import { say } from '@muctieu/kernel/text';
import type { ReadTransaction } from '../database/transaction.ts';
import { type Route, route } from '../http/route.ts';
import { findNodeNames } from '../programmes/node.store.ts';
import { type FactsQuery, findFacts } from './capital-facts.store.ts';
import { factsPage, mostSummedRows } from './facts-page.ts';
import { readFollowingAnswer } from './following-answer.ts';
import { readMobilisedAnswer } from './mobilised-reading.ts';
import { nodeNames } from './node-names.ts';
import { writeTableFile } from './table-file.ts';

/** Facts for tables, and tables as files. `provinceNames`: by official code. */
export function tableRoutes(provinceNames: ReadonlyMap<string, string>): readonly Route[] {
  return [
    route(readCapitalFacts, ({ query, context }) =>
      context.read(async (transaction) => {
        const asOf = { today: context.today, knownAt: query.knownAt ?? context.now.toISOString() };
        if (query.mobilised !== undefined) return done(await mobilisedFacts(transaction, query, asOf.knownAt));
        const wanted = { ...filterOf(query), by: query.by, withProposals: query.proposals !== undefined };
        const found = await findFacts(transaction, { ...wanted, mostRows: mostSummedRows }, asOf, provinceNames);
        return factsPage(found, query);
      }),
    ),

    route(writeCapitalTable, ({ query, context }) =>
      context.read(async (transaction) => {
        const { layout, rows, columns, measures, rates, unit, places, zeroRows, form } = query;
        const arrangement: TableArrangement = { layout, rows, columns, measures, rates, unit, places, zeroRows };
        const asOf = { today: context.today, knownAt: query.knownAt ?? context.now.toISOString() };
        const wanted = { ...filterOf(query), by: ledgerDimensions(arrangement), withProposals: layout !== undefined };
        const found =
          layout !== undefined && isOfMobilised(layout)
            ? await mobilisedFacts(transaction, query, asOf.knownAt)
            : await findFacts(transaction, { ...wanted, mostRows: mostSummedRows }, asOf, provinceNames);
        const page = factsPage(found, {});
        if (!page.ok) return page;
        const answer = page.value;
        const ofHolders = query.holderId !== undefined || query.unitId !== undefined;
        const { language } = context;
        const reasonOf = (code: string) => say(changeReasonTexts[code] ?? { vi: code, en: code }, language);
        const table = arrangeTable(answer, arrangement, ofHolders, reasonOf);
        return done(await writeTableFile(table, answer, { form, unit, language }));
      }),
    ),

    route(readFollowing, ({ query, context }) =>
      context.read(async (transaction) =>
        done(
          await readFollowingAnswer(transaction, {
            ...query,
            day: query.day ?? context.today,
            asOfDay: query.day !== undefined,
            ...(query.knownAt === undefined ? {} : { known: new Date(query.knownAt) }),
            knownAt: query.knownAt ?? context.now.toISOString(),
          }),
        ),
      ),
    ),
  ];
}

/** Every year that the ledger can hold, where none is chosen. */
const everyYear = [2010, 2100] as const;

async function mobilisedFacts(
  transaction: ReadTransaction,
  query: Pick<QueryOf<typeof readCapitalFacts>, 'provinceId' | 'budgetYear' | 'valueDate'>,
  knownAt: string,
): Promise<CapitalFactsAnswer> {
  const years = query.budgetYear ?? everyYear;
  const table = await readMobilisedAnswer(transaction, {
    provinceId: query.provinceId,
    by: 'programme',
    fromYear: Math.min(...years),
    toYear: Math.max(...years),
    ...(query.valueDate === undefined ? {} : { valueDate: query.valueDate }),
  });
  const names = nodeNames(await findNodeNames(transaction));
  return factsOfMobilised(
    table,
    { knownAt, valueDate: query.valueDate },
    (code) => names.get(code) ?? { vi: code, en: code },
  );
}

function filterOf(
  query: Omit<QueryOf<typeof readCapitalFacts>, 'by' | 'proposals' | 'mobilised' | 'limit' | 'cursor'>,
): Omit<FactsQuery, 'by' | 'withProposals'> {
  const {
    provinceId,
    holderId,
    unitId,
    nodeCode,
    source,
    capitalKind,
    vintage,
    budgetYear,
    valueDate,
    knownAt,
    mapDay,
  } = query;
  return {
    provinceId,
    ...(holderId === undefined ? {} : { holderIds: holderId }),
    ...(unitId === undefined ? {} : { unitId }),
    ...(nodeCode === undefined ? {} : { nodeCode }),
    ...(source === undefined ? {} : { sources: source }),
    ...(capitalKind === undefined ? {} : { capitalKinds: capitalKind }),
    ...(vintage === undefined ? {} : { vintages: vintage }),
    ...(budgetYear === undefined ? {} : { budgetYears: budgetYear }),
    ...(valueDate === undefined ? {} : { valueDate }),
    ...(knownAt === undefined ? {} : { knownAt: new Date(knownAt) }),
    ...(mapDay === undefined ? {} : { mapDay }),
  };
}
