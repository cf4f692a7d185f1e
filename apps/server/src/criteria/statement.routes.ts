import { listStatements } from '@muctieu/contract/criteria/criteria.operations';
import type { StatementItem } from '@muctieu/contract/criteria/criteria-round';
import { averageOf } from '@muctieu/domain/criteria/matrix-sums';
import { done } from '@muctieu/kernel/result';
import { type Route, route } from '../http/route.ts';
import { pageFrom } from '../programmes/list-page.ts';
import { twoPlaces } from './matrix-view.ts';
import { findStatements, type StoredStatement } from './statement.store.ts';

/** What reports say of all units together, beside what follows from it. */
export const statementRoutes: readonly Route[] = [
  route(listStatements, ({ query, context }) =>
    context.read(async (transaction) => {
      const statements = await findStatements(transaction, query.provinceId);
      const items = statements.map((statement) => statementItemOf(statement, statements));
      return done(pageFrom(items, query));
    }),
  ),
];

function statementItemOf(statement: StoredStatement, all: readonly StoredStatement[]): StatementItem {
  const { content, ...head } = statement;
  const perCriterionSum = Object.values(content.perCriterion).reduce((sum, count) => sum + count, 0);
  const average = averageOf(perCriterionSum, content.units);
  return {
    ...head,
    sources: [...head.sources],
    title: content.title,
    units: content.units,
    ...(content.averagePrinted === undefined ? {} : { averagePrinted: content.averagePrinted }),
    ...(average === undefined ? {} : { averageDerived: twoPlaces(average) }),
    perLevel: content.perLevel.map((level) => ({ ...level })),
    perLevelSum: content.perLevel.reduce((sum, { printed }) => sum + printed, 0),
    perCriterion: { ...content.perCriterion },
    perCriterionSum,
    rates: content.rates.map((rate) => ({ ...rate, ...checkedRate(rate) })),
    ...increasesOf(statement, all),
    ...(content.note === undefined ? {} : { note: content.note }),
  };
}

/** «Tăng 16 xã so với năm 2020» beside 77 − 63 = 14: a printed change against the two counts it is between. */
function increasesOf(statement: StoredStatement, all: readonly StoredStatement[]): Pick<StatementItem, 'increases'> {
  const { increases, perCriterion } = statement.content;
  const since = all.find(
    ({ statementId, provinceId }) => statementId === increases?.since && provinceId === statement.provinceId,
  );
  if (increases === undefined || since === undefined) return {};
  return {
    increases: {
      since: { title: since.content.title, asOf: since.asOf, otherSet: since.setId !== statement.setId },
      note: increases.note,
      rows: increases.rows.flatMap(({ of, printed }) => {
        const before = since.content.perCriterion[of];
        const after = perCriterion[of];
        if (before === undefined || after === undefined) return [];
        const computed = after - before;
        return [{ of, printed, before, after, computed, equal: computed === printed }];
      }),
    },
  };
}

/** A printed percentage beside the exact one, to two places; rounding and cutting off both count as equal. */
function checkedRate({ printed, numerator, denominator }: StoredStatement['content']['rates'][number]) {
  const places = printed.split('.')[1]?.length ?? 0;
  const exact = (BigInt(numerator) * 10n ** BigInt(places + 3)) / BigInt(denominator);
  const cut = exact / 10n;
  const rounded = (exact + 5n) / 10n;
  const written = BigInt(printed.replace('.', ''));
  const hundredths = (BigInt(numerator) * 100_000n + BigInt(denominator) * 5n) / (BigInt(denominator) * 10n);
  return { computed: twoPlaces({ digits: hundredths }), equal: written === cut || written === rounded };
}
