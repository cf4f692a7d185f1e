import {
  assessCells,
  createRound,
  listStatements,
  moveRound,
  readChanges,
  readCriteriaCapital,
  readProposals,
  readScorecard,
} from '@muctieu/contract/criteria/criteria.operations';
import { attachEvidence, readEvidence, withdrawEvidence } from '@muctieu/contract/criteria/evidence.operations';
import { addressOf } from '@muctieu/contract/http/call-operation';
import type { BodyOf } from '@muctieu/contract/http/operation';
import { recordObservationsOperation } from '@muctieu/contract/indicators/observations.operations';
import { readCriteriaSets } from '@muctieu/data/criteria-set';
import { readIndicatorCatalogues, readValidationRules } from '@muctieu/data/indicator';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readDemoCriteria } from '@muctieu/demo/criteria';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCriteria } from '../../src/criteria/load-criteria.ts';
import { loadDemoCriteria } from '../../src/criteria/load-demo-criteria.ts';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { loadIndicators } from '../../src/indicators/load-indicators.ts';
import { stableUnitId } from '../../src/territory/stable-unit-id.ts';
import { type AccessServer, codesOf, startAccessServer, type Visitor } from '../access/access-server.ts';

type Day = BodyOf<typeof createRound>['asOf'];

let server: AccessServer;
let officer: Visitor;
let standing: Visitor;
let stranger: Visitor;
let roundId: string;
const own = stableUnitId('commune-03202-2025');

