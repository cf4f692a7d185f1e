import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, type Result } from '@muctieu/kernel/result';
import { readWorkbook } from '@muctieu/office/workbook/read-workbook';
import { findDecision } from '@muctieu/server/capital/decisions.store';
import { bookEntries } from '@muctieu/server/capital/entries.store';
import { takeStep } from '@muctieu/server/capital/move-decision';
import { compareUpload, type Reads, understandUpload } from '@muctieu/server/capital/sheet-import/compare-upload';
import { draftImportDecisions } from '@muctieu/server/capital/sheet-import/draft-import';
import { addImport } from '@muctieu/server/capital/sheet-import/import.store';
import { ImportThreads } from '@muctieu/server/capital/sheet-import/import-threads';
import { previewAnswer } from '@muctieu/server/capital/sheet-import/preview-answer';
import { programScope } from '@muctieu/server/database/scope';
import type { WriteTransaction } from '@muctieu/server/database/transaction';
import { loadLegalDocuments } from '@muctieu/server/documents/load-legal-documents';
import { loadProgrammes } from '@muctieu/server/programmes/load-programmes';
import type { BenchDatabase } from '../bench-database.ts';
import type { Figure } from '../figure.ts';
import { processMemory } from '../process-memory.ts';

const rows = 100_000;
const holders = 140;
const provinceId = '98';
const enters = randomUUID();
const approves = randomUUID();
const previewMost = 20;
const commitMost = 10;
const memoryMost = 600;

/** A sheet of 100,000 payments: read and compared with the ledger, then drafted as one decision. */
export const capitalImport: Figure = {
  name: 'capital-import',
  unit: 's (preview)',
  bar: `preview <= ${previewMost} s, commit <= ${commitMost} s, memory < ${memoryMost} MB`,
  peer: 'reading the cells of the same file, without understanding them',
  data: `${rows} payments by month, ${holders} holders, XLSX, fixed values`,
  async measure(bench) {
    const { importId, bytes } = await prepare(bench);
    const threads = new ImportThreads();
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, processMemory());
    }, 20);
    const reads: Reads = (work) => bench.database.read(programScope, work);
    const query = { kind: 'disbursement' as const, budgetYear: 2024 };
    const previewed = await timed(() =>
      understandUpload(reads, importId, query, threads).then(async (understood) =>
        understood.ok
          ? done(previewAnswer(await reads((transaction) => compareUpload(transaction, understood.value, query))))
          : understood,
      ),
    );
    const preview = doneValue(previewed.outcome);
    if (preview.drafts[0]?.lines !== rows || preview.problemCounts.error > 0) {
      throw new Error(JSON.stringify([preview.counts, preview.problems[0]]));
    }
    const previewMegabytes = megabytes(peak);
    const drafting = await timed(async () => {
      const understood = await understandUpload(reads, importId, query, threads);
      if (!understood.ok) return understood;
      const request = {
        ...query,
        digest: preview.digest,
        documentId: '653-qd-ttg-2022',
        valueDate: '2024-12-31' as PlainDate,
        reason: 'đo',
        justification: 'đo',
      };
      return write(bench, (transaction) =>
        draftImportDecisions(transaction, understood.value, request, { personId: enters, at: new Date() }),
      );
    });
    const [decisionId = ''] = doneValue(drafting.outcome).decisionIds;
    const draftMegabytes = megabytes(peak);
    console.error(
      `preview ${previewed.seconds.toFixed(1)} s, ${previewMegabytes} MB; draft ${drafting.seconds.toFixed(1)} s, ${draftMegabytes} MB`,
    );
    const steps: number[] = [];
    for (const state of ['submitted', 'approved', 'booked'] as const) {
      const personId = state === 'submitted' ? enters : approves;
      const step = await timed(() =>
        write(bench, async (transaction) => {
          const stored = await findDecision(transaction, decisionId, true);
          if (stored === undefined) throw new Error(`No decision ${decisionId}`);
          return takeStep(transaction, stored, { state, reason: '', personId, at: new Date() });
        }),
      );
      doneValue(step.outcome);
      steps.push(step.seconds);
      console.error(`${state}: ${step.seconds.toFixed(1)} s`);
    }
    clearInterval(watch);
    await threads.stop();
    const alone = await timed(() => readWorkbook(bytes));
    const memoryMegabytes = megabytes(peak);
    const [submit = 0, approve = 0, book = 0] = steps;
    console.error(
      JSON.stringify({
        preview: previewed.seconds,
        draft: drafting.seconds,
        submit,
        approve,
        book,
        previewMegabytes,
        draftMegabytes,
        memoryMegabytes,
      }),
    );
    const holds =
      previewed.seconds <= previewMost &&
      Math.max(drafting.seconds, book) <= commitMost &&
      memoryMegabytes < memoryMost;
    return { value: previewed.seconds, peerValue: alone.seconds, holds };
  },
};

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

