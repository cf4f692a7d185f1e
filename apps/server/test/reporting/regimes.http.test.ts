import { publishForm, readForm, saveForm, tryForm } from '@muctieu/contract/reporting/forms.operations';
import {
  dateRegime,
  dateWorkDay,
  listObligations,
  listPeriods,
  listRegimes,
  listReporters,
  openRound,
  readWorkCalendar,
} from '@muctieu/contract/reporting/reporting.operations';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readRegimes, readReportForms } from '@muctieu/data/reporting';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { afterAll, expect, it } from 'vitest';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { loadReporting } from '../../src/reporting/load-reporting.ts';
import { stableUnitId } from '../../src/territory/stable-unit-id.ts';
import { codesOf, startAccessServer, type Visitor } from '../access/access-server.ts';

const server = await startAccessServer();
await loadLegalDocuments(server.database, readLegalDocuments(), server.now);
await loadReporting(server.database, { regimes: readRegimes(), forms: readReportForms() }, server.now);
afterAll(() => server.close());
const [administrator, officer, receives, agency] = (await Promise.all(
  ['thu13', 'thu02', 'thu09', 'thu06'].map((name) => server.signedIn(name)),
)) as [Visitor, Visitor, Visitor, Visitor];

const provinceId = '11';
const day = (text: string) => text as PlainDate;
const commune = stableUnitId('commune-03202-2025');
const documentId = '358-2025-nd-cp';
const dueOf = async (periodKey: string) => {
  const query = { provinceId, regimeCode: 'giai-ngan-thang', periodKey, reporterId: commune, since: day('2026-01-01') };
  const found = await officer.call(listObligations, { query });
  return found.ok ? found.value.items.map(({ due, graceUntil }) => [due, graceUntil]) : codesOf(found);
};

it('every officer reads the regimes and the days off; only whoever administers sets them', async () => {
  for (const visitor of [officer, administrator, agency]) {
    expect(codesOf(await visitor.call(listRegimes, {}))).toBe('done');
    expect(codesOf(await visitor.call(listPeriods, { query: { provinceId, year: 2026 } }))).toBe('done');
    expect(codesOf(await visitor.call(readWorkCalendar, { query: { year: 2026 } }))).toBe('done');
  }
  const [regime] = readRegimes();
  const body = { ...regime, from: '2027-01-01', until: undefined, note: '', sources: undefined } as never;
  const workDay = { day: day('2026-12-17'), kind: 'holiday' as const, name: 'Nghỉ', documentId };
  for (const visitor of [officer, receives, agency]) {
    expect(codesOf(await visitor.call(dateRegime, { body }))).toBe('not-permitted');
    expect(codesOf(await visitor.call(dateWorkDay, { body: workDay }))).toBe('not-permitted');
  }
});

it('what somebody may set of themselves lets nobody change the forms of everybody', async () => {
  const read = await officer.call(readForm, { params: { formCode: 'giai-ngan' } });
  if (!read.ok) throw new Error(codesOf(read));
  const params = { formCode: 'giai-ngan' };
  const body = { form: read.value.form, reason: 'thử' };
  for (const visitor of [officer, receives, agency]) {
    expect(codesOf(await visitor.call(saveForm, { params, body, ifMatch: 0 }))).toBe('not-permitted');
    expect(codesOf(await visitor.call(publishForm, { params, body: { reason: 'thử' }, ifMatch: 0 }))).toBe(
      'not-permitted',
    );
  }
  expect(codesOf(await administrator.call(saveForm, { params, body, ifMatch: 0 }))).toBe('done');
});

it('a draft is tried on figures by whoever receives that report, not by its reporter and not by whoever only administers', async () => {
  const params = { formCode: 'giai-ngan' };
  const query = { provinceId, regimeCode: 'giai-ngan-thang', periodKey: '2026-11', reporterId: commune };
  expect(codesOf(await receives.call(tryForm, { params, query }))).toBe('done');
  expect(codesOf(await administrator.call(tryForm, { params, query }))).toBe('not-permitted');
  expect(codesOf(await officer.call(tryForm, { params, query }))).toBe('not-permitted');
  const chair = await server.signedIn('thu03');
  expect(codesOf(await chair.call(tryForm, { params, query }))).toBe('form-trial-of-others');
});

