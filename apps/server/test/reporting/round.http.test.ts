import { createDecision, moveDecisionOperation } from '@muctieu/contract/capital/capital.operations';
import { listDisbursements, moveDisbursementOperation } from '@muctieu/contract/capital/disbursement.operations';
import type { BodyOf } from '@muctieu/contract/http/operation';
import { listObservations } from '@muctieu/contract/indicators/observations.operations';
import {
  fillFromConsolidation,
  freezeConsolidation,
  readConsolidation,
  readSnapshot,
  redrawSnapshot,
} from '@muctieu/contract/reporting/consolidation.operations';
import { listDifficulties, moveDifficulty } from '@muctieu/contract/reporting/difficulties.operations';
import {
  extendDue,
  listLate,
  listObligations,
  moveReport,
  readCompleteness,
  readReport,
  readReportChanges,
  saveCells,
} from '@muctieu/contract/reporting/reporting.operations';
import { readIndicatorCatalogues, readValidationRules } from '@muctieu/data/indicator';
import { readRegimes, readReportForms } from '@muctieu/data/reporting';
import { afterAll, expect, it } from 'vitest';
import { loadIndicators } from '../../src/indicators/load-indicators.ts';
import { loadReporting } from '../../src/reporting/load-reporting.ts';
import { stableUnitId } from '../../src/territory/stable-unit-id.ts';
import { codesOf, type Visitor } from '../access/access-server.ts';
import { contentOf, day, holders, provinceId, startCapitalPeople } from '../capital/capital-people.ts';

const people = await startCapitalPeople();
const { server, enters, finance, officer, chair, neighbour, owner } = people;
await loadIndicators(server.database, readIndicatorCatalogues(), readValidationRules(), server.now);
await loadReporting(server.database, { regimes: readRegimes(), forms: readReportForms() }, server.now);
afterAll(() => server.close());

const commune = stableUnitId('commune-03202-2025');
const other = stableUnitId('commune-03158-2025');
const params = { regimeCode: 'mtqg-6-thang', periodKey: '2026-H1', reporterId: commune };
const line = { nodeCode: 'DT.P4.S1', source: 'CENTRAL', capitalKind: 'INVESTMENT' } as const;
const row = (holder: string) => `DT.P4.S1~CENTRAL~INVESTMENT~2026~2026~${holder}`;

async function book(
  change: Partial<BodyOf<typeof createDecision>['content']> & { kind: 'grant' | 'assign'; lines: never[] },
) {
  const content = contentOf({ ...change, vintage: 2026, budgetYear: 2026, valueDate: day('2026-02-01') });
  const made = await enters.call(createDecision, { body: { provinceId, content } });
  if (!made.ok) throw new Error(JSON.stringify(made));
  let { version } = made.value;
  for (const [visitor, state] of [
    [enters, 'submitted'],
    [finance, 'approved'],
    [finance, 'booked'],
  ] as const) {
    const moved = await visitor.call(moveDecisionOperation, {
      params: { decisionId: made.value.decisionId },
      body: { state, reason: '' },
      ifMatch: version,
    });
    if (!moved.ok) throw new Error(JSON.stringify(moved));
    version = moved.value.version;
  }
}
await book({ kind: 'grant', lines: [{ ...line, holderId: holders.tinh, amountDong: '1000' }] as never[] });
await book({
  kind: 'assign',
  giverId: holders.tinh,
  lines: [
    { ...line, holderId: holders.xa, amountDong: '300' },
    { ...line, holderId: holders.xaKhac, amountDong: '200' },
  ] as never[],
});

const must = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
};
const save = (visitor: Visitor, cells: Readonly<Record<string, string>>, of = params, basedOn = 0) =>
  visitor.call(saveCells, {
    params: of,
    body: { provinceId, cells: Object.entries(cells).map(([key, text]) => ({ key, text, basedOn })) },
  });
