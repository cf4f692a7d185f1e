import {
  assessCells,
  createRound,
  importMatrix,
  listLadder,
  moveRound,
  previewMatrix,
  readCellHistory,
  readChanges,
  readCriteriaSet,
  readMatrix,
  readScorecard,
  reviewCells,
  setThreshold,
} from '@muctieu/contract/criteria/criteria.operations';
import { assignDepartments } from '@muctieu/contract/criteria/recognition-work.operations';
import { importSet, previewSetImport } from '@muctieu/contract/criteria/set-import.operations';
import type { BodyOf } from '@muctieu/contract/http/operation';
import { readCriteriaSets } from '@muctieu/data/criteria-set';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readDemoCriteria } from '@muctieu/demo/criteria';
import { writeWorkbook } from '@muctieu/office/workbook/write-workbook';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCriteria } from '../../src/criteria/load-criteria.ts';
import { demoRoundId, loadDemoCriteria } from '../../src/criteria/load-demo-criteria.ts';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { stableId } from '../../src/organisations/stable-id.ts';
import { stableUnitId } from '../../src/territory/stable-unit-id.ts';
import { type AccessServer, codesOf, startAccessServer, type Visitor } from '../access/access-server.ts';

type Cell = BodyOf<typeof assessCells>['cells'][number];
type Day = BodyOf<typeof createRound>['asOf'];

let server: AccessServer;
let officer: Visitor;
let chair: Visitor;
let standing: Visitor;
let oversees: Visitor;
const own = stableUnitId('commune-03202-2025');
const demoRound = demoRoundId('dien-bien-2020');

