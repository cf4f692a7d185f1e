import type { CapitalFactsAnswer } from '@muctieu/contract/capital/capital-facts';
import { headingText, memberNames } from '@muctieu/contract/capital/table-headings';
import { type MoneyUnit, moneyUnitTexts, tableText } from '@muctieu/contract/capital/table-layout.texts';
import { tableNoteText } from '@muctieu/contract/capital/table-notes';
import type { OfficialHeading, OfficialTable } from '@muctieu/domain/capital/layout/official-table';
import { percentHundredths } from '@muctieu/domain/capital/rate';
import { formatPlainDate } from '@muctieu/kernel/plain-date';
import { type Language, say } from '@muctieu/kernel/text';
import { writeCsv } from '@muctieu/office/csv/write-csv';
import { writeOfficialSheet } from '@muctieu/office/workbook/write-official-sheet';
import type { AnsweredFile } from '../http/route.ts';
import { tableMediaTypes } from '../http/table-reply.ts';
import { officialSheetOf, shownNumber, type TableWords, titleOf } from './official-sheet-of.ts';

export interface TableFileWish {
  readonly form: 'xlsx' | 'csv';
  readonly unit: MoneyUnit;
  readonly language: Language;
}

/** A table of capital as a file that says of itself what it is, as of when, and in which unit. */
export async function writeTableFile(
  table: OfficialTable,
  answer: CapitalFactsAnswer,
  wish: TableFileWish,
): Promise<AnsweredFile> {
  const words = wordsOf(table, answer, wish);
  const name = `${say(words.title, wish.language)} ${answer.valueDate ?? answer.knownAt.slice(0, 10)}.${wish.form}`;
  const mediaType = tableMediaTypes[wish.form];
  if (wish.form === 'xlsx') return { name, mediaType, bytes: await writeOfficialSheet(officialSheetOf(table, words)) };
  return { name, mediaType, bytes: new TextEncoder().encode(writeCsv(csvRows(table, words))) };
}

function wordsOf(
  table: OfficialTable,
  answer: CapitalFactsAnswer,
  { unit, language, form }: TableFileWish,
): TableWords {
  const known = knownMoment(answer.knownAt);
  const asOf =
    answer.valueDate === undefined
      ? say(tableText.asOfNow, language, { known })
      : say(tableText.asOfDay, language, { day: formatPlainDate(answer.valueDate), known });
  const map =
    answer.mapDay === undefined ? '' : `. ${say(tableText.mapOf, language, { day: formatPlainDate(answer.mapDay) })}`;
  const notes = table.notes.map((note) => tableNoteText(note, answer.notCarried, language));
  return {
    names: memberNames(answer.members),
    title: titleOf(table.layout),
    asOf: `${asOf}${map}`,
    unitLine: say(tableText.unitLine, language, { unit: say(moneyUnitTexts[unit], language) }),
    notes: form === 'xlsx' ? [...notes, say(tableText.formulaNote, language)] : notes,
    language,
  };
}

/** One row of headings, each with those above it; then the rows, and under them what must be known of them. */
function csvRows(table: OfficialTable, words: TableWords): (string | number | undefined)[][] {
  const { language, names } = words;
  const leaves: string[] = [];
  const walk = ({ heading, children }: OfficialHeading, above: readonly string[]): void => {
    const path = [...above, say(headingText(heading, names), language)];
    if (children.length === 0) leaves.push(path.join(' – '));
    for (const child of children) walk(child, path);
  };
  for (const heading of table.headings) walk(heading, []);
  const rows = table.rows.map((row) => [
    row.number,
    row.level === 0 ? say(tableText.grandTotal, language) : say(headingText(row.heading, names), language),
    ...row.cells.map((cell) => {
      if (cell.kind === 'amount') return shownNumber(cell.shown, table.places);
      if (cell.kind === 'rate') return Number(percentHundredths(cell.rate)) / 100;
      return cell.kind === 'text' ? cell.text : undefined;
    }),
  ]);
  return [
    [say(tableText.number, language), say(tableText.content, language), ...leaves],
    ...rows,
    [],
    [words.asOf],
    [words.unitLine],
    ...words.notes.map((note) => [note]),
  ];
}

/** In Viet Nam's time. */
function knownMoment(moment: string): string {
  return new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(new Date(moment));
}