const step = async (
  visitor: Visitor,
  act: 'submit' | 'accept' | 'return' | 'reopen' | 'take-back',
  more: Partial<BodyOf<typeof moveReport>> = {},
  of = params,
) => {
  const read = await visitor.call(readReport, { params: of, query: { provinceId } });
  const version = read.ok ? read.value.version : 0;
  return visitor.call(moveReport, {
    params: of,
    body: { provinceId, act, reason: '', cellReasons: [], ...more },
    ifMatch: version,
  });
};

it('a commune sees what it owes and nothing of its neighbour; the province sees everybody', async () => {
  const own = must(await officer.call(listObligations, { query: { provinceId, periodKey: '2026-H1' } }));
  expect(own.items.map(({ reporterId, due, standing }) => [reporterId, due, standing])).toEqual([
    [commune, '2026-07-07', 'never'],
  ]);
  const refused = await neighbour.call(readReport, { params, query: { provinceId } });
  expect(codesOf(refused)).toBe('obligation-not-found');
  const all = must(
    await enters.call(listObligations, { query: { provinceId, periodKey: '2026-H1', regimeCode: params.regimeCode } }),
  );
  expect(all.items.filter(({ reporterLevel }) => reporterLevel === 'commune')).toHaveLength(45);
});

it('the form comes with what the ledger knows of each account', async () => {
  const report = must(await officer.call(readReport, { params, query: { provinceId } }));
  const known = Object.fromEntries(report.known.map(({ key, value }) => [key.split('/').at(-1), value]));
  expect(known).toMatchObject({ 'duoc-giao': '300', 'da-giai-ngan': '0', 'con-lai': '300' });
  expect(report.mayEdit).toBe(true);
});

it('what is typed is kept as typed, also where it means nothing; the same again changes nothing; two at once meet cell by cell', async () => {
  const cell = `von/${row(holders.xa)}/giai-ngan`;
  const first = must(await save(officer, { [cell]: 'một trăm', 'thuyet-minh/ket-qua/noi-dung': 'Đã làm đường' }));
  expect(first.invalid.map(({ key, code }) => [key, code])).toEqual([[cell, 'cell-not-a-number']]);
  const again = must(await save(officer, { [cell]: 'một trăm' }));
  expect([again.saved[0]?.version, again.conflicts]).toEqual([1, []]);
  const clash = must(await save(chair, { [cell]: '999' }));
  expect(clash.conflicts.map(({ mine, theirs }) => [mine, theirs.text, theirs.version])).toEqual([
    ['999', 'một trăm', 1],
  ]);
  expect(codesOf(await step(officer, 'submit'))).toBe('report-cell-unreadable');
  const beyond = must(await save(officer, { [cell]: '400' }, params, 1));
  expect(beyond.findings.map(({ code }) => code)).toContain('report-check-failed');
  must(await save(officer, { [cell]: '120' }, params, 2));
});

