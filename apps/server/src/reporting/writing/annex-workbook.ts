import { tableNoteText } from '@muctieu/contract/capital/table-notes';
import type { OfficialLayoutId } from '@muctieu/domain/capital/layout/table-layouts';
import { formatPlainDate } from '@muctieu/kernel/plain-date';
import type { OfficialSheet } from '@muctieu/office/workbook/official-sheet';
import { writeOfficialSheets } from '@muctieu/office/workbook/write-official-sheet';
import { officialSheetOf, titleOf } from '../../capital/official-sheet-of.ts';
import type { ReportFacts } from './report-facts.ts';
import { reportTableTexts as texts } from './report-tables.texts.ts';
import { capitalTable, namesOf } from './report-tables.ts';

const layouts: readonly (readonly [OfficialLayoutId, string])[] = [
  ['S0-PL02', 'Phân bổ'],
  ['S0-PL03', 'Giải ngân'],
  ['S0-PL04', 'Kéo dài'],
  ['S1-capital', 'Theo dõi năm'],
  ['S0-PL10', 'Huy động'],
];

/** Annexes of capital with live sums, and those of targets and criteria as tables, in one workbook. */
export function annexWorkbook(facts: ReportFacts): Promise<Uint8Array> {
  const asOf = `${texts.asOf} ${formatPlainDate(facts.period.valueDate)}`;
  const capital = layouts.flatMap(([layout, name]): readonly OfficialSheet[] => {
    const { table, answer } = capitalTable(facts, layout);
    if (answer.rows.length === 0) return [];
    const notes = table.notes.map((note) => tableNoteText(note, answer.notCarried, 'vi'));
    const words = { names: namesOf(facts, answer), title: titleOf(layout), asOf, unitLine: texts.unitLine };
    return [{ ...officialSheetOf(table, { ...words, notes, language: 'vi' }), name }];
  });
  return writeOfficialSheets([...capital, criteriaSheet(facts, asOf), indicatorSheet(facts, asOf)]);
}

function criteriaSheet({ criteria }: ReportFacts, asOf: string): OfficialSheet {
  const rows = criteria.map(({ number, name, met, units }, at) => ({
    level: 1,
    strong: false,
    cells: [
      { kind: 'text' as const, text: String(number) },
      { kind: 'text' as const, text: name },
      { kind: 'number' as const, number: met, format: '0' },
      { kind: 'number' as const, number: units, format: '0' },
      {
        kind: 'formula' as const,
        parts: { kind: 'quotient' as const, top: [{ row: at, column: 2 }], below: [{ row: at, column: 3 }] },
        result: units === 0 ? 0 : met / units,
        format: '0.00%',
      },
    ],
  }));
  return plainSheet('Tiêu chí', texts.criteria, asOf, texts.criteriaHeadings, [8, 50, 14, 14, 14], rows);
}

function indicatorSheet({ indicators }: ReportFacts, asOf: string): OfficialSheet {
  const rows = indicators.map(({ name, unit, kind, target = '', shown, period = '', achievement }, at) => ({
    level: 1,
    strong: false,
    cells: [
      { kind: 'text' as const, text: String(at + 1) },
      { kind: 'text' as const, text: name },
      { kind: 'text' as const, text: kind === 'ratio' ? '%' : unit },
      { kind: 'text' as const, text: target },
      numberOrNothing(shown),
      { kind: 'text' as const, text: period },
      numberOrNothing(achievement),
    ],
  }));
  return plainSheet(
    'Chỉ tiêu',
    texts.indicators,
    asOf,
    texts.sheetIndicatorHeadings,
    [6, 50, 14, 18, 14, 14, 14],
    rows,
  );
}

function numberOrNothing(text: string | undefined) {
  return text === undefined
    ? ({ kind: 'none' } as const)
    : ({ kind: 'number', number: Number(text), format: '#,##0.##' } as const);
}

function plainSheet(
  name: string,
  title: string,
  asOf: string,
  headings: readonly string[],
  columnWidths: readonly number[],
  rows: OfficialSheet['rows'],
): OfficialSheet {
  return {
    name,
    titles: [
      { text: title, as: 'title' },
      { text: asOf, as: 'attachment' },
    ],
    headings: headings.map((text, column) => ({ row: 0, column, rows: 1, columns: 1, text })),
    headingRows: 1,
    columnWidths: [...columnWidths],
    rows,
    notes: [],
    fixedColumns: 2,
  };
}
