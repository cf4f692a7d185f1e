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
      const items = (await findStatements(transaction, query.provinceId)).map(statementItemOf);
      return done(pageFrom(items, query));
    }),
  ),
];

function statementItemOf(statement: StoredStatement): StatementItem {
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
    ...(content.note === undefined ? {} : { note: content.note }),
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
