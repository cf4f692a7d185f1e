import type { CellsSaved, saveCellsRequest } from '@muctieu/contract/reporting/report';
import { isOpenRow, readCellKey, readCellText } from '@muctieu/domain/reporting/form-cell';
import { isEditable } from '@muctieu/domain/reporting/submission';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { z } from 'zod';
import type { WriteTransaction } from '../database/transaction.ts';
import { findCellsUnnamed, putCells, type StoredCell, withNames } from './cells.store.ts';
import { beginningOf, type FoundReport } from './find-report.ts';
import { findKnownCells, isAccountRow, type KnownCells } from './known-cells.ts';
import { cellAnswer, findingAnswer, findingsOf, nameOf } from './report-view.ts';
import { sentenceOf } from './report-words.ts';
import { beginSubmission } from './submissions.store.ts';

type GivenCells = z.output<typeof saveCellsRequest>['cells'];

/**
 * Keeps what was typed: what another changed meanwhile is answered with theirs and the others are kept; what means nothing
 * is kept with its problem; the same again changes nothing.
 */
export async function saveTypedCells(
  transaction: WriteTransaction,
  found: FoundReport,
  given: GivenCells,
  by: { readonly personId: string | undefined; readonly at: Date; readonly today: PlainDate },
): Promise<Result<CellsSaved>> {
  const { known, form } = found;
  const submission = await beginSubmission(transaction, beginningOf(found), by.at);
  if (!isEditable(submission.state)) return refused({ code: 'report-locked', values: { found: submission.state } });
  const drawn = await findKnownCells(transaction, form.form, known, by.today, 'checked');
  const stored = new Map((await findCellsUnnamed(transaction, nameOf(found))).map((cell) => [cell.key, cell]));
  const problems = [...cellProblems(found, given, drawn), ...rowProblems(found, given, stored)];
  if (problems.length > 0) return { ok: false, problems };
  const changed: StoredCell[] = [];
  const saved: CellsSaved['saved'] = [];
  const others: { readonly mine: string; readonly theirs: StoredCell }[] = [];
  for (const cell of given) {
    const before = stored.get(cell.key);
    const explanation = cell.explanation ?? before?.explanation ?? '';
    if (before !== undefined && before.text === cell.text && before.explanation === explanation) {
      saved.push(savedAnswer(before));
      continue;
    }
    if ((before?.version ?? 0) !== cell.basedOn && before !== undefined) {
      others.push({ mine: cell.text, theirs: before });
      continue;
    }
    const place = readCellKey(cell.key);
    const column = form.form.sections
      .find(({ key }) => key === place?.section)
      ?.columns.find(({ key }) => key === place?.column);
    if (column === undefined) throw new Error('Cells were checked before');
    const read = readCellText(cell.text, column, form.form);
    const next: StoredCell = {
      key: cell.key,
      text: cell.text,
      ...(read.value === undefined ? {} : { value: read.value }),
      ...(read.problem === undefined ? {} : { problem: read.problem.code }),
      explanation,
      version: (before?.version ?? 0) + 1,
      filled: false,
      ...(by.personId === undefined ? {} : { personId: by.personId }),
      at: by.at,
    };
    changed.push(next);
    saved.push(savedAnswer(next));
  }
  await putCells(transaction, submission, changed, stored, by.at);
  if (changed.length === 0 && known.submission === undefined)
    transaction.journal({
      subject: { kind: 'report', id: `${submission.regimeCode} ${submission.periodKey}` },
      after: { state: 'draft' },
    });
  for (const cell of changed) stored.set(cell.key, cell);
  const now = [...stored.values()];
  const named = await withNames(
    transaction,
    others.map(({ theirs }) => theirs),
  );
  return done({
    saved,
    invalid: now.flatMap(({ key, problem, text }) =>
      problem === undefined ? [] : [{ key, code: problem, sentence: sentenceOf(problem, { found: text }) }],
    ),
    conflicts: named.map((theirs, index) => ({
      key: theirs.key,
      mine: others[index]?.mine ?? '',
      theirs: cellAnswer(theirs),
    })),
    findings: findingsOf(form.form, now, drawn).map((finding) => findingAnswer(finding, now)),
    state: submission.state,
    version: submission.version,
  });
}

function savedAnswer({ key, version, value }: StoredCell): CellsSaved['saved'][number] {
  return { key, version, ...(value === undefined ? {} : { value }) };
}

function cellProblems({ form, known }: FoundReport, given: GivenCells, drawn: KnownCells): readonly Problem[] {
  const seen = new Set<string>();
  return given.flatMap(({ key }, index): readonly Problem[] => {
    const path = `cells[${index}].key`;
    const values = { found: key };
    if (seen.has(key)) return [{ code: 'cell-twice', path, values }];
    seen.add(key);
    const place = readCellKey(key);
    const section = form.form.sections.find((one) => one.key === place?.section);
    const column = section?.columns.find((one) => one.key === place?.column);
    if (place === undefined || section === undefined || column === undefined)
      return [{ code: 'cell-unknown', path, values }];
    if (column.holds === 'known') return [{ code: 'cell-not-asked', path, values }];
    const { rowSource } = section;
    const isRow =
      rowSource.kind === 'fixed'
        ? section.rows.some((row) => row.key === place.row)
        : rowSource.kind === 'accounts'
          ? isAccountRow(
              place.row,
              drawn.rows,
              known.reporter.level === 'province' || known.reporter.level === 'district',
            )
          : isOpenRow(place.row);
    return isRow ? [] : [{ code: 'cell-unknown', path, values }];
  });
}

/** More rows than a section takes, counted with those that are there. */
function rowProblems(
  { form }: FoundReport,
  given: GivenCells,
  stored: ReadonlyMap<string, StoredCell>,
): readonly Problem[] {
  return form.form.sections.flatMap(({ key: own, rowSource }): readonly Problem[] => {
    if (rowSource.kind !== 'open') return [];
    const texts = new Map([...stored].map(([key, { text }]) => [key, text]));
    for (const { key, text } of given) texts.set(key, text);
    const rows = new Set<string>();
    for (const [key, text] of texts) {
      const place = readCellKey(key);
      if (place?.section === own && text !== '') rows.add(place.row);
    }
    const { most } = rowSource;
    return rows.size <= most
      ? []
      : [{ code: 'report-rows-too-many', path: 'cells', values: { found: rows.size, most } }];
  });
}