async function answered<Value>(result: Promise<{ ok: true; value: Value } | { ok: false; problems: unknown }>) {
  const outcome = await result;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function openRound(title: string, setId: string, asOf: string): Promise<string> {
  const body = { provinceId: '11', setId, asOf: asOf as Day, title };
  return (await answered(standing.call(createRound, { body }))).roundId;
}

beforeAll(async () => {
  server = await startAccessServer();
  await loadLegalDocuments(server.database, readLegalDocuments(), server.now);
  await loadCriteria(server.database, readCriteriaSets(), server.now);
  await loadDemoCriteria(server.database, readDemoCriteria(), server.now);
  officer = await server.signedIn('thu02');
  chair = await server.signedIn('thu03');
  standing = await server.signedIn('thu08');
  oversees = await server.signedIn('thu12');
});
afterAll(() => server.close());

const assess = (visitor: Visitor, roundId: string, ...cells: Cell[]) =>
  visitor.call(assessCells, { params: { roundId }, body: { cells } });

describe('K1: what must be reached on a day, and why', () => {
  it.each([
    ['2024-06-30', '10.1', '45', 'own-region'],
    ['2022-06-30', '10.1', '39', 'own-region'],
    ['2024-06-30', '3.1', '80', 'own-region'],
  ])('on %s indicator %s must reach %s (%s)', async (onDay, code, value, because) => {
    const set = await answered(
      officer.call(readCriteriaSet, {
        params: { setId: 'ntm-commune-2021-2025' },
        query: { onDay: onDay as Day, provinceId: '11' },
      }),
    );
    const indicator = set.criteria.flatMap(({ indicators }) => indicators).find((one) => one.code === code);
    expect(indicator?.threshold).toMatchObject({ kind: 'found', because, threshold: { value } });
  });

  it('what the province must set is said, and set under a document from a day on', async () => {
    const params = { setId: 'ntm-commune-2021-2025' };
    const of21 = async (onDay: string) => {
      const query = { onDay: onDay as Day, provinceId: '11' };
      const { criteria } = await answered(officer.call(readCriteriaSet, { params, query }));
      return criteria[1]?.indicators[0]?.threshold;
    };
    expect(await of21('2024-01-01')).toMatchObject({ kind: 'province-must-set' });
    const body = {
      provinceId: '11',
      code: '2.1',
      from: '2023-01-01' as Day,
      kind: 'figure',
      value: '75',
      verified: true,
    } as const;
    expect(
      codesOf(await officer.call(setThreshold, { params, body: { ...body, documentId: '318-qd-ttg-2022' } })),
    ).toBe('not-permitted');
    expect(codesOf(await standing.call(setThreshold, { params, body: { ...body, documentId: 'khong-co' } }))).toBe(
      'cited-document-unknown',
    );
    await answered(standing.call(setThreshold, { params, body: { ...body, documentId: '318-qd-ttg-2022' } }));
    expect(await of21('2022-12-31')).toMatchObject({ kind: 'province-must-set' });
    expect(await of21('2024-01-01')).toMatchObject({
      kind: 'found',
      because: 'own-province',
      threshold: { value: '75' },
    });
    const twice = await standing.call(setThreshold, { params, body: { ...body, documentId: '318-qd-ttg-2022' } });
    expect(codesOf(twice)).toBe('threshold-overlaps');
  });

  it('a round lies within the days of its set', async () => {
    const body = { provinceId: '11', setId: 'ntm-commune-2016-2020', asOf: '2026-06-30' as Day, title: 'sai' };
    expect(codesOf(await standing.call(createRound, { body }))).toBe('round-outside-set');
  });
});

describe('K3: a commune assesses itself, somebody else reviews', () => {
  let roundId: string;
  beforeAll(async () => {
    roundId = await openRound('Năm 2026', 'ntm-commune-2026-2030', '2026-06-30');
  });

  it('the officer sees the own commune and no other', async () => {
    const matrix = await answered(officer.call(readMatrix, { params: { roundId } }));
    expect(matrix.units.map(({ unitId }) => unitId)).toEqual([own]);
    const whole = await answered(oversees.call(readMatrix, { params: { roundId } }));
    expect(whole.units.length).toBeGreaterThan(40);
  });

  it('and assesses no other', async () => {
    const whole = await answered(oversees.call(readMatrix, { params: { roundId } }));
    const other = whole.units.find(({ unitId }) => unitId !== own)?.unitId ?? '';
    expect(codesOf(await assess(officer, roundId, { unitId: other, code: '1', version: 0, status: 'met' }))).toBe(
      'not-permitted',
    );
    expect(codesOf(await assess(oversees, roundId, { unitId: own, code: '1', version: 0, status: 'met' }))).toBe(
      'not-permitted',
    );
  });

  it('evidence must be in the register; everything wrong is said at once and nothing is taken', async () => {
    const outcome = await assess(
      officer,
      roundId,
      { unitId: own, code: '1', version: 0, status: 'met', evidence: [{ documentId: 'khong-co' }] },
      { unitId: own, code: '77', version: 0, status: 'met' },
    );
    expect(codesOf(outcome)).toBe('cited-document-unknown criterion-code-unknown');
    const matrix = await answered(officer.call(readMatrix, { params: { roundId } }));
    expect(matrix.units[0]?.assessed).toBe(0);
  });

  it('two who edit the same cell: the second is told cell by cell, and the history keeps both', async () => {
    const evidence = [{ documentId: '51-2025-qd-ttg' }, { words: 'ảnh nhà văn hóa, biên bản 12' }];
    const cells = ['1', '2', '3'].map((code): Cell => ({ unitId: own, code, version: 0, status: 'met', evidence }));
    await answered(assess(officer, roundId, ...cells));
    const late = await assess(officer, roundId, { unitId: own, code: '2', version: 0, status: 'not-met' });
    expect(codesOf(late)).toBe('cell-changed-meanwhile');
    await answered(
      assess(officer, roundId, { unitId: own, code: '2', version: 1, status: 'not-met', costDong: '1500000000' }),
    );
    const { items } = await answered(officer.call(readCellHistory, { params: { roundId, unitId: own, code: '2' } }));
    expect(items.map(({ version, status }) => [version, status])).toEqual([
      [2, 'not-met'],
      [1, 'met'],
    ]);
    expect(items[0]?.evidence).toEqual(evidence);
  });

  it('the scorecard says what is missing, and its cost where somebody knows it', async () => {
    const card = await answered(officer.call(readScorecard, { params: { roundId, unitId: own } }));
    expect(card).toMatchObject({
      met: 2,
      assessed: 3,
      next: { missing: 8, costKnownDong: '1500000000', costUnknown: 7 },
    });
  });

  it('T4: the communes it was made of are told with what they had, and nothing is carried over', async () => {
    const card = await answered(standing.call(readScorecard, { params: { roundId, unitId: own } }));
    expect(card.origins.length).toBeGreaterThan(0);
    const changes = await answered(standing.call(readChanges, { params: { roundId }, query: { since: demoRound } }));
    expect(changes.comparable).toBe(false);
    expect(changes.mustBeReassessed).toBeGreaterThan(30);
    expect(changes.items.find(({ unitId }) => unitId === own)).toMatchObject({
      kind: 'must-be-reassessed',
      metAfter: 2,
    });
  });

  it('who assessed does not review; the chair returns with a reason, and the cell carries it', async () => {
    const cell = { unitId: own, code: '1', version: 1 };
    const review = (visitor: Visitor, body: BodyOf<typeof reviewCells>) =>
      visitor.call(reviewCells, { params: { roundId }, body });
    expect(codesOf(await review(officer, { verdict: 'accepted', cells: [cell] }))).toBe('not-permitted');
    expect(codesOf(await review(chair, { verdict: 'returned', cells: [cell] }))).toBe('return-needs-reason');
    await answered(assess(standing, roundId, { unitId: own, code: '4', version: 0, status: 'met' }));
    expect(codesOf(await review(standing, { verdict: 'accepted', cells: [{ ...cell, code: '4' }] }))).toBe(
      'creator-approves',
    );
    await answered(review(chair, { verdict: 'returned', reason: 'thiếu biên bản', cells: [cell] }));
    const matrix = await answered(officer.call(readMatrix, { params: { roundId } }));
    expect(matrix.units[0]?.returned).toEqual(['1']);
    await answered(assess(officer, roundId, { unitId: own, code: '1', version: 2, status: 'met' }));
    const after = await answered(officer.call(readMatrix, { params: { roundId } }));
    expect(after.units[0]?.returned).toEqual([]);
  });
});

describe('the matrix of a report as a file', () => {
  const text = readDemoCriteria()
    .matrix.lines.map(({ text: line }) => line)
    .join('\n');

  it('text with tabs: looked at, taken, and taken again without changing anything', async () => {
    const roundId = await openRound('Nhập thử', 'ntm-commune-2016-2020', '2020-12-31');
    const given = { params: { roundId }, query: { name: 'bieu-01.txt' }, file: bytesOf(text) };
    const preview = await answered(standing.call(previewMatrix, given));
    expect([preview.rows.length, preview.damaged.length, preview.without.length]).toEqual([64, 8, 51]);
    expect(preview.changes).toBe(64 * 19);
    const taken = await answered(standing.call(importMatrix, { ...given, ifMatch: 1 }));
    expect(taken).toMatchObject({ rows: 64, damaged: 8, changes: 64 * 19, version: 2 });
    expect(codesOf(await standing.call(importMatrix, { ...given, ifMatch: 1 }))).toBe('changed-meanwhile');
    const again = await answered(standing.call(importMatrix, { ...given, ifMatch: 2 }));
    expect(again.changes).toBe(0);
    const changes = await answered(standing.call(readChanges, { params: { roundId }, query: { since: demoRound } }));
    expect(changes).toMatchObject({ comparable: true, dropped: 0, risen: 0, mustBeReassessed: 0 });
    const { items } = await answered(
      standing.call(listLadder, { params: { roundId }, query: { level: 'standard', limit: 200 } }),
    );
    expect(items).toHaveLength(12);
  });

  it('the same as XLSX', async () => {
    const rows = text.split('\n').map((line) => line.split('\t'));
    const columns = Array.from({ length: 22 }, (_, index) => ({ header: `${index === 0 ? 'Biểu 01' : ''}` }));
    const file = new Uint8Array(await writeWorkbook([{ name: 'Biểu 01', columns, rows }]));
    const preview = await standing.call(previewMatrix, {
      params: { roundId: demoRound },
      query: { name: 'bieu.xlsx' },
      file,
    });
    expect(preview.ok ? [preview.value.rows.length, preview.value.damaged.length] : preview.problems).toEqual([64, 8]);
  });

  it.each([
    ['no matrix at all', 'a;b;c\n1;2;3', 'matrix-heading-missing'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 255, 254]), 'import-unreadable'],
    ['a broken archive', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), 'import-unreadable'],
  ])('%s is refused in words', async (_, content, code) => {
    const given = {
      params: { roundId: demoRound },
      query: { name: 'x' },
      file: typeof content === 'string' ? bytesOf(content) : content,
    };
    expect(codesOf(await standing.call(previewMatrix, given))).toBe(code);
  });
});

