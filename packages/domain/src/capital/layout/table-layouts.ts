import type { RateBasis } from '../rate.ts';
import type { CapitalFacts, TableDimension } from './capital-fact.ts';
import { amount, type ColumnSpec, group, rateOn } from './column-spec.ts';
import type { ColumnCondition, Heading } from './official-table.ts';
import type { TableMeasure } from './table-measure.ts';

/** A table whose form the reports fix: what its facts must be told apart by, its rows, and its columns for those facts. */
export interface TableLayout {
  readonly id: OfficialLayoutId;
  readonly by: readonly TableDimension[];
  readonly rowAxis: readonly TableDimension[];
  readonly columns: (facts: CapitalFacts) => readonly ColumnSpec[];
}

export const officialLayoutIds = ['S0-PL02', 'S0-PL03', 'S0-PL04', 'S0-PL10', 'S1-capital', 'S3-mobilised'] as const;
export type OfficialLayoutId = (typeof officialLayoutIds)[number];

const word = (name: Extract<Heading, { kind: 'word' }>['word']): Heading => ({ kind: 'word', word: name });
const member = (dimension: TableDimension, key: string): Heading => ({ kind: 'member', dimension, key });
const among = (dimension: TableDimension, ...keys: string[]): ColumnCondition => ({ kind: 'among', dimension, keys });
const ownYear: ColumnCondition = { kind: 'carried', carried: false };
const carriedOn: ColumnCondition = { kind: 'carried', carried: true };
const ofCentral = among('source', 'CENTRAL');
/** Local is whatever is not central: province, district, commune, lottery. */
const ofLocal: ColumnCondition = { kind: 'except', dimension: 'source', keys: ['CENTRAL'] };

/** A column for each kind of capital that the facts hold: never fewer than the two of the forms. */
function kinds({ members }: CapitalFacts, columns: readonly ColumnSpec[]): readonly ColumnSpec[] {
  const always = ['INVESTMENT', 'RECURRENT'];
  const more = (members.capitalKind ?? []).filter((kind) => !always.includes(kind));
  const [only] = columns;
  return [...always, ...more].map((kind) => {
    const heading = member('capitalKind', kind);
    const where = among('capitalKind', kind);
    // A heading over one amount is that amount's own heading.
    return columns.length === 1 && only !== undefined ? { ...only, heading, where } : group(heading, columns, where);
  });
}

/** Central and local budget, each by kind of capital. */
function sourcesByKind(facts: CapitalFacts, measure: TableMeasure): readonly ColumnSpec[] {
  const columns = kinds(facts, [amount(measure)]);
  return [group(word('central'), columns, ofCentral), group(word('local'), columns, ofLocal)];
}

const totalOf = (measure: TableMeasure, heading: Heading): ColumnSpec => ({
  heading,
  under: { kind: 'sum-of-rest', measure },
});

const outerSum = (measure: TableMeasure, heading: Heading): ColumnSpec => ({
  heading,
  under: { kind: 'sum-of-rest', measure, outer: true },
});

const rateNamed = (basis: RateBasis, name: 'rateWithCarried' | 'rateInYear'): ColumnSpec => ({
  ...rateOn(basis),
  heading: word(name),
});

const planAndActual: readonly ColumnSpec[] = [
  amount('assigned', word('plan')),
  amount('disbursed', word('actual')),
  rateOn('stage'),
];

const years = ({ members }: CapitalFacts) => (members.vintage ?? []).toSorted();

