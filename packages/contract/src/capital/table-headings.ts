import type {
  CapitalFact,
  CapitalFacts,
  FactMeasure,
  TableDimension,
} from '@muctieu/domain/capital/layout/capital-fact';
import type { Heading } from '@muctieu/domain/capital/layout/official-table';
import type { Text } from '@muctieu/kernel/text';
import { rateBasisTexts } from './capital.texts.ts';
import type { CapitalFactsAnswer } from './capital-facts.ts';
import { headingWordTexts, tableMeasureTexts, tableText } from './table-layout.texts.ts';

/** The names of members, by `dimension|key`. */
export type MemberNames = ReadonlyMap<string, Text>;

export function memberNames(members: CapitalFactsAnswer['members']): MemberNames {
  return new Map(
    members.flatMap(({ dimension, keys }) => keys.map(({ key, label }) => [`${dimension}|${key}`, label])),
  );
}

/** An answer as the facts that the domain lays out. */
export function factsOfAnswer(answer: Pick<CapitalFactsAnswer, 'by' | 'measures' | 'members' | 'rows'>): CapitalFacts {
  const { by, measures, members } = answer;
  return {
    by,
    members: Object.fromEntries(
      members.map(({ dimension, keys }) => [dimension, keys.map(({ key }) => key)]),
    ) as Partial<Record<TableDimension, readonly string[]>>,
    facts: answer.rows.map((row): CapitalFact => {
      const amounts: Partial<Record<FactMeasure, bigint>> = {};
      measures.forEach((measure, place) => {
        const digits = row[by.length + place];
        if (digits !== undefined && digits !== '0') amounts[measure] = BigInt(digits);
      });
      return { keys: row.slice(0, by.length), amounts };
    }),
  };
}

/** What a heading says. */
export function headingText(heading: Heading, names: MemberNames): Text {
  switch (heading.kind) {
    case 'member': {
      const name = names.get(`${heading.dimension}|${heading.key}`) ?? { vi: heading.key, en: heading.key };
      return heading.dimension === 'vintage' || heading.dimension === 'budgetYear'
        ? filled(tableText.year, { year: heading.key })
        : name;
    }
    case 'measure':
      return tableMeasureTexts[heading.measure];
    case 'rate': {
      const basis = rateBasisTexts[heading.basis] ?? { vi: heading.basis, en: heading.basis };
      return {
        vi: tableText.rate.vi.replace('{basis}', basis.vi),
        en: tableText.rate.en.replace('{basis}', basis.en),
      };
    }
    case 'carried':
      return filled(tableText.carriedFrom, { vintage: heading.vintage });
    case 'word':
      return headingWordTexts[heading.word];
    default:
      return heading satisfies never;
  }
}

function filled(text: Text, values: Readonly<Record<string, string>>): Text {
  const fill = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);
  return { vi: fill(text.vi), en: fill(text.en) };
}