async function prepare(bench: BenchDatabase): Promise<{ readonly importId: string; readonly bytes: Uint8Array }> {
  const now = new Date();
  await loadLegalDocuments(bench.database, readLegalDocuments(), now);
  const catalogues = readProgrammeCatalogues();
  await loadProgrammes(bench.database, { catalogues, succession: readProgrammeSuccession(), activations: [] }, now);
  const codes = catalogues.flatMap(({ nodes }) => nodes.map(({ code }) => code)).slice(0, 60);
  const { rows: made } = await bench.owner.query<{ holder_id: string }>(
    `insert into muctieu.capital_holder (province_id, holder_id, kind, name)
     select $1, gen_random_uuid(), 'owner', 'UBND xã Số ' || n from generate_series(1, $2) n
     where not exists (select 1 from muctieu.capital_holder where province_id = $1) returning holder_id`,
    [provinceId, holders],
  );
  const lines = made.flatMap(({ holder_id: holderId }) =>
    codes.map((nodeCode) => ({
      kind: 'grant' as const,
      effect: 'grant' as const,
      nodeCode,
      source: 'CENTRAL',
      capitalKind: 'INVESTMENT' as const,
      vintage: 2024,
      from: { holderId, budgetYear: 2024, state: 'granted' as const },
      to: { holderId, budgetYear: 2024, state: 'available' as const },
      amountDong: dong(10_000_000_000n),
      valueDate: '2024-01-01' as PlainDate,
      documentId: '653-qd-ttg-2022',
      reason: 'đo',
    })),
  );
  if (lines.length > 0) {
    doneValue(
      await write(bench, (transaction) =>
        bookEntries(transaction, { id: randomUUID(), provinceId, knownAt: now }, lines),
      ),
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'muctieu-import-'));
  const path = join(folder, 'import.xlsx');
  const script = fileURLToPath(new URL('../import-workbook.ts', import.meta.url));
  execFileSync(process.execPath, [script, path, codes.join(','), String(holders), String(rows)]);
  const bytes = readFileSync(path);
  rmSync(folder, { recursive: true });
  const importId = randomUUID();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const stored = { importId, provinceId, name: 'import.xlsx', size: bytes.length, sha256, uploadedAt: now };
  doneValue(
    await write(bench, async (transaction) => {
      await addImport(transaction, stored, bytes, undefined);
      return done(undefined);
    }),
  );
  return { importId, bytes };
}

function write<Value>(
  bench: BenchDatabase,
  work: (transaction: WriteTransaction) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const act = { provinceId, command: 'bench', requestId: randomUUID(), at: new Date() };
  return bench.database.write(programScope, act, work);
}

function doneValue<Value>(outcome: Result<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems.slice(0, 3)));
  return outcome.value;
}

async function timed<Value>(
  work: () => Promise<Value>,
): Promise<{ readonly outcome: Value; readonly seconds: number }> {
  const start = performance.now();
  const outcome = await work();
  return { outcome, seconds: (performance.now() - start) / 1000 };
}