/** The forms of the reports (domain reference 7), rebuilt from the text that cites them. */
export const tableLayouts: readonly TableLayout[] = [
  {
    // Allocation: the whole period by source, as its report's text names it, then each year by source and kind.
    id: 'S0-PL02',
    by: ['programme', 'node', 'vintage', 'source', 'capitalKind', 'budgetYear'],
    rowAxis: ['programme', 'node'],
    columns: (facts) => [
      group(word('period'), [
        outerSum('assigned', word('total')),
        { ...outerSum('assigned', word('central')), where: ofCentral },
        { ...outerSum('assigned', word('local')), where: ofLocal },
      ]),
      ...years(facts).map((year) =>
        group(
          member('vintage', year),
          [totalOf('assigned', word('total')), ...sourcesByKind(facts, 'assigned')],
          among('vintage', year),
        ),
      ),
    ],
  },
  {
    // Disbursement of each year's plan. Reports hold it against the plan in two ways and seldom say which: with what was
    // disbursed after the year, of money carried on (S0, 2023: 1.876.745), or within the year alone (1.443.002).
    id: 'S0-PL03',
    by: ['programme', 'node', 'vintage', 'source', 'capitalKind', 'budgetYear'],
    rowAxis: ['programme', 'node'],
    columns: (facts) => [
      group(word('period'), [
        outerSum('assigned', word('plan')),
        outerSum('disbursed', word('disbursedWithCarried')),
        rateNamed('stage', 'rateWithCarried'),
      ]),
      ...years(facts).map((year) =>
        group(
          member('vintage', year),
          [
            amount('assigned', word('plan')),
            group(word('disbursedWithCarried'), [
              totalOf('disbursed', word('total')),
              ...sourcesByKind(facts, 'disbursed'),
              rateNamed('stage', 'rateWithCarried'),
            ]),
            group(word('disbursedInYear'), [
              amount('disbursedOwn', word('total')),
              rateNamed('assigned', 'rateInYear'),
            ]),
          ],
          among('vintage', year),
        ),
      ),
    ],
  },
  {
    // Carry-over: what may be spent on, and what of it was spent to the day.
    id: 'S0-PL04',
    by: ['programme', 'node', 'vintage', 'capitalKind', 'budgetYear'],
    rowAxis: ['programme', 'node'],
    columns: (facts) => {
      const part = (measure: TableMeasure) => [totalOf(measure, word('total')), ...kinds(facts, [amount(measure)])];
      return [
        group(word('allowed'), part('carriedIn')),
        group(word('disbursed'), part('disbursedCarried')),
        rateOn('carry'),
      ];
    },
  },
  {
    // Mobilised capital by programme: six categories, each with plan, actual and rate.
    id: 'S0-PL10',
    by: ['programme', 'category'],
    rowAxis: ['programme'],
    columns: (facts) => [
      group(word('total'), [
        outerSum('assigned', word('plan')),
        outerSum('disbursed', word('actual')),
        rateOn('stage'),
      ]),
      ...(facts.members.category ?? []).map((category) =>
        group(member('category', category), planAndActual, among('category', category)),
      ),
    ],
  },
  {
    // Mobilised capital of a year, a category a row.
    id: 'S3-mobilised',
    by: ['programme', 'category'],
    rowAxis: ['category'],
    columns: () => planAndActual,
  },
  {
    // Of one budget year: its own plan by kind, then each earlier year's money that was carried into it.
    id: 'S1-capital',
    by: ['programme', 'node', 'vintage', 'capitalKind', 'budgetYear'],
    rowAxis: ['programme', 'node'],
    columns: (facts) => {
      const carried = new Set(
        facts.facts.flatMap(({ keys }) => {
          const vintage = keys[facts.by.indexOf('vintage')] ?? '';
          return vintage < (keys[facts.by.indexOf('budgetYear')] ?? '') ? [vintage] : [];
        }),
      );
      const own = kinds(facts, [
        amount('assigned'),
        amount('allocated'),
        amount('unallocated'),
        amount('disbursedOwn'),
        rateOn('assigned'),
        amount('forecast'),
        amount('proposedCut'),
      ]);
      return [
        group(word('plan'), own, ownYear),
        ...[...carried].toSorted().map((vintage) => {
          const columns = [amount('carriedIn'), amount('disbursedCarried'), rateOn('carry'), amount('proposedCut')];
          const ofVintage = group({ kind: 'carried', vintage }, columns, among('vintage', vintage));
          return group(word('carried'), [ofVintage], carriedOn);
        }),
        { heading: word('reason'), under: { kind: 'reason' } },
      ];
    },
  },
];

/** Forms whose facts are those of mobilised capital, and not the ledger's alone. */
export function isOfMobilised(id: string): boolean {
  return findLayout(id)?.by.includes('category') === true;
}

export function findLayout(id: string): TableLayout | undefined {
  return tableLayouts.find((layout) => layout.id === id);
}
