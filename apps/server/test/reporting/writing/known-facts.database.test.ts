import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CriterionCell } from '@muctieu/domain/criteria/criterion-cell';
import type { ObservationPeriod } from '@muctieu/domain/indicators/observation-period';
import { decimal } from '@muctieu/kernel/decimal';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMobilised } from '../../../src/capital/mobilised.store.ts';
import { findCells, putCells } from '../../../src/criteria/cell.store.ts';
import { findSet } from '../../../src/criteria/criteria-set.store.ts';
import { addRecognised, findRecognised, withdrawListedUnit } from '../../../src/criteria/recognised-unit.store.ts';
import { findRound, findRounds } from '../../../src/criteria/round.store.ts';
import { programScope } from '../../../src/database/scope.ts';
import type { WriteTransaction } from '../../../src/database/transaction.ts';
import { addDocument, changeDocument } from '../../../src/documents/document.store.ts';
import { listDocuments } from '../../../src/documents/document-list.store.ts';
import { findDefinitions } from '../../../src/indicators/definition.store.ts';
import { addObservations, findObservations } from '../../../src/indicators/observation.store.ts';
import { addTargets } from '../../../src/indicators/target.store.ts';
import { findUnitFacts } from '../../../src/indicators/unit-facts.store.ts';
import { findProvinceUnit } from '../../../src/organisations/unit-lookup.ts';
import {
  addDifficulty,
  findDifficulties,
  moveDifficultyRow,
  rewordDifficulty,
} from '../../../src/reporting/difficulties.store.ts';
import { addSnapshot } from '../../../src/reporting/snapshots.store.ts';
import { readReportFacts } from '../../../src/reporting/writing/read-report-facts.ts';
import type { ReportFacts } from '../../../src/reporting/writing/report-facts.ts';
import { prepareData } from '../../../src/start/prepare-data.ts';
import { createTestDatabase } from '../../harness/test-database.ts';

const { database, close } = await createTestDatabase();
afterAll(close);

const provinceId = '11';
const loadedAt = new Date('2026-11-01T02:00:00Z');
/** The report is drawn; what comes afterwards must not change it. */
const drawnAt = new Date('2026-11-02T02:00:00Z');
const laterAt = new Date('2026-11-03T02:00:00Z');
const days = ['2021-06-30', '2024-06-30'] as const;
let unitId = '';
let difficultyId = '';

async function write<Value>(at: Date, work: (transaction: WriteTransaction) => Promise<Value>): Promise<Value> {
  const act = { provinceId, command: 'test', requestId: uuid(), at };
  const outcome = await database.write(programScope, act, async (transaction) => done(await work(transaction)));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function facts(day: string, knownAt: Date): Promise<ReportFacts> {
  const valueDate = day as PlainDate;
  const from = `${day.slice(0, 4)}-01-01` as PlainDate;
  const previousDate = `${Number(day.slice(0, 4)) - 1}-12-31` as PlainDate;
  return database.read(programScope, async (transaction) => {
    const unit = (await findUnitFacts(transaction, [unitId], valueDate)).get(unitId);
    if (unit === undefined) throw new Error('the demo has its province');
    const period = { name: '6 tháng', from, to: valueDate, valueDate, previousDate };
    return readReportFacts(transaction, { unit, period, knownAt });
  });
}

const asked = {
  provinceId,
  kind: 'difficulty' as const,
  subject: 'Chưa có hướng dẫn định mức',
  detail: '',
  since: '2021-03-01' as PlainDate,
  addressee: 'Sở Tài chính',
};

beforeAll(async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'muctieu-known-'));
  await prepareData(database, { isDemo: true, dataFolder } as Parameters<typeof prepareData>[1], loadedAt);
  const day = '2024-06-30' as PlainDate;
  const unit = await database.read(programScope, (transaction) => findProvinceUnit(transaction, provinceId, day));
  unitId = unit?.unitId ?? '';
  const who = { reporterId: unitId, unitId, organisationId: undefined, personId: undefined, at: loadedAt };
  difficultyId = await write(loadedAt, (transaction) => addDifficulty(transaction, { ...asked, ...who }));
}, 120_000);

