import { createProposal, listEntries } from '@muctieu/contract/capital/capital.operations';
import { readCapitalFacts, writeCapitalTable } from '@muctieu/contract/capital/table.operations';
import { arrangeTable } from '@muctieu/contract/capital/table-arrangement';
import { addressOf } from '@muctieu/contract/http/call-operation';
import type { BodyOf, QueryOf } from '@muctieu/contract/http/operation';
import { readWorkbook } from '@muctieu/office/workbook/read-workbook';
import { afterAll, describe, expect, it } from 'vitest';
import { factsPage, tooManyFacts } from '../../src/capital/facts-page.ts';
import { codesOf } from '../access/access-server.ts';
import { day, startMergedLedger } from './merged-ledger.ts';

type Query = Partial<QueryOf<typeof readCapitalFacts>>;

const { server, reader, merged, holders } = await startMergedLedger();
afterAll(() => server.close());

async function facts(query: Query) {
  const answer = await reader.call(readCapitalFacts, { query: { by: [], provinceId: '11', ...query } });
  if (!answer.ok) throw new Error(codesOf(answer));
  return answer.value;
}

/** Keys and, of the sums, granted, received, passed and paid. */
const shown = ({ rows, by, measures }: Awaited<ReturnType<typeof facts>>) =>
  rows.map((row) =>
    [
      ...row.slice(0, by.length),
      ...(['granted', 'received', 'passed', 'paid'] as const).map((measure) => {
        const place = measures.indexOf(measure);
        return place < 0 ? '0' : row[by.length + place];
      }),
    ].join(' '),
  );

async function file(query: Partial<QueryOf<typeof writeCapitalTable>>, language = 'vi') {
  const given = {
    provinceId: '11',
    form: 'xlsx',
    rows: [],
    columns: [],
    measures: [],
    rates: [],
    unit: 'million',
    places: 0,
    ...query,
  } as const;
  const response = await reader.fetch(addressOf(writeCapitalTable, { query: given }), {
    headers: { 'accept-language': language },
  });
  return response;
}

describe('facts for tables', () => {
  it('sums by programme and project, which are the parts of a node’s code', async () => {
    expect(shown(await facts({ by: ['programme', 'project', 'node'] })).toSorted()).toEqual([
      'DT DT.P4 DT.P4.S1 10500001 10000000 10000000 1700000',
      'GN GN.P1 GN.P1.S1 3000000 0 0 0',
    ]);
  });

  it('names every key once, in the order of tables', async () => {
    const { members } = await facts({ by: ['programme', 'capitalKind'] });
    expect(members.map(({ keys }) => keys.map(({ key, label }) => `${key} ${label.vi}`))).toEqual([
      expect.arrayContaining([expect.stringContaining('DT ')]),
      ['INVESTMENT Đầu tư phát triển', 'RECURRENT Sự nghiệp'],
    ]);
  });

  it('T4: on the map after the merge the money of both communes lies in the new one, and no đồng is lost', async () => {
    const before = await facts({ by: ['unit'], mapDay: day('2025-06-30') });
    const after = await facts({ by: ['unit'], mapDay: day('2025-07-01') });
    expect(shown(before).toSorted()).toEqual(
      [` 13500001 0 10000000 0`, `${merged.first} 0 6000000 0 1700000`, `${merged.second} 0 4000000 0 0`].toSorted(),
    );
    expect(shown(after).toSorted()).toEqual(
      [` 13500001 0 10000000 0`, `${merged.result} 0 10000000 0 1700000`].toSorted(),
    );
    expect(after.notCarried).toEqual([]);
  });

  it('without a map each unit is the one its holder had', async () => {
    expect(shown(await facts({ by: ['unit', 'holder'], unitId: merged.first }))).toEqual([
      `${merged.first} ${holders.first} 0 6000000 0 1700000`,
    ]);
  });

  it('C7: as of a day and as known at a moment it answers the same again', async () => {
    const now = new Date().toISOString();
    const asked = { by: ['node', 'budgetYear'], valueDate: day('2022-08-31'), knownAt: now } as const;
    const first = await facts({ ...asked, by: [...asked.by] });
    expect(first).toEqual(await facts({ ...asked, by: [...asked.by] }));
    expect(shown(first).toSorted()).toEqual([
      'DT.P4.S1 2022 10500001 10000000 10000000 0',
      'GN.P1.S1 2022 3000000 0 0 0',
    ]);
  });

  it('a cut asked for stands beside the ledger with its reason, and in no other sum', async () => {
    const enters = await server.signedIn('thu09');
    const content: BodyOf<typeof createProposal>['content'] = {
      kind: 'return',
      documentId: '653-qd-ttg-2022',
      vintage: 2022,
      budgetYear: 2022,
      valueDate: day('2022-12-01') as never,
      reason: 'không còn đối tượng',
      lines: [
        {
          nodeCode: 'GN.P1.S1',
          holderId: holders.province,
          source: 'PROVINCE',
          capitalKind: 'RECURRENT',
          amountDong: '900000',
        },
      ],
      printedTotals: [],
      justification: '',
    };
    const made = await enters.call(createProposal, {
      body: { provinceId: '11', reasonCode: 'NO_BENEFICIARY', evidence: 'rà soát', content },
    });
    expect(codesOf(made)).toBe('done');
    const answer = await facts({ by: ['programme', 'node'], proposals: 'yes' });
    const row = answer.rows.find(([, node]) => node === 'GN.P1.S1');
    expect(row?.at(-1)).toBe('900000');
    expect(row?.[2]).toBe('3000000');
    expect(answer.cutReasons).toEqual([{ nodeCode: 'GN.P1.S1', reasonCode: 'NO_BENEFICIARY' }]);
  });
});

