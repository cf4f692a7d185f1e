import type { Result } from '@muctieu/kernel/result';
import { done } from '@muctieu/kernel/result';
import type { RenderedWord } from '@muctieu/office/word-template/render-word-template';
import type { ReadTransaction } from '../../database/transaction.ts';
import { type Contradiction, findContradictions } from './find-contradictions.ts';
import { findUnreadable, type UnreadableReference } from './find-unreadable.ts';
import { checkRendered, headOf, renderWritten, slotTextsOf } from './report-service.ts';
import { catalogueShape, valuesOf } from './report-values.ts';
import type { SlotTexts } from './slot-values.ts';
import type { WholeReport } from './writing.store.ts';

/** A report as it stands now, and all that is wrong with it. */
export interface ReportState {
  readonly rendered: RenderedWord;
  readonly slots: SlotTexts;
  readonly holds: number;
  readonly findings: Awaited<ReturnType<typeof checkRendered>>['findings'];
  readonly contradictions: readonly Contradiction[];
  readonly unreadable: readonly UnreadableReference[];
  /** What holds the signature unless the signer says why it stands: wrong statements, and figures the data has otherwise. */
  readonly failing: number;
}

export async function readReportState(
  transaction: ReadTransaction,
  report: WholeReport,
  address: string,
): Promise<Result<ReportState>> {
  const rendered = await renderWritten(transaction, report, address);
  if (!rendered.ok) return rendered;
  const slots = await slotTextsOf(transaction, report.reportId);
  const values = valuesOf(report.facts, headOf(report, address), slots);
  const { fails, holds, findings } = await checkRendered(rendered.value.bytes);
  const contradictions = findContradictions(slots, values);
  return done({
    rendered: rendered.value,
    slots,
    holds,
    findings,
    contradictions,
    unreadable: findUnreadable(slots, values, catalogueShape()),
    failing: fails + contradictions.length,
  });
}
