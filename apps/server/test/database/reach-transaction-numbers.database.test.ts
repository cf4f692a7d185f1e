import { Pool } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { readSums } from '../../src/capital/capital-sums.store.ts';
import { mergeCube } from '../../src/capital/cube-merger.ts';
import { migrate } from '../../src/database/migrate.ts';
import { programScope } from '../../src/database/scope.ts';
import { addHolders, bookInDatabase, documentId, holderIds } from '../capital/ledger-peer.ts';
import { createTestDatabase } from '../harness/test-database.ts';

const database = await createTestDatabase();
const owner = new Pool({ connectionString: database.ownerUrl, max: 2 });
afterAll(async () => {
  await owner.end();
  await database.close();
});

const granted = async () => {
  const rows = await database.database.read(programScope, (transaction) =>
    readSums(transaction, { by: ['programme'], provinceIds: ['11'] }),
  );
  return rows.map(({ keys, measures }) => [...keys, String(measures.granted)]);
};

/** Nothing is merged beyond the oldest transaction that still runs anywhere in the cluster, as other tests have them. */
const mergeWhatIsBooked = async () => {
  while ((await mergeCube(database.database)) === 0) await new Promise((resolve) => setTimeout(resolve, 50));
};

const grant = (amount: bigint) =>
  ({
    nodeCode: 'NTM.C02',
    source: 'CENTRAL',
    capitalKind: 'INVESTMENT',
    vintage: 2023,
    kind: 'grant',
    effect: 'grant',
    from: { holderId: holderIds.tinh, budgetYear: 2023, state: 'granted' },
    to: { holderId: holderIds.tinh, budgetYear: 2023, state: 'available' },
    amountDong: amount,
    valueDate: '2023-02-01',
    documentId,
    reason: 'Giao vốn (thử)',
  }) as never;

test('C7: what is booked after rows came from another cluster is summed, although its transactions count from the beginning', async () => {
  await addHolders(database, '11');
  await bookInDatabase(database, '11', [grant(100n)]);
  await mergeWhatIsBooked();
  // As a restored backup leaves it: entries and marks bear the numbers of a cluster that had come farther.
  await database.ownerQuery(`
    alter table muctieu.capital_entry disable trigger user;
    update muctieu.capital_entry set transaction_id = (pg_current_xact_id()::text::bigint + 3000)::text::xid8;
    alter table muctieu.capital_entry enable trigger user;
    update muctieu.capital_cube_mark
      set merged_below = (pg_current_xact_id()::text::bigint + 3001)::text::xid8,
          quarters_below = (pg_current_xact_id()::text::bigint + 3001)::text::xid8`);
  await migrate(owner);
  await bookInDatabase(database, '11', [grant(23n)]);
  expect(await granted()).toEqual([['NTM', '123']]);
  await mergeCube(database.database);
  expect(await granted()).toEqual([['NTM', '123']]);
});