describe('a table of which there is too much', () => {
  it('comes by pages that together are the whole, each row once', async () => {
    const by = ['node', 'source', 'budgetYear'] as const;
    const whole = await facts({ by: [...by] });
    const rows: (readonly string[])[] = [];
    let cursor: string | undefined;
    do {
      const page = await facts({ by: [...by], limit: 1, ...(cursor === undefined ? {} : { cursor }) });
      expect(page.rows.length).toBe(1);
      // A page names the keys of its own rows only, and its measures are those of the whole.
      expect(page.members.every(({ keys }) => keys.length === 1)).toBe(true);
      expect(page.measures).toEqual(whole.measures);
      rows.push(...page.rows);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(rows.toSorted()).toEqual(whole.rows.map((row) => [...row]).toSorted());
    expect(rows.length).toBeGreaterThan(2);
  });

  it.each(['limit=0', 'limit=20001', 'limit=x', `cursor=${'x'.repeat(1001)}`])('refuses the page %s', async (query) => {
    expect((await reader.fetch(`/api/v1/capital/facts?provinceId=11&by=node&${query}`)).status).toBe(400);
  });

  it('is refused in words where it is more than one answer holds', () => {
    const row = (number: number) => [String(number), '1'];
    const answer = (rows: number) => ({
      ...{ by: ['node' as const], knownAt: '2024-01-01T00:00:00.000Z', measures: ['granted' as const], members: [] },
      ...{ rows: Array.from({ length: rows }, (_, number) => row(number)), notCarried: [], cutReasons: [] },
    });
    expect(factsPage(answer(20_000), {}).ok).toBe(true);
    expect(factsPage(answer(20_001), {})).toEqual({ ok: false, problems: [tooManyFacts] });
    expect(factsPage(undefined, {})).toEqual({ ok: false, problems: [tooManyFacts] });
    const page = factsPage(answer(20_001), { limit: 20_000 });
    expect(page.ok && page.value.rows.length).toBe(20_000);
    expect(page.ok && page.value.nextCursor).toBeDefined();
  });
});

describe('a reader who sees some of the holders', () => {
  it('gets as plan what these hold, in the official forms too: nothing was granted to a commune itself', async () => {
    expect((await facts({ by: ['node'] })).ofSome).toBeUndefined();
    const unitId = merged.first;
    const answer = await facts({ by: ['node', 'vintage', 'programme', 'source', 'capitalKind', 'budgetYear'], unitId });
    expect(answer.ofSome).toBe(true);
    const wish = { ...{ rows: [], columns: [], measures: [], rates: [] }, unit: 'dong', places: 0 } as const;
    const table = arrangeTable(answer, { layout: 'S0-PL02', ...wish }, false, (code) => code);
    const total = table.rows[0]?.cells[0];
    expect(total).toMatchObject({ kind: 'amount', dong: 6_000_000n });
    expect(table.notes).toContainEqual({ kind: 'held' });
  });
});

describe('tables as files', () => {
  it('leave out rows in which nothing stands where the screen does, and say how many', async () => {
    const rowsOf = async (query: Partial<QueryOf<typeof writeCapitalTable>>) => {
      const response = await file({ layout: 'S0-PL04', form: 'csv', ...query });
      const text = await response.text();
      return { text, rows: text.split('\n').filter((line) => /^[IVX]+;|^\d/.test(line)).length };
    };
    const [all, shown] = [await rowsOf({}), await rowsOf({ zeroRows: 'hidden' })];
    expect(all.rows).toBe(4);
    expect(shown.rows).toBe(2);
    expect(shown.text).toContain('Đã ẩn 2 dòng không có số liệu');
    const book = await file({ layout: 'S0-PL04', zeroRows: 'hidden' });
    const read = await readWorkbook(new Uint8Array(await book.arrayBuffer()));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const texts = read.value.sheets[0]?.rows.flatMap(({ cells }) =>
      cells.flatMap(({ value }) => (value.kind === 'text' ? [value.text] : [])),
    );
    expect(texts?.some((text) => text.includes('GN.P1.S1') || text.includes('Giảm nghèo'))).toBe(false);
    expect(texts?.some((text) => text.includes('Đã ẩn 2 dòng'))).toBe(true);
  });

  it.each(['S0-PL02', 'S0-PL03', 'S0-PL04', 'S0-PL10', 'S1-capital', 'S3-mobilised'] as const)(
    '%s is a workbook with live sums, named in Vietnamese',
    async (layout) => {
      const response = await file({ layout });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''Bi");
      const read = await readWorkbook(new Uint8Array(await response.arrayBuffer()));
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const cells = read.value.sheets[0]?.rows.flatMap((row) => row.cells) ?? [];
      expect(cells.some(({ formula }) => formula?.startsWith('SUM(') === true)).toBe(true);
      expect(cells.some(({ value }) => value.kind === 'text' && value.text === 'TỔNG SỐ')).toBe(true);
    },
  );

  it('what is arranged by a person is the same table: rows by holder add up to the total, no đồng twice', async () => {
    const response = await file({
      rows: ['holder'],
      columns: ['capitalKind'],
      measures: ['assigned', 'disbursed'],
      rates: ['stage'],
      unit: 'dong',
    });
    const read = await readWorkbook(new Uint8Array(await response.arrayBuffer()));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const row = read.value.sheets[0]?.rows.find(({ cells }) =>
      cells.some(({ value }) => value.kind === 'text' && value.text === 'TỔNG SỐ'),
    );
    const numbers = row?.cells.flatMap(({ value }) => (value.kind === 'number' ? [value.number] : []));
    expect(numbers?.slice(0, 2)).toEqual([13_500_001, 1_700_000]);
  });

  it('a holder’s name that a spreadsheet would run is only a name in CSV', async () => {
    const response = await file({ form: 'csv', rows: ['holder'], measures: ['disbursed'], unit: 'dong' });
    const text = await response.text();
    expect(text).toContain(`'=HYPERLINK`);
    expect(text).not.toMatch(/;=HYPERLINK/);
    expect(text).toContain('TỔNG SỐ;1700000');
  });

  it('says what is wrong with a query that asks for more than three levels', async () => {
    const response = await reader.fetch(
      '/api/v1/capital/table-file?provinceId=11&form=xlsx&rows=node&rows=holder&rows=source&rows=vintage',
    );
    expect(response.status).toBe(400);
  });
});

it('entries of a unit are those of its holders', async () => {
  const found = await reader.call(listEntries, { query: { provinceId: '11', unitId: merged.second, limit: 50 } });
  if (!found.ok) throw new Error(codesOf(found));
  expect(found.value.items.map(({ amountDong }) => amountDong)).toEqual(['4000000']);
});
