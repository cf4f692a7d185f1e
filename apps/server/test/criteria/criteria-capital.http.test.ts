import { createRound, readCriteriaCapital } from '@muctieu/contract/criteria/criteria.operations';
import { readCriteriaSets } from '@muctieu/data/criteria-set';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BookableEntry } from '../../src/capital/entries.store.ts';
import { loadCriteria } from '../../src/criteria/load-criteria.ts';
import { loadProgrammes } from '../../src/programmes/load-programmes.ts';
import { stableUnitId } from '../../src/territory/stable-unit-id.ts';
import { type AccessServer, startAccessServer } from '../access/access-server.ts';
import { addHolders, bookInDatabase, documentId, holderIds } from '../capital/ledger-peer.ts';

let server: AccessServer;
let roundId = '';
const own = stableUnitId('commune-03202-2025');

beforeAll(async () => {
  server = await startAccessServer();
  await loadCriteria(server.database, readCriteriaSets(), server.now);
  await loadProgrammes(
    server.database,
    {
      catalogues: readProgrammeCatalogues(),
      succession: readProgrammeSuccession(),
      activations: readNodeActivations(),
    },
    server.now,
  );
  await addHolders(server, '11');
  await server.ownerQuery('update muctieu.capital_holder set unit_id = $1 where holder_id = $2', [own, holderIds.xa]);
  const standing = await server.signedIn('thu08');
  const body = {
    provinceId: '11',
    setId: 'ntm-commune-2021-2025',
    asOf: '2025-12-31' as PlainDate,
    title: 'Cuối 2025',
  };
  const opened = await standing.call(createRound, { body });
  roundId = opened.ok ? opened.value.roundId : '';
});
afterAll(() => server.close());

const entry = (
  kind: 'grant' | 'payment' | 'advance',
  amountDong: bigint,
  day: string,
  node = 'NTM.C02',
): BookableEntry => {
  const at = (holderId: string, state: 'granted' | 'available' | 'paid' | 'advanced') => ({
    holderId,
    budgetYear: 2025,
    state,
  });
  const ends = {
    grant: [at(holderIds.xa, 'granted'), at(holderIds.xa, 'available')],
    payment: [at(holderIds.xa, 'available'), at(holderIds.xa, 'paid')],
    advance: [at(holderIds.xa, 'available'), at(holderIds.xa, 'advanced')],
  } as const;
  const [from, to] = ends[kind];
  return {
    nodeCode: node,
    source: 'CENTRAL',
    capitalKind: 'INVESTMENT',
    vintage: 2025,
    kind,
    effect: kind,
    from,
    to,
    amountDong: dong(amountDong),
    valueDate: day as PlainDate,
    documentId,
    reason: 'bảng thử',
  } as BookableEntry;
};

test('the money beside a criterion is that of the ledger to the đồng, to the day of the round and no later', async () => {
  const lines = [
    entry('grant', 1_000_000_007n, '2025-07-15'),
    entry('grant', 250_000_003n, '2025-08-15'),
    entry('payment', 300_000_001n, '2025-09-15'),
    entry('advance', 99n, '2025-10-15'),
    entry('grant', 70_000_000n, '2025-07-20', 'NTM.C07'),
    // After the day of the round: it is not told.
    entry('payment', 111_111_111n, '2026-01-15'),
  ];
  for (const line of lines) {
    const booked = await bookInDatabase(server, '11', [line]);
    expect(booked, JSON.stringify(booked)).toMatchObject({ ok: true });
  }
  const officer = await server.signedIn('thu02');
  const answer = await officer.call(readCriteriaCapital, { params: { roundId, unitId: own } });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  const moneyOf = (number: number) => answer.value.items.find((item) => item.number === number)?.money;
  const planned = 1_000_000_007n + 250_000_003n;
  const disbursed = 300_000_001n + 99n;
  expect(moneyOf(2)).toEqual({
    plannedDong: String(planned),
    disbursedDong: String(disbursed),
    availableDong: String(planned - disbursed),
  });
  // One content serves criteria 2 to 8: its money is told beside each of them.
  for (const number of [3, 4, 5, 6, 7, 8]) expect(moneyOf(number)).toEqual(moneyOf(2));
  expect(moneyOf(17)).toEqual({ plannedDong: '70000000', disbursedDong: '0', availableDong: '70000000' });
  expect(moneyOf(1)).toBeUndefined();
  const stranger = await server.signedIn('thu04');
  expect((await stranger.call(readCriteriaCapital, { params: { roundId, unitId: own } })).ok).toBe(false);
});