describe('the annex of a document as a file', () => {
  const setId = 'ntm-commune-2021-2025';
  const query = {
    provinceId: '11',
    from: '2024-01-01' as Day,
    documentId: '318-qd-ttg-2022',
    verified: 'yes' as const,
  };
  const file = (...lines: readonly string[]) => bytesOf(lines.join('\n'));
  const look = (visitor: Visitor, bytes: Uint8Array<ArrayBuffer>, more: object = {}) =>
    visitor.call(previewSetImport, { params: { setId }, query: { ...query, ...more }, file: bytes });
  const take = (visitor: Visitor, bytes: Uint8Array<ArrayBuffer>, more: object = {}) =>
    visitor.call(importSet, { params: { setId }, query: { ...query, ...more }, file: bytes });
  const annex = file('Mã;Ngưỡng', '2.1;≥ 95 %', '2.2;Đạt', '7.1;UBND cấp tỉnh quy định');

  it('a province sets its own thresholds from a day, looked at before, once', async () => {
    const shown = await answered(look(standing, annex));
    expect(shown).toMatchObject({ added: 3, unchanged: 0, problems: [] });
    expect(shown.thresholds.map(({ code, after }) => `${code} ${after}`)).toEqual([
      '2.1 95',
      '2.2 reached',
      '7.1 province-sets',
    ]);
    expect(await answered(take(standing, annex))).toMatchObject({ added: 3 });
    expect(await answered(look(standing, annex))).toMatchObject({ added: 0, unchanged: 3 });
    const set = await answered(
      officer.call(readCriteriaSet, { params: { setId }, query: { onDay: '2024-06-30' as Day, provinceId: '11' } }),
    );
    const resolved = set.criteria.find(({ number }) => number === 2)?.indicators[0]?.threshold;
    expect(resolved).toMatchObject({ because: 'own-province', threshold: { value: '95', verified: true } });
  });

  it('names every wrong cell, and takes nothing then; the words of the national set are not a province’s to change', async () => {
    const wrong = file('Mã;Nội dung;Ngưỡng', '2.1;;gần đủ', '99;x;Đạt', '3.1;Nội dung khác;≥ 80 %');
    const shown = await answered(look(standing, wrong));
    expect(shown.problems.map(({ code, row, column }) => `${code} ${column ?? ''}${row ?? ''}`)).toEqual([
      'set-cell-threshold C2',
      'set-cell-code A3',
      'set-of-nation ',
    ]);
    const refusedImport = await take(standing, wrong);
    expect(refusedImport.ok).toBe(false);
    const unknown = await look(standing, annex, { documentId: 'khong-co' });
    expect(unknown.ok ? [] : unknown.problems.map(({ code }) => code)).toEqual(['cited-document-unknown']);
  });

  it('is refused to who keeps no norms, and to a province for another', async () => {
    expect(await look(officer, annex)).toMatchObject({ ok: false, status: 403 });
    expect(await take(standing, annex, { provinceId: '12' })).toMatchObject({ ok: false, status: 403 });
    expect(await take(standing, annex, { provinceId: 'VN' })).toMatchObject({ ok: false, status: 403 });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a PDF', bytesOf('%PDF-1.7')],
    ['a broken archive', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])],
    ['zeros', new Uint8Array(500)],
    ['a list of something else', bytesOf('a;b\n1;2')],
  ])('%s is refused in words', async (_, bytes) => {
    const shown = await look(standing, bytes);
    const codes = shown.ok ? shown.value.problems.map(({ code }) => code) : shown.problems.map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.every((code) => code.startsWith('set-') || code === 'file-empty')).toBe(true);
  });
});

