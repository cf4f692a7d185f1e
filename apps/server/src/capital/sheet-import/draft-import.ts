import type { draftImportRequest } from '@muctieu/contract/capital/sheet-import';
import type { ImportDraft } from '@muctieu/domain/capital/sheet-import/compare-import';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import type { WriteTransaction } from '../../database/transaction.ts';
import { addDecision } from '../decisions.store.ts';
import { findUnknownDocument } from '../referred-document.ts';
import { compareUpload, type ImportQuery, type UnderstoodUpload } from './compare-upload.ts';
import { linkDecision } from './import.store.ts';

export type DraftRequest = z.output<typeof draftImportRequest>;

/** How the file is to be read, of a request to draft it. */
export function askedOf({
  digest: _,
  documentId: __,
  valueDate: ___,
  reason: ____,
  justification: _____,
  ...query
}: DraftRequest): ImportQuery {
  return query;
}

/** Drafts what the file changes, all of it or nothing: one decision, and one more where something comes back. */
export async function draftImportDecisions(
  transaction: WriteTransaction,
  understood: UnderstoodUpload,
  request: DraftRequest,
  by: { readonly personId: string | undefined; readonly at: Date },
): Promise<Result<{ decisionIds: string[]; lines: number }>> {
  const { digest, documentId, valueDate, reason, justification } = request;
  const query = askedOf(request);
  const compared = await compareUpload(transaction, understood, query);
  const { problems, comparison, stored } = compared;
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
  if (count('error') > 0) return refused({ code: 'import-has-errors', values: { count: count('error') } });
  if (compared.digest !== digest) return refused({ code: 'import-changed-since-preview', path: 'digest' });
  if (count('warning') > 0 && justification === '') {
    return refused({ code: 'import-unjustified', path: 'justification', values: { count: count('warning') } });
  }
  if (comparison.drafts.length === 0) return refused({ code: 'import-nothing-to-book' });
  const unknown = await findUnknownDocument(transaction, documentId);
  if (unknown !== undefined) return refused(unknown);
  const decisionIds: string[] = [];
  for (const draft of comparison.drafts) {
    const decisionId = uuid();
    await addDecision(transaction, {
      decisionId,
      provinceId: stored.provinceId,
      state: 'draft',
      content: {
        kind: draft.kind,
        documentId,
        ...(query.giverId === undefined || !hasGiver(draft) ? {} : { giverId: query.giverId }),
        vintage: draft.budgetYear,
        budgetYear: draft.budgetYear,
        valueDate,
        reason,
        lines: draft.lines.map((line) => lineOf(line, draft.budgetYear)),
        printedTotals: [],
        justification,
      },
      ...(by.personId === undefined ? {} : { createdBy: by.personId }),
      createdAt: by.at,
      version: 1,
    });
    await linkDecision(transaction, stored.provinceId, stored.importId, decisionId);
    decisionIds.push(decisionId);
  }
  return done({ decisionIds, lines: comparison.drafts.reduce((sum, { lines }) => sum + lines.length, 0) });
}

function hasGiver({ kind }: ImportDraft): boolean {
  return ['assign', 'recall', 'allocate', 'allocation-recall'].includes(kind);
}

function lineOf(line: ImportDraft['lines'][number], budgetYear: number) {
  const { nodeCode, holderId, source, capitalKind, amountDong, vintage, valueDate } = line;
  return {
    nodeCode,
    holderId,
    source,
    capitalKind,
    amountDong: amountDong.toString(),
    ...(vintage === budgetYear ? {} : { vintage }),
    ...(valueDate === undefined ? {} : { valueDate }),
  };
}