it('handing in enters the disbursement, which waits for its approval; accepting brings in the indicators and the difficulty, once', async () => {
  must(
    await save(officer, {
      'chi-tieu/gnbv-tong-ho/thuc-hien': '1.250',
      'kho-khan/r1/loai': 'Kiến nghị, đề xuất',
      'kho-khan/r1/noi-dung': 'Đề nghị bổ sung định mức',
      'kho-khan/r1/noi-giai-quyet': 'Sở Tài chính',
    }),
  );
  const submitted = must(await step(officer, 'submit'));
  expect([submitted.state, submitted.effects.disbursements]).toEqual(['submitted', 1]);
  expect(codesOf(await save(officer, { 'thuyet-minh/ket-qua/noi-dung': 'x' }, params, 1))).toBe('report-locked');
  expect(codesOf(await step(officer, 'accept'))).toBe('submission-step-of-others');

  const returned = must(
    await step(enters, 'return', {
      cellReasons: [{ cell: `von/${row(holders.xa)}/giai-ngan`, reason: 'Chưa khớp Kho bạc' }],
    }),
  );
  expect(returned.state).toBe('returned');
  const waiting = must(await officer.call(listDisbursements, { query: { provinceId, state: 'entered' } }));
  expect(waiting.items).toEqual([]);
  const back = must(await officer.call(readReport, { params, query: { provinceId } }));
  expect(back.returned.map(({ reason }) => reason)).toEqual(['Chưa khớp Kho bạc']);
  must(await save(officer, { [`von/${row(holders.xa)}/giai-ngan`]: '100' }, params, 3));
  const changes = must(await enters.call(readReportChanges, { params, query: { provinceId } }));
  expect(changes.items.map(({ before, after }) => [before, after])).toEqual([['120', '100']]);
  must(await step(officer, 'submit'));
  const entered = must(await officer.call(listDisbursements, { query: { provinceId, state: 'entered' } }));
  expect(entered.items.map(({ totalDong }) => totalDong)).toEqual(['100']);
  const [item] = entered.items;
  if (item === undefined) throw new Error('One disbursement waits');
  const { disbursementId, version } = item;
  must(
    await chair.call(moveDisbursementOperation, {
      params: { disbursementId },
      body: { provinceId, state: 'booked', reason: '' },
      ifMatch: version,
    }),
  );
  const accepted = must(await step(enters, 'accept'));
  expect([accepted.state, accepted.effects]).toEqual([
    'accepted',
    { disbursements: 0, observations: 1, forecasts: 0, difficulties: 1 },
  ]);
  const observed = must(await enters.call(listObservations, { query: { provinceId, unitId: commune } }));
  expect(observed.items.map(({ period, value }) => [period, value])).toEqual([['2026-H1', '1250']]);
});

it('what was accepted is reopened only by the level above, and handed in again books the difference, not the whole', async () => {
  expect(codesOf(await step(officer, 'reopen', { reason: 'sửa' }))).toBe('submission-step-of-others');
  must(await step(enters, 'reopen', { reason: 'Kho bạc điều chỉnh' }));
  must(await save(officer, { [`von/${row(holders.xa)}/giai-ngan`]: '130' }, params, 4));
  must(await step(officer, 'submit'));
  const entered = must(await officer.call(listDisbursements, { query: { provinceId, state: 'entered' } }));
  expect(entered.items.map(({ totalDong }) => totalDong)).toEqual(['30']);
  const [item] = entered.items;
  if (item === undefined) throw new Error('One disbursement waits');
  const paramsOf = { disbursementId: item.disbursementId };
  must(
    await chair.call(moveDisbursementOperation, {
      params: paramsOf,
      body: { provinceId, state: 'booked', reason: '' },
      ifMatch: item.version,
    }),
  );
  const again = must(await step(enters, 'accept'));
  expect(again.effects).toEqual({ disbursements: 0, observations: 0, forecasts: 0, difficulties: 0 });
});

it('a difficulty is open until who is asked answers', async () => {
  const found = must(await officer.call(listDifficulties, { query: { provinceId } }));
  expect(found.items.map(({ kind, subject, addressee, state }) => [kind, subject, addressee, state])).toEqual([
    ['proposal', 'Đề nghị bổ sung định mức', 'Sở Tài chính', 'open'],
  ]);
  const [item] = found.items;
  if (item === undefined) throw new Error('It is there');
  const one = { params: { difficultyId: item.difficultyId }, ifMatch: item.version };
  const body = { provinceId, act: 'answer', text: 'Đã trình bổ sung' } as const;
  expect((await officer.call(moveDifficulty, { ...one, body })).ok).toBe(false);
  expect(must(await enters.call(moveDifficulty, { ...one, body })).state).toBe('answered');
});