async function answered<Value>(result: Promise<{ ok: true; value: Value } | { ok: false; problems: unknown }>) {
  const outcome = await result;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

beforeAll(async () => {
  server = await startAccessServer();
  await loadLegalDocuments(server.database, readLegalDocuments(), server.now);
  await loadCriteria(server.database, readCriteriaSets(), server.now);
  await loadIndicators(server.database, readIndicatorCatalogues(), readValidationRules(), server.now);
  await loadDemoCriteria(server.database, readDemoCriteria(), server.now);
  officer = await server.signedIn('thu02');
  standing = await server.signedIn('thu08');
  stranger = await server.signedIn('thu14');
  const body = { provinceId: '11', setId: 'ntm-commune-2021-2025', asOf: '2025-12-31' as Day, title: 'Cuối năm 2025' };
  roundId = (await answered(standing.call(createRound, { body }))).roundId;
});
afterAll(() => server.close());

const observe = (period: string, value: string, denominator: string) =>
  standing.call(recordObservationsOperation, {
    body: {
      provinceId: '11',
      reason: 'Rà soát cuối năm',
      cells: [
        {
          unitId: own,
          indicator: 'GNBV.TY-LE-NGHEO-DA-CHIEU',
          period,
          status: 'actual',
          value,
          denominator,
        },
      ],
    } as never,
    idempotencyKey: crypto.randomUUID(),
  });

describe('K2: an observation decides a cell when somebody takes it over', () => {
  const proposals = async (query = {}) =>
    (await answered(officer.call(readProposals, { params: { roundId }, query }))).items;

  it('the newest one on or before the day of the round is proposed, and the cell stays as it was', async () => {
    expect(await proposals()).toEqual([]);
    await answered(observe('2025-Q3', '400', '1000'));
    await answered(observe('2025-Q4', '120', '1000'));
    const [proposal, ...others] = await proposals();
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({
      unitId: own,
      code: '11.1',
      value: '12',
      now: {},
      observation: { indicator: 'GNBV.TY-LE-NGHEO-DA-CHIEU', period: '2025-Q4', day: '2025-12-31', figure: '12' },
    });
    const card = await answered(officer.call(readScorecard, { params: { roundId, unitId: own } }));
    expect(card.assessed).toBe(0);
  });

  it('taken over it carries the observation as its evidence, and is not proposed again', async () => {
    const [proposal] = await proposals();
    const cell = {
      unitId: own,
      code: '11.1',
      version: 0,
      value: proposal?.value ?? '',
      ...(proposal?.thresholdKind === 'found' ? {} : { status: 'met' as const }),
      evidence: [{ observation: { indicator: 'GNBV.TY-LE-NGHEO-DA-CHIEU', period: '2025-Q4' } }],
    };
    await answered(officer.call(assessCells, { params: { roundId }, body: { cells: [cell] } }));
    const card = await answered(officer.call(readScorecard, { params: { roundId, unitId: own } }));
    expect(card.cells.find(({ code }) => code === '11.1')).toMatchObject({
      value: '12',
      status: proposal?.status ?? 'met',
      evidence: cell.evidence,
    });
    expect(await proposals()).toEqual([]);
  });

  it('what an earlier round had is proposed to a later one of the same set; another set is refused', async () => {
    const body = {
      provinceId: '11',
      setId: 'ntm-commune-2021-2025',
      asOf: '2025-12-31' as Day,
      title: 'Bổ sung',
    };
    const later = (await answered(standing.call(createRound, { body }))).roundId;
    const { items } = await answered(
      officer.call(readProposals, { params: { roundId: later }, query: { from: roundId } }),
    );
    expect(items).toMatchObject([{ code: '11.1', value: '12', earlier: { roundId } }]);
    const other = await standing.call(createRound, {
      body: { ...body, setId: 'ntm-commune-advanced-2021-2025', title: 'Nâng cao' },
    });
    const advanced = await answered(Promise.resolve(other));
    const asked = await officer.call(readProposals, {
      params: { roundId: advanced.roundId },
      query: { from: roundId },
    });
    expect(codesOf(asked)).toBe('rounds-of-other-sets');
  });
});

describe('changes since the end of a day', () => {
  it('the cells as they stood then beside those of now; exactly one of round and day is asked', async () => {
    const params = { roundId };
    const since = await answered(officer.call(readChanges, { params, query: { sinceDay: '2026-11-20' as Day } }));
    expect(since).toMatchObject({ sinceDay: '2026-11-20', comparable: true });
    expect(since.items.find(({ unitId }) => unitId === own)?.criteria).toMatchObject([
      { number: 11, reason: 'not-assessed-before' },
    ]);
    const same = await answered(officer.call(readChanges, { params, query: { sinceDay: '2026-11-21' as Day } }));
    expect(same.items.flatMap(({ criteria }) => criteria)).toEqual([]);
    expect(codesOf(await officer.call(readChanges, { params, query: {} }))).toMatch(/^field-/);
  });
});

describe('photos and papers of a cell', () => {
  const png = (text: string) =>
    Uint8Array.from(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from(text)]));
  const attach = (visitor: Visitor, name: string, file: Uint8Array<ArrayBuffer>, unitId = own, code = '6.1') =>
    visitor.call(attachEvidence, { params: { roundId, unitId, code }, query: { name }, file });

  it.each([
    ['an empty file', 'anh.png', new Uint8Array(), 'file-empty'],
    [
      'a page of HTML called a photo',
      'anh.png',
      Buffer.from('<html><script>alert(1)</script>'),
      'evidence-of-other-kind',
    ],
    ['SVG', 'so-do.svg', Buffer.from('<svg onload="alert(1)"/>'), 'evidence-of-other-kind'],
    ['HTML before a PDF', 'a.pdf', Buffer.from('<script>alert(1)</script>%PDF-1.7'), 'evidence-of-other-kind'],
    ['a program', 'anh.jpg', Buffer.from('MZ\u0090\u0000'), 'evidence-of-other-kind'],
    ['an archive that is no DOCX', 'a.docx', Buffer.from('PK\u0003\u0004xl/workbook.xml'), 'evidence-of-other-kind'],
    ['more than 10 MB', 'anh.png', png('x'.repeat(10 * 1024 * 1024)), 'evidence-too-large'],
  ])('%s is refused in words', async (_, name, file, code) => {
    expect(codesOf(await attach(officer, name, new Uint8Array(file)))).toBe(code);
  });

  it('is sent by the commune’s officer for the own cells, and opened under a harmless name', async () => {
    const name = '../../ảnh "nhà văn hóa"\r\nSet-Cookie: a=b.png';
    const file = await answered(attach(officer, name, png('một')));
    expect(file).toMatchObject({ mediaType: 'image/png', size: 13 });
    expect(codesOf(await attach(officer, 'lan-hai.png', png('một')))).toBe('evidence-known');
    expect(codesOf(await attach(officer, 'a.png', png('hai'), own, '77'))).toBe('criterion-code-unknown');
    const params = { roundId, unitId: own, code: '6.1', fileId: file.fileId };
    const opened = await officer.fetch(addressOf(readEvidence, { params }));
    expect(opened.status).toBe(200);
    expect(opened.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(opened.headers.get('content-disposition')).not.toMatch(/[\r\n/\\]/);
    expect(opened.headers.get('x-content-type-options')).toBe('nosniff');
    expect(opened.headers.has('set-cookie')).toBe(false);
    // Of another cell, or to somebody of another province, there is no such file.
    const elsewhere = addressOf(readEvidence, { params: { ...params, code: '6.2' } });
    expect((await officer.fetch(elsewhere)).status).toBe(404);
    expect((await stranger.fetch(addressOf(readEvidence, { params }))).status).not.toBe(200);
    const card = await answered(officer.call(readScorecard, { params: { roundId, unitId: own } }));
    const cell = card.cells.find(({ code }) => code === '6.1');
    expect(cell).toMatchObject({ version: 0, files: [{ fileId: file.fileId }] });
    expect(cell).not.toHaveProperty('status');
  });

  it('nobody sends for a commune that is not theirs', async () => {
    const units = await server.ownerQuery<{ unit_id: string }>(
      `select unit_id from muctieu.unit where province_id = '11' and level = 'commune' and until_day is null and unit_id <> '${own}' limit 1`,
    );
    expect(codesOf(await attach(officer, 'a.png', png('ba'), units[0]?.unit_id))).toBe('not-permitted');
  });

  it('what was sent by mistake is withdrawn with a reason, stays readable, and may come again', async () => {
    const file = await answered(attach(officer, 'nham.png', png('nhầm')));
    const params = { roundId, unitId: own, code: '6.1', fileId: file.fileId };
    await answered(officer.call(withdrawEvidence, { params, body: { reason: 'ảnh của xã khác' } }));
    expect(codesOf(await officer.call(withdrawEvidence, { params, body: { reason: 'lần hai' } }))).toBe(
      'evidence-unknown',
    );
    expect((await officer.fetch(addressOf(readEvidence, { params }))).status).toBe(200);
    expect(codesOf(await attach(officer, 'nham.png', png('nhầm')))).toBe('done');
  });

  it('twenty stand in a cell and no more; a closed round takes none and says why it was closed', async () => {
    for (let count = 1; count <= 20; count++)
      await answered(attach(officer, `${count}.png`, png(`${count}`), own, '7.1'));
    expect(codesOf(await attach(officer, '21.png', png('21'), own, '7.1'))).toBe('evidence-too-many');
    const move = (visitor: Visitor, state: 'open' | 'closed', ifMatch: number) =>
      visitor.call(moveRound, { params: { roundId }, body: { state, reason: 'chốt số liệu' }, ifMatch });
    expect(codesOf(await move(officer, 'closed', 1))).toBe('not-permitted');
    await answered(move(standing, 'closed', 1));
    expect(codesOf(await attach(officer, 'muon.png', png('muộn')))).toBe('round-closed');
    await answered(move(standing, 'open', 2));
    expect(codesOf(await attach(officer, 'muon.png', png('muộn')))).toBe('done');
  });
});

describe('capital beside a criterion', () => {
  it('names the contents that the catalogue links, and says nothing where the unit has no holder', async () => {
    const capital = await answered(standing.call(readCriteriaCapital, { params: { roundId, unitId: own } }));
    expect(capital.holders).toEqual([]);
    expect(capital.items.every(({ money }) => money === undefined)).toBe(true);
  });
});

describe('what a report prints as change', () => {
  it('S0: «tăng 16 xã» of criterion 4 is 77 − 63 = 14; eight of the seventeen are right', async () => {
    const { items } = await answered(standing.call(listStatements, { query: { provinceId: '11' } }));
    const increases = items.find(({ statementId }) => statementId === 'dien-bien-2024-06')?.increases;
    expect(increases?.rows.find(({ of }) => of === '4')).toEqual({
      of: '4',
      printed: 16,
      before: 63,
      after: 77,
      computed: 14,
      equal: false,
    });
    expect(increases?.rows.filter(({ equal }) => !equal).map(({ of }) => of)).toEqual([
      '4',
      '5',
      '9',
      '10',
      '13',
      '14',
      '16',
      '17',
      '19',
    ]);
    expect(increases?.since.otherSet).toBe(true);
  });
});
