import { createHash } from 'node:crypto';
import {
  type ConsolidationAnswer,
  consolidationAnswer,
  type SnapshotItem,
  type SnapshotRedrawn,
} from '@muctieu/contract/reporting/consolidation';
import { readCellKey, readCellText } from '@muctieu/domain/reporting/form-cell';
import type { ReportForm } from '@muctieu/domain/reporting/report-form';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { ReadTransaction } from '../database/transaction.ts';
import { joinReports } from './consolidation-of.ts';
import { findForm } from './forms.store.ts';
import { findHandedIn } from './submissions.store.ts';

/** The same for the same figures, however the database keeps them. */
export function digestOf(content: ConsolidationAnswer): string {
  return createHash('sha256')
    .update(JSON.stringify(consolidationAnswer.parse(content)))
    .digest('hex');
}

/**
 * R5: draws the figures of a snapshot anew from what is append-only (the reports as they were handed in, the ledger as of its
 * value date and known date) and compares them with what was frozen. Whatever came later makes no difference.
 */
export async function redrawSnapshot(
  transaction: ReadTransaction,
  snapshot: SnapshotItem,
  content: ConsolidationAnswer,
  today: PlainDate,
): Promise<Result<SnapshotRedrawn>> {
  const { provinceId, regimeCode, periodKey, receiverId } = snapshot;
  const form = await findForm(transaction, content.formCode, content.formVersion);
  if (form === undefined) return refused({ code: 'form-unknown', values: { found: content.formCode } });
  const handedIn = await findHandedIn(transaction, { provinceId, regimeCode, periodKey }, content.contributors);
  const typed = new Map(
    content.contributors.map(({ reporterId }) => [reporterId, valuesOf(form.form, handedIn.get(reporterId) ?? {})]),
  );
  const joined = await joinReports(transaction, form.form, typed, {
    ...{ provinceId, regimeCode, periodKey, reporterId: receiverId, today },
    valueDate: snapshot.valueDate,
    knownAt: new Date(snapshot.knownAt),
  });
  const frozen = figuresOf(content);
  const drawn = figuresOf(joined);
  const keys = [...new Set([...frozen.keys(), ...drawn.keys()])].sort();
  const differences = keys.flatMap((key) => {
    const [before, after] = [frozen.get(key), drawn.get(key)];
    if (before === after) return [];
    return [
      {
        key,
        ...(before === undefined ? {} : { frozen: before }),
        ...(after === undefined ? {} : { drawn: after }),
      },
    ];
  });
  return done({
    snapshotId: snapshot.snapshotId,
    untouched: digestOf(content) === snapshot.digest,
    same: differences.length === 0,
    figures: keys.length,
    differences,
  });
}

/** What was typed is read as it was then, by the version of the form that was then. */
function valuesOf(form: ReportForm, content: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [key, text] of Object.entries(content)) {
    const place = readCellKey(key);
    const column = form.sections
      .find((one) => one.key === place?.section)
      ?.columns.find((one) => one.key === place?.column);
    const read = column === undefined ? undefined : readCellText(text, column, form);
    if (read?.value !== undefined) values.set(key, read.value);
  }
  return values;
}

/** Every sum, every part of it and every text, by name. */
function figuresOf({ cells, texts }: Pick<ConsolidationAnswer, 'cells'> & { readonly texts: readonly Said[] }) {
  const figures = new Map<string, string>();
  for (const { key, value, parts } of cells) {
    if (value !== undefined) figures.set(key, value);
    for (const part of parts) figures.set(`${key} ${part.reporterId}`, part.value);
  }
  for (const { key, reporterId, text } of texts) figures.set(`${key} ${reporterId}`, text);
  return figures;
}

interface Said {
  readonly key: string;
  readonly reporterId: string;
  readonly text: string;
}
