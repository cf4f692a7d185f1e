import { factMeasures } from '@muctieu/domain/capital/layout/capital-fact';
import { mobilisedCategories } from '@muctieu/domain/capital/mobilised';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Text } from '@muctieu/kernel/text';
import type { z } from 'zod';
import type { CapitalFactsAnswer } from './capital-facts.ts';
import type { mobilisedTable } from './mobilised.ts';
import { mobilisedCategoryTexts } from './statement.texts.ts';

/** The table of mobilised capital by programme as facts, for the forms that lay it out: plan and actual of six categories. */
export function factsOfMobilised(
  table: z.output<typeof mobilisedTable>,
  asOf: { readonly knownAt: string; readonly valueDate?: PlainDate | undefined },
  nameOf: (programmeCode: string) => Text,
): CapitalFactsAnswer {
  const measures = [...factMeasures];
  const plan = measures.indexOf('granted');
  const actual = measures.indexOf('paid');
  return {
    by: ['programme', 'category'],
    ...(asOf.valueDate === undefined ? {} : { valueDate: asOf.valueDate }),
    knownAt: asOf.knownAt,
    measures,
    members: [
      { dimension: 'programme', keys: table.rows.map(({ key }) => ({ key, label: nameOf(key) })) },
      {
        dimension: 'category',
        keys: mobilisedCategories.map((key) => ({ key, label: mobilisedCategoryTexts[key] ?? { vi: key, en: key } })),
      },
    ],
    rows: table.rows.flatMap(({ key, sums }) =>
      sums.map(({ category, planDong, actualDong }) => [
        key,
        category,
        ...measures.map((_, place) => (place === plan ? planDong : place === actual ? actualDong : '0')),
      ]),
    ),
    notCarried: [],
    cutReasons: [],
  };
}
