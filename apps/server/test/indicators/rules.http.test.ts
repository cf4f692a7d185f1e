import { readObservation, recordObservationsOperation } from '@muctieu/contract/indicators/observations.operations';
import { listRules, putRule, readRule } from '@muctieu/contract/indicators/rules.operations';
import { afterAll, describe, expect, test } from 'vitest';
import { answered, codesOf, key, startIndicatorsServer } from './indicators-server.ts';

const { call, database, close } = await startIndicatorsServer();
afterAll(close);

const documentId = '27-2022-nd-cp';
const [first] = await database.ownerQuery<{ unit_id: string }>(
  `select unit_id from muctieu.unit where province_id = '11' and level = 'commune' and until_day > '2024-01-01' order by unit_id limit 1`,
);
const commune = first?.unit_id ?? '';
const base = { why: { vi: 'Thử', en: 'Test' }, sources: [], verified: true };

type Asker = 'standing' | 'state' | 'neighbour' | 'commune';
function put(asker: Asker, ruleId: string, content: object, more: object = {}, ifMatch = 0) {
  const body = {
    provinceId: '11',
    fromDay: '2023-01-01',
    content,
    reason: 'Theo văn bản',
    documentId,
    ...more,
  } as never;
  return call(asker, putRule, { params: { ruleId }, body, ifMatch, idempotencyKey: key() });
}
function record(cells: readonly object[]) {
  const body = { provinceId: '11', reason: 'thử', cells } as never;
  return call('standing', recordObservationsOperation, { body, idempotencyKey: key() });
}
const poor = (period: string, value: string, more: object = {}) => ({
  unitId: commune,
  indicator: 'GNBV.HO-NGHEO',
  period,
  value,
  ...more,
});

