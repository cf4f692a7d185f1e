import { decimal } from '@muctieu/kernel/decimal';
import { formatNumberText } from '@muctieu/kernel/number-text';
import type { WordBlock } from '@muctieu/office/word-writing/word-document';
import type { ReportFacts, VillageFact } from './report-facts.ts';
import { reportTableTexts as texts } from './report-tables.texts.ts';
import { nothingBlock, type SimpleCell, type SimpleRow, simpleTable } from './simple-table.ts';

/** Communes that meet each criterion; of one commune only whether it does. */
export function criteriaTable({ criteria, unit }: ReportFacts): readonly WordBlock[] {
  if (unit.level === 'commune')
    return simpleTable({
      headings: texts.ownCriteriaHeadings,
      rows: criteria.map(({ number, name, met }) => ({
        cells: [
          { text: String(number), centred: true },
          name,
          { text: met > 0 ? texts.met : texts.notMet, centred: true },
        ],
      })),
    });
  const rows = criteria.map(
    ({ number, name, met, units }): SimpleRow => ({
      cells: [
        { text: String(number), centred: true },
        name,
        { text: String(met), number: true, figure: `tieu-chi:${number}` },
        { text: String(units), number: true },
        { text: percent(met, units), number: true },
      ],
    }),
  );
  return simpleTable({ headings: texts.criteriaHeadings, rows });
}

function percent(part: number, whole: number): string {
  if (whole === 0) return '';
  return formatNumberText(decimal((BigInt(part) * 20_000n + BigInt(whole)) / (2n * BigInt(whole)), 2));
}

/** Biểu 01: communes by district, a column for each criterion, sums that are counted. */
export function matrixTable({ matrix }: ReportFacts): readonly WordBlock[] {
  if (matrix === undefined || matrix.rows.length === 0) return nothingBlock;
  const { numbers, rows } = matrix;
  const isMet = (signs: string, place: number) => '1n'.includes(signs[place] ?? ' ');
  const sums = (number: string, name: string, of: typeof rows): SimpleRow => ({
    heads: true,
    cells: [
      { text: number, centred: true, bold: true },
      { text: name, bold: true },
      ...numbers.map((_, place) => bold(of.filter(({ signs }) => isMet(signs, place)).length)),
      bold(of.reduce((all, row) => all + row.met, 0)),
    ],
  });
  const lines: SimpleRow[] = [];
  const districts = [...Map.groupBy(rows, (row) => row.district)];
  for (const [at, [district, inside]] of districts.entries()) {
    if (district !== '') lines.push(sums(roman(at + 1), district, inside));
    for (const [index, row] of inside.entries())
      lines.push({
        cells: [
          { text: String(index + 1), centred: true },
          row.name,
          ...numbers.map((_, place): SimpleCell => ({ text: isMet(row.signs, place) ? '1' : '', centred: true })),
          { text: String(row.met), centred: true },
        ],
      });
  }
  lines.push({ cells: sums('', texts.total, rows).cells });
  return simpleTable({
    headings: [texts.number, texts.commune, ...numbers.map(String), texts.sum],
    rows: lines,
    narrow: true,
  });
}

function bold(value: number): SimpleCell {
  return { text: String(value), centred: true, bold: true };
}

const villageParts = [
  { letter: 'A', kind: 'village', name: texts.newVillages },
  { letter: 'B', kind: 'village-model', name: texts.modelVillages },
] as const;

/** Biểu 02: A villages, B model villages; within them by district and commune. */
export function villageTable({ villages }: ReportFacts): readonly WordBlock[] {
  const rows = villageParts.flatMap(({ letter, kind, name }): readonly SimpleRow[] => {
    const of = villages.filter((one) => one.kind === kind);
    if (of.length === 0) return [];
    return [
      { heads: true, cells: villageCells(letter, `${name} (${of.length})`, true) },
      ...[...Map.groupBy(of, ({ district = '' }) => district)].flatMap(([district, inDistrict], index) => [
        ...(district === ''
          ? []
          : [
              {
                heads: true as const,
                cells: villageCells(roman(index + 1), `${district} (${inDistrict.length})`, true),
              },
            ]),
        ...[...Map.groupBy(inDistrict, ({ commune }) => commune)].flatMap(([commune, inCommune]) => [
          { heads: true as const, cells: villageCells('', commune, false) },
          ...inCommune.map((village, at) => ({ cells: oneVillage(village, at) })),
        ]),
      ]),
    ];
  });
  return simpleTable({ headings: texts.villageHeadings, rows });
}

function villageCells(number: string, name: string, bold: boolean): readonly SimpleCell[] {
  return [
    { text: number, centred: true, ...(bold ? { bold } : {}) },
    { text: name, ...(bold ? { bold } : {}) },
    ...['', '', '', ''].map((text) => ({ text })),
  ];
}

function oneVillage({ name, kind, year }: VillageFact, at: number): readonly SimpleCell[] {
  const cross = (of: string): SimpleCell => ({ text: kind === of ? 'x' : '', centred: true });
  return [
    { text: String(at + 1), centred: true },
    { text: name },
    cross('village'),
    cross('village-model'),
    { text: String(year), centred: true },
    { text: '' },
  ];
}

function roman(number: number): string {
  const signs = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let rest = number;
  let written = '';
  for (const [worth, sign] of signs) for (; rest >= worth; rest -= worth) written += sign;
  return written;
}
