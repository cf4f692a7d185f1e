import { readFollowing } from '@muctieu/contract/capital/table.operations';
import type { QueryOf } from '@muctieu/contract/http/operation';
import { afterAll, describe, expect, it } from 'vitest';
import { codesOf } from '../access/access-server.ts';
import { day, startMergedLedger } from './merged-ledger.ts';

const { server, reader, holders } = await startMergedLedger();
afterAll(() => server.close());

describe('following a budget year', () => {
  const follow = async (query: Partial<QueryOf<typeof readFollowing>>) => {
    const answer = await reader.call(readFollowing, {
      query: { provinceId: '11', budgetYear: 2022, day: day('2022-11-30'), idleDays: 60, expiringDays: 90, ...query },
    });
    if (!answer.ok) throw new Error(codesOf(answer));
    return answer.value;
  };

  it('counts plan and disbursement from the beginning of the year, as of the day', async () => {
    const { months, pace } = await follow({});
    expect(months[8]).toMatchObject({
      month: '2022-09',
      planDong: '13500001',
      disbursedDong: '1700000',
      lastYearDong: '0',
    });
    expect(months[11]?.planDong).toBeUndefined();
    // 1.700.000 in 334 of 365 days.
    expect(pace).toMatchObject({ daysGone: 334, daysOfYear: 365, reachedDong: '1857784', unspentDong: '11642217' });
  });

  it('counts what expires by the balances of the day asked for, not of now', async () => {
    const left = async (on: string) =>
      (await follow({ day: day(on), expiringDays: 1000 })).expiring
        .filter(({ holderId }) => holderId === holders.first)
        .map(({ availableDong }) => availableDong);
    // 6.000.000 came on 1 July, 1.700.000 was paid on 1 September, the rest was carried on at the end of the year.
    expect(await left('2022-06-30')).toEqual([]);
    expect(await left('2022-08-31')).toEqual(['6000000']);
    expect(await left('2022-11-30')).toEqual(['4300000']);
    expect(await left('2022-12-31')).toEqual([]);
  });

  it('names holders that would leave most at their own pace, by what they hold and not what they gave on', async () => {
    const { slow } = await follow({});
    expect(slow.map(({ holder, planDong }) => `${holder} ${planDong}`)).toEqual([
      'UBND xã thứ nhất 6000000',
      '=HYPERLINK("http://xa") 4000000',
      'Ngân sách tỉnh 3500001',
    ]);
  });

  it('lists what expires with the year, and who has not moved', async () => {
    const { expiring, idle } = await follow({});
    expect(expiring.map(({ availableDong, until, daysLeft }) => `${availableDong} ${until} ${daysLeft}`)).toContain(
      '4000000 2022-12-31 31',
    );
    expect(idle.map(({ holder, lastDay }) => `${holder} ${lastDay}`)).toContain('Ngân sách tỉnh 2022-07-01');
  });

  it('names the still ones and what exceeds the need as of any past day, and as it was known at any moment', async () => {
    const before = new Date().toISOString();
    const idleOn = async (on: string, change: Partial<QueryOf<typeof readFollowing>> = {}) =>
      (await follow({ day: day(on), idleDays: 30, ...change })).idle.map(
        ({ holderId, lastDay, availableDong, days }) => `${holderId} ${lastDay} ${availableDong} ${days}`,
      );
    // On 15 August nothing had moved since 1 July; the payment of September and the year's end were still to come.
    expect((await idleOn('2022-08-15')).toSorted()).toEqual(
      [
        `${holders.first} 2022-07-01 6000000 45`,
        `${holders.second} 2022-07-01 4000000 45`,
        `${holders.province} 2022-07-01 3500001 45`,
      ].toSorted(),
    );
    expect(await idleOn('2022-07-15')).toEqual([]);
    expect((await idleOn('2022-09-15')).some((line) => line.startsWith(holders.first))).toBe(false);
    expect(await idleOn('2022-12-31', { knownAt: '2020-01-01T00:00:00.000Z' })).toEqual([]);
    const [enters, now] = [await server.signedIn('thu09'), before];
    const said = await server.ownerQuery(
      `insert into muctieu.capital_forecast (province_id, forecast_id, holder_id, node_code, capital_kind, budget_year, made_on, for_day, amount, reason, at)
       values ('11', '00000000-0000-7000-8000-0000000005f1', $1, 'DT.P4', 'INVESTMENT', 2022, '2022-08-01', '2022-12-31', 1000000, 'nhu cầu', now()) returning 1 as ok`,
      [holders.second],
    );
    expect([said.length, enters.cookie !== undefined]).toEqual([1, true]);
    const aboveOn = async (on: string, change: Partial<QueryOf<typeof readFollowing>> = {}) =>
      (await follow({ day: day(on), ...change })).aboveNeed.map(
        ({ hasDong, excessDong }) => `${hasDong} ${excessDong}`,
      );
    expect(await aboveOn('2022-08-15')).toEqual(['4000000 3000000']);
    // Before it was said, and before anything was assigned: nothing is above.
    expect(await aboveOn('2022-07-31')).toEqual([]);
    // As it was known before the forecast came: nothing was said yet.
    expect(await aboveOn('2022-08-15', { knownAt: now })).toEqual([]);
  });

  it('refuses a year that is none, and a field that nobody asked for', async () => {
    for (const query of ['budgetYear=abc', 'budgetYear=2022&x=1']) {
      expect((await reader.fetch(`/api/v1/capital/following?provinceId=11&${query}`)).status).toBe(400);
    }
  });
});
