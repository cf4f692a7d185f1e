import { createHolder } from '@muctieu/contract/capital/capital.operations';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { BookableEntry } from '../../src/capital/entries.store.ts';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { loadProgrammes } from '../../src/programmes/load-programmes.ts';
import { type AccessServer, codesOf, startAccessServer } from '../access/access-server.ts';
import { bookInDatabase } from './ledger-peer.ts';

export const day = (text: string) => text as PlainDate;

/** Two communes of the demo that became one on 1 July 2025. */
export async function findMerged(
  server: AccessServer,
): Promise<{ readonly first: string; readonly second: string; readonly result: string }> {
  const [found] = await server.ownerQuery<{ first: string; second: string; result: string }>(
    `select min(f.origin_id::text) as first, max(f.origin_id::text) as second, f.result_id::text as result
     from muctieu.unit_flow f join muctieu.unit u on u.unit_id = f.origin_id
     where f.province_id = '11' and f.on_day = '2025-07-01' and u.level = 'commune' and f.extent = 'whole'
     group by f.result_id having count(*) > 1 order by 3 limit 1`,
  );
  if (found === undefined) throw new Error('The demo has no merged communes');
  return found;
}

/** The people of the demo and a small ledger: a holder in each of the two communes, and one of no unit. */
export async function startMergedLedger() {
  const server = await startAccessServer();
  await loadLegalDocuments(server.database, readLegalDocuments(), server.now);
  const programmes = {
    catalogues: readProgrammeCatalogues(),
    succession: readProgrammeSuccession(),
    activations: readNodeActivations(),
  };
  await loadProgrammes(server.database, programmes, server.now);
  const enters = await server.signedIn('thu09');
  const reader = await server.signedIn('thu12');
  const merged = await findMerged(server);
  const holder = async (name: string, unitId?: string) => {
    const made = await enters.call(createHolder, {
      body: { provinceId: '11', kind: 'owner', name, ...(unitId === undefined ? {} : { unitId }) },
    });
    if (!made.ok) throw new Error(codesOf(made));
    return made.value.holderId;
  };
  const holders = {
    first: await holder('UBND xã thứ nhất', merged.first),
    second: await holder('=HYPERLINK("http://xa")', merged.second),
    province: await holder('Ngân sách tỉnh'),
  };
  const line = (
    kind: 'grant' | 'assign' | 'payment' | 'carry-over',
    from: string,
    to: string,
    change: Partial<BookableEntry> & { readonly amount: number },
  ): BookableEntry => {
    const states = {
      grant: ['granted', 'available'],
      assign: ['available', 'available'],
      payment: ['available', 'paid'],
      'carry-over': ['available', 'available'],
    } as const;
    const { amount, ...rest } = change;
    const [fromState, toState] = states[kind];
    return {
      nodeCode: 'DT.P4.S1',
      source: 'CENTRAL',
      capitalKind: 'INVESTMENT',
      vintage: 2022,
      kind,
      effect: kind,
      from: { holderId: from, budgetYear: 2022, state: fromState },
      to: { holderId: to, budgetYear: kind === 'carry-over' ? 2023 : 2022, state: toState },
      amountDong: dong(BigInt(amount)),
      valueDate: day('2022-06-01'),
      documentId: '653-qd-ttg-2022',
      reason: 'thử bảng',
      ...rest,
    };
  };
  const booked = await bookInDatabase(server, '11', [
    line('grant', holders.province, holders.province, { amount: 10_500_001 }),
    line('grant', holders.province, holders.province, {
      amount: 3_000_000,
      nodeCode: 'GN.P1.S1',
      capitalKind: 'RECURRENT',
      source: 'PROVINCE',
    }),
    line('assign', holders.province, holders.first, { amount: 6_000_000, valueDate: day('2022-07-01') }),
    line('assign', holders.province, holders.second, { amount: 4_000_000, valueDate: day('2022-07-01') }),
    line('payment', holders.first, holders.first, { amount: 1_700_000, valueDate: day('2022-09-01') }),
    line('carry-over', holders.first, holders.first, { amount: 4_300_000, valueDate: day('2022-12-31') }),
  ]);
  if (!booked.ok) throw new Error(JSON.stringify(booked.problems));
  return { server, reader, merged, holders };
}
