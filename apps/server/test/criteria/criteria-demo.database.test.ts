import { readCriteriaRegions, readCriteriaSets } from '@muctieu/data/criteria-set';
import { readProvinceCatalogue } from '@muctieu/data/province-catalogue';
import { readDemoCriteria } from '@muctieu/demo/criteria';
import { readDienBien } from '@muctieu/demo/territory';
import { cellCodes } from '@muctieu/domain/criteria/criteria-set';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCells, putCells } from '../../src/criteria/cell.store.ts';
import { loadCriteria } from '../../src/criteria/load-criteria.ts';
import { demoRoundId, loadDemoCriteria } from '../../src/criteria/load-demo-criteria.ts';
import { printedAnswerOf } from '../../src/criteria/printed.ts';
import { findRoundGround, type RoundGround } from '../../src/criteria/round-ground.ts';
import { findScores, sumRounds } from '../../src/criteria/score.store.ts';
import { programScope } from '../../src/database/scope.ts';
import type { ReadTransaction } from '../../src/database/transaction.ts';
import { loadDemoTerritory } from '../../src/territory/load-demo-territory.ts';
import { loadProvinces } from '../../src/territory/load-provinces.ts';
import { createTestDatabase, testAct } from '../harness/test-database.ts';

const { database, close } = await createTestDatabase();
afterAll(close);

const at = new Date('2026-11-21T00:00:00Z');
const roundId = demoRoundId('dien-bien-2020');

beforeAll(async () => {
  await loadProvinces(database, readProvinceCatalogue(), at);
  await loadDemoTerritory(database, readDienBien(), at);
  await loadCriteria(database, readCriteriaSets(), at);
  await loadDemoCriteria(database, readDemoCriteria(), at);
});

function read<Value>(work: (transaction: ReadTransaction, ground: RoundGround) => Promise<Value>): Promise<Value> {
  return database.read(programScope, async (transaction) => {
    const ground = await findRoundGround(transaction, roundId, readCriteriaRegions());
    if (ground === undefined) throw new Error('The round of the demo is not there');
    return work(transaction, ground);
  });
}

const printed = () =>
  read(async (transaction, ground) => printedAnswerOf(ground, await findCells(transaction, ground.round)));

describe('Biểu 01 of report 1333/BC-BCĐ', () => {
  test('is loaded once: a second start changes nothing', async () => {
    expect(await loadCriteria(database, readCriteriaSets(), at)).toBe(0);
    expect(await loadDemoCriteria(database, readDemoCriteria(), at)).toBe(0);
  });

  test('has 115 communes, of which the text keeps 64 whole rows', async () => {
    const { units, scores } = await read(async (transaction, ground) => ({
      units: ground.units.size,
      scores: (await findScores(transaction, ground.round)).size,
    }));
    expect([units, scores]).toEqual([115, 64]);
  });

  test('lists each line that lost a cell, with its number and why; none is swallowed', async () => {
    const { damaged } = await printed();
    expect(damaged.map(({ row, name, reason, printedTotal }) => [row, name, reason, printedTotal])).toEqual([
      [289, 'Huyện Tủa Chùa', 'row-shifted', 101],
      [298, 'Áng Tờ', 'row-shifted', 9],
      [299, 'Năm Lịch', 'row-shifted', 8],
      [300, 'Mường Lan', 'row-shifted', 11],
      [301, 'Xuân Lao', 'row-shifted', 8],
      [302, 'Búng Lao', 'row-shifted', 19],
      [303, 'Mường Đăng', 'row-shifted', 7],
      [304, 'Ngôi Cây', 'row-shifted', 8],
    ]);
  });

  test('K5: the kept counts are those of the cells, also after a cell has changed', async () => {
    const told = () =>
      read(async (transaction, ground) => {
        const codes = cellCodes(ground.set);
        const [sums] = await sumRounds(transaction, ground.set.id, '11', codes);
        const cells = await findCells(transaction, ground.round);
        const counted = codes.map((code) => cells.filter((cell) => cell.code === code && cell.status === 'met').length);
        expect(sums).toMatchObject({ units: 64, counts: counted, met: counted.reduce((sum, count) => sum + count, 0) });
        return { met: sums?.met ?? 0, cell: cells.find(({ status }) => status === 'met'), ground };
      });
    const { met, cell, ground } = await told();
    if (cell === undefined) throw new Error('No cell is met');
    const change = (status: 'met' | 'not-met', version: number) =>
      database.write(programScope, testAct('11', 'assess'), async (transaction) => {
        await putCells(transaction, ground.round, ground.set, [{ ...cell, status, version }], at);
        return { ok: true, value: undefined };
      });
    await change('not-met', 2);
    expect((await told()).met).toBe(met - 1);
    await change('met', 3);
    expect((await told()).met).toBe(met);
  });

  test('K5: the province’s line adds up to 1390, which is 12,09 x 115', async () => {
    const { sums } = await printed();
    expect(sums.find(({ name }) => name === 'Tổng số tiêu chí')).toMatchObject({ printed: 1390, computed: 1390 });
  });

  test.each([
    ['Huyện Tuần Giáo', 223, 226, 'differs'],
    ['Huyện Mường Chà', 138, 140, 'differs'],
    ['Huyện Mường Nhé', 105, 105, 'equal'],
    ['Huyện Điện Biên', 333, 334, 'differs'],
  ] as const)('%s prints %i where its rows hold %i ones: %s', async (name, total, ones, verdict) => {
    const { figures } = await printed();
    const district = figures.find(
      (figure) => figure.scope === 'district' && figure.name === name && figure.of === 'total',
    );
    expect(district).toMatchObject({ printed: total, computed: ones, unknownUnits: 0, verdict });
  });

  test('the rows whose printed total is not the number of their ones', async () => {
    const { figures } = await printed();
    const wrong = figures.filter(
      ({ scope, of, verdict }) => scope === 'unit' && of === 'total' && verdict === 'differs',
    );
    expect(wrong.map(({ row, name, printed: total, computed }) => [row, name, total, computed])).toEqual([
      [271, 'Phình Sáng', 10, 11],
      [272, 'Ta Ma', 9, 10],
      [276, 'Pú Xi', 6, 7],
      [281, 'Huổi Lèng', 12, 13],
      [288, 'Ma Thì Hồ', 13, 14],
      [290, 'Mường Báng', 16, 15],
      [291, 'Xá Nhè', 8, 9],
      [292, 'Mường Đun', 11, 12],
      [318, 'Hua Thanh', 10, 11],
    ]);
  });
});