it('the province joins what is accepted, names who is missing, and a snapshot stays the same when later entries are dated back', async () => {
  const receiver = must(await enters.call(readReport, { params, query: { provinceId } })).obligation.receiverId ?? '';
  const of = { ...params, reporterId: receiver };
  const joined = must(await enters.call(readConsolidation, { params: of, query: { provinceId, of: 'accepted' } }));
  expect([joined.contributors.length, joined.missing.length]).toEqual([1, joined.expected - 1]);
  const disbursed = (cells: typeof joined.cells) =>
    cells.find(({ key }) => key === 'von/DT.P4.S1~CENTRAL~INVESTMENT~2026~2026/giai-ngan')?.value;
  expect(disbursed(joined.cells)).toBe('130');
  expect(joined.texts.map(({ text }) => text)).toContain('Đã làm đường');
  const frozen = must(
    await enters.call(freezeConsolidation, {
      params: of,
      body: { provinceId, title: '6 tháng đầu năm 2026', reason: 'thông qua' },
    }),
  );
  expect([frozen.contributors, frozen.valueDate]).toEqual([1, '2026-06-30']);
  // Somebody books 50 more, dated back into the period.
  must(await step(enters, 'reopen', { reason: 'bổ sung' }));
  must(await save(officer, { [`von/${row(holders.xa)}/giai-ngan`]: '180' }, params, 5));
  must(await step(officer, 'submit'));
  const [more] = must(await officer.call(listDisbursements, { query: { provinceId, state: 'entered' } })).items;
  if (more === undefined) throw new Error('One disbursement waits');
  must(
    await chair.call(moveDisbursementOperation, {
      params: { disbursementId: more.disbursementId },
      body: { provinceId, state: 'booked', reason: '' },
      ifMatch: more.version,
    }),
  );
  must(await step(enters, 'accept'));
  const kept = must(await enters.call(readSnapshot, { params: { snapshotId: frozen.snapshotId } }));
  expect([disbursed(kept.content.cells), kept.snapshot.digest]).toEqual(['130', frozen.digest]);
  const drawn = must(await enters.call(redrawSnapshot, { params: { snapshotId: frozen.snapshotId } }));
  expect(drawn).toMatchObject({ untouched: true, same: true, differences: [] });
  expect(drawn.figures).toBeGreaterThan(5);
  const now = must(await enters.call(readConsolidation, { params: of, query: { provinceId, of: 'accepted' } }));
  expect(disbursed(now.cells)).toBe('180');
  const filled = must(
    await enters.call(fillFromConsolidation, { params: of, body: { provinceId, of: 'accepted', reason: 'tổng hợp' } }),
  );
  expect(filled.missing).toBe(joined.missing.length);
});

it('who is late is counted and listed; a later day that is given is kept with who gave it', async () => {
  const neighbours = { ...params, reporterId: other };
  const late = must(
    await enters.call(listLate, { query: { provinceId, periodKey: '2026-H1', regimeCode: params.regimeCode } }),
  );
  const mine = late.items.find(({ reporterId }) => reporterId === commune);
  expect([mine?.standing, mine?.due]).toEqual(['late', '2026-07-07']);
  const counts = must(
    await enters.call(readCompleteness, { query: { provinceId, periodKey: '2026-H1', regimeCode: params.regimeCode } }),
  );
  const [first] = counts.items;
  expect([first?.handedIn, first?.late, first?.never]).toEqual([1, 1, (first?.expected ?? 0) - 1]);
  expect(
    (await officer.call(extendDue, { params, body: { provinceId, due: day('2026-12-01'), reason: 'x' } })).ok,
  ).toBe(false);
  must(
    await enters.call(extendDue, {
      params: neighbours,
      body: { provinceId, due: day('2026-12-01'), reason: 'Lũ quét' },
    }),
  );
  const given = must(await neighbour.call(readReport, { params: neighbours, query: { provinceId } }));
  expect([given.obligation.due, given.extension?.reason, given.obligation.standing]).toEqual([
    '2026-12-01',
    'Lũ quét',
    'not-yet-due',
  ]);
});

it('an owner of projects sees the reports of their own organisation only', async () => {
  const seen = must(await owner.call(listObligations, { query: { provinceId } }));
  expect(new Set(seen.items.map(({ reporterLevel }) => reporterLevel))).toEqual(new Set(['project-owner']));
});