it('a day off that is announced moves the due day, and moves it back when it is taken back', async () => {
  expect(await dueOf('2026-11')).toEqual([['2026-11-18', '2026-12-18']]);
  const put = (kind: 'holiday' | 'ordinary' | 'worked-weekend', on: string) =>
    administrator.call(dateWorkDay, { body: { day: day(on), kind, name: 'Nghỉ bù', documentId } });
  expect(codesOf(await put('holiday', '2026-11-17'))).toBe('done');
  expect(await dueOf('2026-11')).toEqual([['2026-11-19', '2026-12-19']]);
  const calendar = await officer.call(readWorkCalendar, { query: { year: 2026 } });
  expect(calendar.ok && calendar.value.days.find((one) => one.day === '2026-11-17')).toMatchObject({ documentId });
  expect(codesOf(await put('worked-weekend', '2026-11-18'))).toBe('work-day-no-weekend');
  expect(codesOf(await put('ordinary', '2026-11-16'))).toBe('work-day-ordinary');
  expect(codesOf(await put('ordinary', '2026-11-17'))).toBe('done');
  expect(await dueOf('2026-11')).toEqual([['2026-11-18', '2026-12-18']]);
  expect(codesOf(await put('worked-weekend', '2026-11-15'))).toBe('done');
  expect(await dueOf('2026-11')).toEqual([['2026-11-17', '2026-12-17']]);
  const unknown = { day: day('2026-11-20'), kind: 'holiday' as const, name: 'Nghỉ', documentId: 'khong-co' };
  expect(codesOf(await administrator.call(dateWorkDay, { body: unknown }))).toBe('cited-document-unknown');
});

it('a new version of a regime holds for periods that end on its first day or later; those before keep their due days', async () => {
  const now = await administrator.call(listRegimes, { query: { onDay: day('2026-11-21') } });
  const present = now.ok ? now.value.items.find(({ code }) => code === 'giai-ngan-thang') : undefined;
  if (present === undefined) throw new Error('the regime is there');
  const { note: _, sources: __, documentSymbol: ___, dues, ...rest } = present;
  const shorter = dues.map((due) => ({ ...due, days: 1, graceDays: 10 }));
  const body = { ...rest, dues: shorter, from: day('2026-11-15'), note: 'thử' };
  expect(codesOf(await administrator.call(dateRegime, { body: { ...body, from: present.from } }))).toBe(
    'regime-not-later',
  );
  expect(
    codesOf(await administrator.call(dateRegime, { body: { ...body, dues: [...shorter, ...shorter.slice(0, 1)] } })),
  ).toBe('regime-level-twice');
  expect(codesOf(await administrator.call(dateRegime, { body }))).toBe('done');
  expect(await dueOf('2026-11')).toEqual([['2026-11-17', '2026-12-17']]);
  // The month that runs to the 14th of December ends under the new version: one working day, not three.
  expect(await dueOf('2026-12')).toEqual([['2026-12-15', '2026-12-25']]);
});

it('an ad-hoc report is owed by the units that were chosen, and by nobody else', async () => {
  const body = {
    ...{ provinceId, regimeCode: 'mtqg-dot-xuat', key: 'bao-lu-2026', title: 'Báo cáo nhanh thiệt hại', documentId },
    ...{ from: day('2026-11-01'), to: day('2026-11-15'), due: day('2026-11-25'), reason: 'Theo yêu cầu' },
    reporterIds: [commune],
  };
  expect(codesOf(await officer.call(openRound, { body }))).toBe('not-permitted');
  expect(
    codesOf(
      await receives.call(openRound, { body: { ...body, reporterIds: ['00000000-0000-4000-8000-000000000001'] } }),
    ),
  ).toBe('reporter-unknown');
  expect(codesOf(await receives.call(openRound, { body }))).toBe('done');
  const owed = await receives.call(listObligations, { query: { provinceId, periodKey: 'bao-lu-2026' } });
  expect(owed.ok && owed.value.items.map(({ reporterId, due }) => [reporterId, due])).toEqual([
    [commune, '2026-11-25'],
  ]);
  expect(codesOf(await receives.call(openRound, { body }))).toBe('round-exists');
});

it('who took over from whom is said with the day: after the merger of 2025 the new commune reports for the old ones', async () => {
  const after = await receives.call(listReporters, {
    query: { provinceId, onDay: day('2025-12-31'), level: 'commune', limit: 200 },
  });
  const items = after.ok ? after.value.items : [];
  expect(items).toHaveLength(45);
  const merged = items.filter(({ tookOver }) => tookOver.length > 0);
  expect(merged.length).toBeGreaterThan(35);
  expect(merged.every(({ tookOver }) => tookOver.every(({ on }) => on <= '2025-12-31'))).toBe(true);
  expect(items.every(({ receiverName }) => receiverName === 'Tỉnh Điện Biên')).toBe(true);
  const before = await receives.call(listReporters, {
    query: { provinceId, onDay: day('2024-06-30'), level: 'commune', limit: 200 },
  });
  expect(before.ok && before.value.items.length).toBe(129);
  const own = await officer.call(listReporters, { query: { provinceId, onDay: day('2025-12-31') } });
  expect(own.ok && own.value.items.map(({ reporterId }) => reporterId)).toContain(commune);
  expect(own.ok && own.value.items.every(({ level }) => level !== 'agency')).toBe(true);
});
