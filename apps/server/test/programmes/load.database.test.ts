import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import { afterAll, describe, expect, test } from 'vitest';
import { programScope, type Scope } from '../../src/database/scope.ts';
import { findActivations } from '../../src/programmes/activation.store.ts';
import { findVersions } from '../../src/programmes/catalogue.store.ts';
import { catalogueItems } from '../../src/programmes/catalogue-view.ts';
import { loadProgrammes } from '../../src/programmes/load-programmes.ts';
import { findNode, findNodes } from '../../src/programmes/node.store.ts';
import { findSuccessions } from '../../src/programmes/succession.store.ts';
import { createTestDatabase } from '../harness/test-database.ts';

const { database, ownerQuery, close } = await createTestDatabase();
afterAll(close);

const data = {
  catalogues: readProgrammeCatalogues(),
  succession: readProgrammeSuccession(),
  activations: readNodeActivations(),
};
const at = new Date('2026-11-20T00:00:00Z');
const first = await loadProgrammes(database, data, at);
const read = <Value>(work: Parameters<typeof database.read<Value>>[1], scope: Scope = programScope) =>
  database.read(scope, work);

test('P4: every catalogue of data/programmes is loaded once, the second time nothing', async () => {
  expect(Object.values(first.catalogues)).toEqual(data.catalogues.map(() => 'added'));
  expect(first.successionsAdded).toBe(data.succession.rows.length);
  const second = await loadProgrammes(database, data, at);
  expect(Object.values(second.catalogues)).toEqual(data.catalogues.map(() => 'unchanged'));
  expect(second).toMatchObject({ successionsAdded: 0, activationsAdded: 0 });
});

test('P1: the stored nodes are the nodes of the files, to the last fact', async () => {
  const nodes = await read(findNodes);
  const given = data.catalogues.flatMap((catalogue) =>
    catalogue.nodes.map((node) => ({ ...node, catalogueId: catalogue.id })),
  );
  const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);
  expect([...nodes].sort(byCode)).toEqual([...given].sort(byCode));
});

describe('P2: Điện Biên leaves out DT.P3.S3', () => {
  const dienBien: Scope = { personId: '01980000-0000-7000-8000-0000000000b1', provinces: ['11'], units: [] };
  const laiChau: Scope = { ...dienBien, provinces: ['12'] };

  test('in each year of the programme', async () => {
    const activations = await read((transaction) => findActivations(transaction, { provinceId: '11' }), dienBien);
    expect(activations.map(({ nodeCode, year, active }) => ({ nodeCode, year, active }))).toEqual(
      [2021, 2022, 2023, 2024, 2025].map((year) => ({ nodeCode: 'DT.P3.S3', year, active: false })),
    );
  });

  test('and Lai Châu does not see it', async () => {
    expect(await read((transaction) => findActivations(transaction, {}), laiChau)).toEqual([]);
  });
});

test('P3: the table of succession is many-to-one at the level of the programmes', async () => {
  const links = (await read(findSuccessions)).map(({ fromCode, toCode }) => [fromCode, toCode]);
  expect(links).toEqual([
    ['DTTSMN', 'MTQG2635'],
    ['GNBV', 'MTQG2635'],
    ['NTM', 'MTQG2635'],
  ]);
});

describe('P4: a new data file', () => {
  const [ntm] = data.catalogues;
  if (ntm === undefined) throw new Error('There is no catalogue');
  const renamed = (name: string) => ({
    ...ntm,
    nodes: ntm.nodes.map((node) => (node.code === 'NTM.C01' ? { ...node, name: { ...node.name, vi: name } } : node)),
  });

  test('is taken over with its difference, and the version before is kept', async () => {
    const loaded = await loadProgrammes(database, { ...data, catalogues: [renamed('Quy hoạch')] }, at);
    expect(loaded.catalogues[ntm.id]).toBe('changed');
    expect((await read((transaction) => findNode(transaction, 'NTM.C01')))?.name.vi).toBe('Quy hoạch');
    const versions = await read((transaction) => findVersions(transaction, ntm.id));
    expect(versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'in-use'],
      [1, 'earlier'],
    ]);
    expect(versions[0]?.differences).toMatchObject([
      { kind: 'changed', code: 'NTM.C01', changes: [{ field: 'nameVi', after: 'Quy hoạch' }] },
    ]);
    expect(versions[1]?.content.nodes).toHaveLength(ntm.nodes.length);
  });

  test('waits where a person has changed the catalogue by import', async () => {
    await ownerQuery(`update muctieu.catalogue_version set origin = 'import' where version_number = 2`);
    const loaded = await loadProgrammes(database, { ...data, catalogues: [renamed('Quy hoạch nông thôn')] }, at);
    expect(loaded.catalogues[ntm.id]).toBe('waiting');
    expect((await read((transaction) => findNode(transaction, 'NTM.C01')))?.name.vi).toBe('Quy hoạch');
    const items = await read(catalogueItems);
    expect(items.find(({ catalogueId }) => catalogueId === ntm.id)).toMatchObject({ version: 2, waiting: 1 });
  });
});