/** One change of each chapter, each said twice: something new, and something that was there otherwise. */
const changes: Readonly<Record<string, (transaction: WriteTransaction) => Promise<unknown>>> = {
  'a new document and other words of an old one': async (transaction) => {
    const wish = { limit: 10, sort: 'issuedOn' as const, province: provinceId };
    const { documents } = await listDocuments(transaction, wish, '2024-06-30' as PlainDate);
    const [first] = documents.map(({ document }) => document).filter(({ numbered }) => numbered);
    if (first === undefined) throw new Error('the demo has documents');
    await changeDocument(transaction, first, { ...first, version: first.version + 1, abstract: 'Trích yếu khác' });
    const symbol = '999/QĐ-UBND';
    const next = {
      ...first,
      documentId: uuid(),
      symbol,
      symbolKey: '999 qd ubnd',
      issuedOn: '2021-02-03' as PlainDate,
    };
    await addDocument(transaction, next);
  },
  'a corrected figure of poor households': async (transaction) => {
    const indicatorNo = (await findDefinitions(transaction)).get('GNBV.HO-NGHEO')?.no ?? 0;
    const [old] = (
      await findObservations(transaction, { provinceIds: [provinceId], unitIds: [unitId], indicatorNos: [indicatorNo] })
    ).filter(({ period }) => period === '2023');
    if (old?.value === undefined) throw new Error('the demo has poor households of 2023');
    const batch = { provinceId, batchId: uuid(), at: laterAt, reason: 'Rà soát lại' };
    const value = decimal(35_000);
    const { value: before } = old;
    await addObservations(transaction, batch, [
      { ...old, value, level: 'province', version: old.version + 1, before: { value: before } },
    ]);
  },
  'another target': async (transaction) => {
    const indicatorNo = (await findDefinitions(transaction)).get('NTM.XA-DAT')?.no ?? 0;
    const target = {
      provinceId,
      unitId,
      indicatorNo,
      period: '2024' as ObservationPeriod,
      kind: 'annual' as const,
      version: 99,
    };
    const more = { operator: 'at-least' as const, value: decimal(40), note: '', reason: 'Giao lại', at: laterAt };
    await addTargets(transaction, [{ ...target, ...more }]);
  },
  'a criterion that is met otherwise': async (transaction) => {
    const [item] = await findRounds(transaction, { provinceId });
    const round = item && (await findRound(transaction, item.roundId));
    const stored = round && (await findSet(transaction, round.setId));
    if (round === undefined || stored === undefined) throw new Error('the demo has a round');
    const cell = (await findCells(transaction, round)).find(({ status, code }) => status === 'met' && code === '1');
    if (cell === undefined) throw new Error('the demo has a criterion that is met');
    const changed: CriterionCell = { ...cell, status: 'not-met', version: cell.version + 1 };
    await putCells(transaction, round, stored.set, [changed], laterAt);
  },
  'one village recognised, another withdrawn': async (transaction) => {
    const [one] = await findRecognised(transaction, { provinceId, kinds: ['village'] });
    if (one === undefined) throw new Error('the demo has villages');
    const because = { on: '2020-12-31' as PlainDate, symbol: '1/QĐ', because: 'Không giữ được' };
    const { unitId: villageId, id: recognitionId, kind, year } = one;
    await withdrawListedUnit(transaction, { provinceId, recognitionId, unitId: villageId }, because);
    await addRecognised(transaction, { provinceId, id: uuid(), unitId: villageId, kind, year: year - 1, note: '' });
  },
  'capital mobilised on an earlier day': async (transaction) => {
    const record = {
      ...{ provinceId, nodeCode: 'NTM', category: 'COMMUNITY' as const, measure: 'actual' as const },
      ...{ form: 'CASH' as const, amountDong: '5000000', valueDate: '2021-05-01' as PlainDate },
      ...{ documentId: '90-qd-ttg-2022', reason: 'Nhân dân đóng góp' },
    };
    await addMobilised(transaction, record, { personId: undefined, at: laterAt });
  },
  'a difficulty said otherwise, answered, and another raised': async (transaction) => {
    const [one] = await findDifficulties(transaction, provinceId, difficultyId);
    if (one === undefined) throw new Error('it was raised');
    await rewordDifficulty(transaction, provinceId, difficultyId, { ...asked, subject: 'Nói khác' });
    const answered = { state: 'answered' as const, addressee: 'Bộ Tài chính', answerBy: undefined, answer: 'Đã có' };
    const by = { answeredById: undefined, answeredAt: new Date('2021-04-01T02:00:00Z'), answerDocumentId: undefined };
    const said = { act: 'answer' as const, text: 'Đã có', personId: undefined, personName: undefined, at: laterAt };
    await moveDifficultyRow(transaction, one, { ...answered, ...by, answeredAt: laterAt }, said);
    const who = { reporterId: unitId, unitId, organisationId: undefined, personId: undefined, at: laterAt };
    await addDifficulty(transaction, { ...asked, ...who, subject: 'Mới' });
  },
  'a consolidation frozen': async (transaction) => {
    const content = {
      ...{ provinceId, regimeCode: 'MTQG-6T', periodKey: '2021-H1', receiverId: unitId, formCode: 'F', formVersion: 1 },
      ...{ expected: 2, contributors: [], missing: [], otherFormVersions: [], rows: [], cells: [], texts: [] },
    };
    for (const valueDate of days)
      await addSnapshot(transaction, {
        ...{ snapshotId: uuid(), provinceId, regimeCode: 'MTQG-6T', periodKey: '2021-H1', receiverId: unitId },
        ...{ title: 'Tổng hợp', valueDate: valueDate as PlainDate, knownAt: laterAt, content, digest: 'd', reason: '' },
        ...{ personId: undefined, personName: undefined },
      });
  },
};

test('R5: whatever any chapter learns later, a report drawn as it was known then says the same', async () => {
  const before = new Map<string, ReportFacts>();
  for (const day of days) before.set(day, await facts(day, drawnAt));
  for (const [name, change] of Object.entries(changes)) {
    const now = async () => JSON.stringify([await facts(days[0], laterAt), await facts(days[1], laterAt)]);
    const seen = await now();
    await write(laterAt, change);
    expect((await now()) === seen, `«${name}» is seen by a report drawn afterwards`).toBe(false);
    for (const day of days) expect(await facts(day, drawnAt), `${name}, ${day}`).toEqual(before.get(day));
  }
}, 120_000);

test('a difficulty that was answered after the day of the figures was still open on it', async () => {
  const later = new Date('2026-12-01T02:00:00Z');
  const found = (await facts('2021-06-30', later)).difficulties?.map(({ subject, addressee }) => [subject, addressee]);
  expect(found).toEqual(
    expect.arrayContaining([
      ['Nói khác', 'Bộ Tài chính'],
      ['Mới', 'Sở Tài chính'],
    ]),
  );
});