describe('a department reviews its own criteria only', () => {
  it('nothing before criteria are assigned to it, then those and no others; it closes no round', async () => {
    const health = await server.signedIn('thu07');
    const roundId = await openRound('Kỳ của sở, ngành (thử)', 'ntm-commune-2016-2020', '2020-12-31');
    const unitId = stableUnitId('commune-03202');
    const cell = (code: string) => ({ unitId, code, version: 0, status: 'met' as const });
    await answered(assess(standing, roundId, cell('15'), cell('16')));
    const review = (code: string) =>
      health.call(reviewCells, {
        params: { roundId },
        body: { cells: [{ unitId, code, version: 1 }], verdict: 'accepted' as const },
      });
    const codesOf = async (code: string) => {
      const outcome = await review(code);
      return outcome.ok ? [] : outcome.problems.map((problem) => problem.code);
    };
    expect(await codesOf('15')).toEqual(['cell-of-other-department']);
    const organisationId = stableId('organisation', 'so-y-te-dien-bien');
    await answered(
      standing.call(assignDepartments, {
        body: {
          provinceId: '11',
          setId: 'ntm-commune-2016-2020',
          from: '2025-01-01' as Day,
          criteria: [{ number: 15, organisationId }],
        },
      }),
    );
    expect(await codesOf('16')).toEqual(['cell-of-other-department']);
    expect(await codesOf('15')).toEqual([]);
    const closing = await health.call(moveRound, {
      params: { roundId },
      body: { state: 'closed', reason: 'thử' },
      ifMatch: 1,
    });
    expect(closing.ok ? [] : closing.problems.map(({ code }) => code)).toEqual(['own-criteria-only']);
  });
});
