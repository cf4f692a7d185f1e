import type { Filled, fillRequest } from '@muctieu/contract/reporting/consolidation';
import { readCellKey } from '@muctieu/domain/reporting/form-cell';
import type { FormColumn, ReportForm } from '@muctieu/domain/reporting/report-form';
import { isEditable } from '@muctieu/domain/reporting/submission';
import type { WorkCalendar } from '@muctieu/domain/reporting/working-day';
import { writeCellText } from '@muctieu/domain/reporting/write-cell-text';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { z } from 'zod';
import type { WriteTransaction } from '../database/transaction.ts';
import { findCells, putCells, type StoredCell } from './cells.store.ts';
import { consolidationOf } from './consolidation-of.ts';
import { beginningOf, type FoundReport } from './find-report.ts';
import { nameOf } from './report-view.ts';
import { beginSubmission } from './submissions.store.ts';

interface FilledBy {
  readonly personId: string | undefined;
  readonly at: Date;
  readonly today: PlainDate;
}

/**
 * Puts the sums of the units into the report of the level above. A cell that somebody typed there stays as it is: where it
 * differs it is answered as a difference, and taken over only where its key is named.
 */
export async function fillReport(
  transaction: WriteTransaction,
  found: FoundReport,
  calendar: WorkCalendar,
  { of, take, reason }: z.output<typeof fillRequest>,
  by: FilledBy,
): Promise<Result<Filled>> {
  const name = nameOf(found);
  const submission = await beginSubmission(transaction, beginningOf(found), by.at);
  if (!isEditable(submission.state)) return refused({ code: 'report-locked', values: { found: submission.state } });
  const joined = await consolidationOf(transaction, calendar, { ...name, of, today: by.today });
  if (!joined.ok) return joined;
  const { form } = found.form;
  const stored = new Map((await findCells(transaction, name)).map((cell) => [cell.key, cell]));
  const taken = new Set(take);
  const changed: StoredCell[] = [];
  const differences: Filled['differences'] = [];
  let kept = 0;
  const put = (key: string, column: FormColumn, value: string | undefined) => {
    const before = stored.get(key);
    const text = writeCellText(value, column, form);
    if (before === undefined ? value === undefined : before.value === value && before.text.trim() !== '') {
      kept += before === undefined ? 0 : 1;
      return;
    }
    const isTyped = before !== undefined && !before.filled && before.text.trim() !== '';
    if (isTyped && !taken.has(key)) {
      const { text: typed, by: person, at } = before;
      const who = person === undefined ? {} : { by: person };
      differences.push({ key, typed, ...who, at: at.toISOString(), consolidated: text });
      return;
    }
    changed.push({
      key,
      text,
      ...(value === undefined ? {} : { value }),
      explanation: before?.explanation ?? '',
      version: (before?.version ?? 0) + 1,
      filled: true,
      ...(by.personId === undefined ? {} : { personId: by.personId }),
      at: by.at,
    });
  };
  const sums = new Map(joined.value.cells.map(({ key, value }) => [key, value]));
  for (const [key, value] of sums) {
    const column = columnOf(form, key);
    if (column !== undefined && value !== undefined) put(key, column, value);
  }
  // What a consolidation put here and no unit says any more is emptied: nothing stands for nobody.
  for (const { key, filled, text } of stored.values()) {
    const column = columnOf(form, key);
    if (filled && text !== '' && column !== undefined && sums.get(key) === undefined) put(key, column, undefined);
  }
  await putCells(transaction, submission, changed, stored, by.at);
  const { regimeCode, periodKey, reporterId } = name;
  transaction.journal({
    subject: { kind: 'report-filling', id: `${regimeCode} ${periodKey} ${reporterId}` },
    after: { reason, of, cells: changed.length, differences: differences.length, taken: [...taken] },
  });
  const { missing } = joined.value;
  return done({
    cells: changed.length,
    kept,
    missing: missing.length,
    missingNames: missing.map((one) => one.name),
    differences,
    version: submission.version,
  });
}

function columnOf(form: ReportForm, key: string): FormColumn | undefined {
  const place = readCellKey(key);
  const section = form.sections.find((one) => one.key === place?.section);
  const column = section?.columns.find((one) => one.key === place?.column);
  // Lines of capital that were joined have no account here: what is known of them is what their units knew.
  return column?.holds === 'asked' || section?.rowSource.kind === 'accounts' ? column : undefined;
}