describe('rules as data', () => {
  test('those of the product are there, each in words and with its severity', async () => {
    const { items } = await answered(call('commune', listRules, { query: { limit: 100 } }));
    expect(items.length).toBeGreaterThan(12);
    expect(items.find(({ ruleId }) => ruleId === 'ho-ngheo-thay-doi-30')).toMatchObject({
      sentence: 'Số hộ nghèo theo chuẩn 2022-2025: thay đổi không quá 30 % so với kỳ trước.',
      severity: 'soft',
      version: 1,
      origin: 'data-file',
    });
    const asked = await answered(call('commune', listRules, { query: { indicator: 'GNBV.HO-NGHEO', limit: 100 } }));
    const ids = asked.items.map(({ ruleId }) => ruleId);
    expect(ids).toContain('phan-to-khu-vuc');
    // The rule that names the indicator goes before the one for every indicator.
    expect(ids).toContain('ho-ngheo-theo-dan-toc');
    expect(ids).not.toContain('phan-to-dan-toc');
  });

  test.each([
    [
      'bounds that hold nothing',
      { ...base, kind: 'between', severity: 'soft', indicator: 'GNBV.HO-NGHEO', least: 9, most: 1 },
      {},
      ['indicator-rule-bounds-empty'],
    ],
    [
      'an indicator that is none',
      { ...base, kind: 'between', severity: 'soft', indicator: 'KHONG.CO', least: 1, most: 9 },
      {},
      ['indicator-unknown'],
    ],
    [
      'a whole that is its part',
      { ...base, kind: 'part-within-whole', severity: 'hard', part: 'NTM.XA', whole: 'NTM.XA' },
      {},
      ['indicator-rule-part-is-whole'],
    ],
    [
      'a document that is none',
      { ...base, kind: 'forecast-not-below-actual', severity: 'soft', indicator: '*' },
      { documentId: 'khong-co' },
      ['cited-document-unknown'],
    ],
  ])('%s is refused in words', async (_, content, more, codes) => {
    expect(await codesOf(put('standing', 'quy-tac-thu', content, more))).toEqual(codes);
  });

  test('what the state asks of everybody a province neither softens nor drops; nobody writes for another', async () => {
    const content = {
      ...base,
      kind: 'part-within-whole',
      severity: 'off',
      part: 'GNBV.HO-NGHEO',
      whole: 'GNBV.TONG-HO',
    };
    expect(await codesOf(put('standing', 'ho-ngheo-trong-tong-ho', content))).toEqual(['indicator-rule-national-hard']);
    const soft = { ...base, kind: 'change-within-percent', severity: 'soft', indicator: '*', percent: 10 };
    expect(await codesOf(put('neighbour', 'quy-tac-thu', soft))).toEqual(['not-permitted']);
    expect(await codesOf(put('standing', 'quy-tac-thu', soft, { provinceId: 'VN' }))).toEqual(['not-permitted']);
    expect(await codesOf(put('commune', 'quy-tac-thu', soft))).toEqual(['not-permitted']);
  });

  test('a province makes its own rule stricter from a day: earlier years stay under the former one', async () => {
    await answered(record([poor('2021', '100'), poor('2022', '120')]));
    expect(await codesOf(record([poor('2023', '150')]))).toBe('done');
    const strict = {
      ...base,
      kind: 'change-within-percent',
      severity: 'hard',
      indicator: 'GNBV.HO-NGHEO',
      percent: 10,
    };
    await answered(put('standing', 'ho-ngheo-thay-doi-30', strict));
    // 2022 is not under it, 2023 is, and no justification helps.
    expect(await codesOf(record([poor('2022', '125')]))).toBe('done');
    expect(await codesOf(record([poor('2023', '151', { justification: 'vì' })]))).toEqual(['observation-changed-much']);
    expect(await codesOf(record([poor('2023', '130')]))).toBe('done');
    expect(await codesOf(put('standing', 'ho-ngheo-thay-doi-30', strict))).toEqual(['changed-meanwhile']);
    // The neighbour goes on under the rule of the state.
    const elsewhere = await answered(call('neighbour', listRules, { query: { provinceId: '12', limit: 100 } }));
    expect(elsewhere.items.find(({ ruleId }) => ruleId === 'ho-ngheo-thay-doi-30')?.severity).toBe('soft');
    const { versions, version } = await answered(
      call('standing', readRule, { params: { ruleId: 'ho-ngheo-thay-doi-30' }, query: { provinceId: '11' } }),
    );
    expect(version).toBe(1);
    expect(versions.map(({ provinceId, number, documentId: cited }) => [provinceId, number, cited])).toEqual([
      ['11', 1, documentId],
      ['VN', 1, undefined],
    ]);
  });

  test('a rule that is switched off is asked of nobody from its day on', async () => {
    const off = { ...base, kind: 'change-within-percent', severity: 'off', indicator: 'GNBV.HO-NGHEO', percent: 10 };
    await answered(put('standing', 'ho-ngheo-thay-doi-30', off, { fromDay: '2024-01-01' }, 1));
    expect(await codesOf(record([poor('2024', '999')]))).toBe('done');
    expect(await codesOf(record([poor('2023', '300')]))).toEqual(['observation-changed-much']);
  });

  test('parts that partition must add up; where somebody may be counted twice a justification does', async () => {
    const part = (breakdown: string, value: string) => ({ ...poor('2019-12', value), breakdown });
    const total = poor('2019-12', '100');
    expect(await codesOf(record([total, part('ethnicity:kinh', '30'), part('ethnicity:minority', '71')]))).toEqual([
      'observation-breakdown-differs',
      'observation-breakdown-differs',
      'observation-breakdown-differs',
    ]);
    // One part is missing: what is there may not be more than the total already.
    expect(await codesOf(record([total, part('ethnicity:kinh', '101')]))).toEqual([
      'observation-breakdown-differs',
      'observation-breakdown-differs',
    ]);
    expect(await codesOf(record([total, part('ethnicity:kinh', '30'), part('ethnicity:minority', '70')]))).toBe('done');
    const zones = ['zone-1', 'zone-2', 'zone-3', 'outside'].map((zone) => part(`area-class:${zone}`, '26'));
    expect(new Set(await codesOf(record(zones)))).toEqual(new Set(['observation-breakdown-differs-unjustified']));
    const justified = zones.map((one) => ({ ...one, justification: 'Bốn hộ chuyển khu vực trong kỳ' }));
    expect(await codesOf(record(justified))).toBe('done');
    const query = { unitId: commune, indicator: 'GNBV.HO-NGHEO', period: '2019-12' } as never;
    const { breakdowns } = await answered(call('standing', readObservation, { query }));
    expect(breakdowns.map(({ breakdown }) => breakdown).sort()).toEqual([
      'area-class:outside',
      'area-class:zone-1',
      'area-class:zone-2',
      'area-class:zone-3',
      'ethnicity:kinh',
      'ethnicity:minority',
    ]);
  });
});
