import { entryKindTexts } from '@muctieu/contract/capital/capital.texts';
import type { ImportPreviewAnswer, ImportProblemAnswer } from '@muctieu/contract/capital/sheet-import';
import { sheetImportProblems } from '@muctieu/contract/capital/sheet-import.problems';
import { importKindTexts } from '@muctieu/contract/capital/sheet-import.texts';
import type { ImportDifference } from '@muctieu/domain/capital/sheet-import/compare-import';
import type { ImportProblem } from '@muctieu/domain/capital/sheet-import/import-reading';
import { cellAddress, columnLetters } from '@muctieu/domain/capital/sheet-import/import-sheet';
import { say, type Text } from '@muctieu/kernel/text';
import type { ComparedUpload } from './compare-upload.ts';

const wordsOf: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  'template-of-other-kind': importKindTexts,
  'template-of-other-decision': entryKindTexts,
};
const differencesMost = 2000;
const problemsMost = 5000;
const severities = ['error', 'warning', 'note'] as const;
const states = ['changed', 'new', 'missing', 'same'] as const;

/** What a person sees of an upload before anything is drafted. */
export function previewAnswer(compared: ComparedUpload): ImportPreviewAnswer {
  const { stored, reading, comparison, mappings, catalogue, digest } = compared;
  const nodeNames = new Map(catalogue.nodes.map(({ code, names: [name = ''] }) => [code, name]));
  const holderNames = new Map(catalogue.holders.map(({ holderId, name }) => [holderId, name]));
  const problems = inOrder(compared.problems);
  const differences = [...comparison.differences].sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state));
  return {
    importId: stored.importId,
    name: stored.name,
    sheets: reading.sheets.map(({ name, headingRow, rows, unit, isTemplate, columns }, index) => {
      const fingerprint = reading.fingerprints[index] ?? '';
      const mapping = mappings.get(fingerprint);
      return {
        name,
        headingRow,
        rows,
        ...(unit === undefined ? {} : { unit }),
        isTemplate,
        fingerprint,
        ...(mapping === undefined
          ? {}
          : { mapping: mapping as NonNullable<ImportPreviewAnswer['sheets'][number]['mapping']> }),
        columns: columns.map(({ column, path, hidden, meaning }) => ({
          column: columnLetters(column),
          heading: path.join(' / ').slice(0, 400),
          hidden,
          meaning: meaning as ImportPreviewAnswer['sheets'][number]['columns'][number]['meaning'],
        })),
      };
    }),
    amounts: reading.lines.length,
    totalsChecked: reading.totalsChecked,
    totalsHolding: reading.totalsHolding,
    counts: countBy(comparison.differences, ({ state }) => state, { new: 0, changed: 0, same: 0, missing: 0 }),
    problems: problems.slice(0, problemsMost).map(problemAnswer),
    problemCounts: countBy(problems, ({ severity }) => severity, { error: 0, warning: 0, note: 0 }),
    unknownLabels: reading.unknownLabels.slice(0, 500).map((label) => ({ ...label, key: label.key.slice(0, 400) })),
    differences: differences.slice(0, differencesMost).map((one) => differenceAnswer(one, nodeNames, holderNames)),
    differencesLeftOff: Math.max(0, differences.length - differencesMost),
    drafts: comparison.drafts.map(({ kind, budgetYear, lines }) => ({
      kind,
      budgetYear,
      lines: lines.length,
      totalDong: lines.reduce((sum, { amountDong }) => sum + amountDong, 0n).toString(),
    })),
    digest,
  };
}

/** Errors before warnings before notes, each in the order of the sheet. */
function inOrder(problems: readonly ImportProblem[]): readonly ImportProblem[] {
  return [...problems].sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : (a.row ?? -1) - (b.row ?? -1)),
  );
}

function problemAnswer(problem: ImportProblem): ImportProblemAnswer {
  const { severity, code, sheet, row, column } = problem;
  return {
    severity,
    code,
    sheet,
    ...(row === undefined || column === undefined ? {} : { cell: cellAddress(row, column) }),
    text: { vi: problemSentence(problem, 'vi'), en: problemSentence(problem, 'en') },
  };
}

export function problemSentence({ code, values }: ImportProblem, language: 'vi' | 'en'): string {
  const sentences: Readonly<Record<string, Text>> = sheetImportProblems;
  const sentence = sentences[code];
  const words = wordsOf[code];
  // Kinds of sheets and decisions are codes in the domain and words for whoever reads them.
  const said =
    words === undefined
      ? values
      : Object.fromEntries(
          Object.entries(values).map(([name, value]) => {
            const word = words[String(value)];
            return [name, word === undefined ? value : say(word, language)];
          }),
        );
  return sentence === undefined ? code : say(sentence, language, said);
}

function differenceAnswer(
  { cell, storedDong, fileDong, day, ...difference }: ImportDifference,
  nodeNames: ReadonlyMap<string, string>,
  holderNames: ReadonlyMap<string, string>,
): ImportPreviewAnswer['differences'][number] {
  return {
    ...difference,
    node: nodeNames.get(difference.nodeCode) ?? difference.nodeCode,
    holder: holderNames.get(difference.holderId) ?? '',
    ...(day === undefined ? {} : { day }),
    storedDong: storedDong.toString(),
    fileDong: fileDong.toString(),
    ...(cell === undefined ? {} : { sheet: cell.sheet, cell: cellAddress(cell.row, cell.column) }),
  };
}

function countBy<Item, Key extends string>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
  zero: Readonly<Record<Key, number>>,
): Record<Key, number> {
  const counts: Record<Key, number> = { ...zero };
  for (const item of items) counts[keyOf(item)] += 1;
  return counts;
}
