import { accountRow, type ReportRound, type ReportServer, reportProvince } from './report-data.ts';
import type { LoadClient } from './report-load.ts';

type Cells = NonNullable<LoadClient['cells']>;

/** Fifty cells of the half-year form, of every kind: amounts, indicators, counts, texts, difficulties. */
function fiftyCells(holderId: string, year: number): Cells {
  const indicators = [
    'gnbv-tong-ho',
    'gnbv-ho-ngheo',
    'gnbv-ho-can-ngheo',
    'gnbv-ty-le-ho-ngheo',
    'dtts-duong-thon',
    'dtts-nuoc-hop-ve-sinh',
  ];
  const cells: { key: string; kind: 'amount' | 'count' | 'text' }[] = [];
  for (let account = 0; account < 3; account += 1)
    for (const column of ['giai-ngan', 'uoc'])
      cells.push({ key: `von/${accountRow(holderId, account, year)}/${column}`, kind: 'amount' });
  for (const row of indicators)
    for (const column of ['thuc-hien', 'mau-so', 'uoc-nam'])
      cells.push({ key: `chi-tieu/${row}/${column}`, kind: 'count' });
  for (const row of ['van-ban', 'cuoc-kiem-tra', 'cuoc-hop-dan']) {
    cells.push({ key: `cong-viec/${row}/so-luong`, kind: 'count' });
    cells.push({ key: `cong-viec/${row}/ghi-chu`, kind: 'text' });
  }
  for (const row of ['ket-qua', 'han-che']) cells.push({ key: `thuyet-minh/${row}/noi-dung`, kind: 'text' });
  for (let row = 1; row <= 6; row += 1)
    for (const column of ['noi-dung', 'can-cu', 'noi-giai-quyet'])
      cells.push({ key: `kho-khan/r${row}/${column}`, kind: 'text' });
  return cells;
}

/** `clients` people who save, on so many different reports. */
export function savingClients(
  { base, communes }: ReportServer,
  { regimeCode, periodKey, year }: ReportRound,
  clients: number,
  reports: number,
): LoadClient[] {
  return Array.from({ length: clients }, (_, index): LoadClient => {
    const commune = communes[index % reports];
    if (commune === undefined) throw new Error('So many communes are there');
    return {
      address: `${base}/api/v1/reporting/reports/${regimeCode}/${periodKey}/${commune.unitId}/cells`,
      token: commune.token,
      method: 'POST',
      provinceId: reportProvince,
      cells: fiftyCells(commune.holderId, year),
    };
  });
}

/** Everybody fills in fifty cells and hands in, as on the page; once, what is handed in stays. */
export async function ensureHandedIn(server: ReportServer, round: ReportRound): Promise<void> {
  const { base, communes } = server;
  const { regimeCode, periodKey, year } = round;
  for (const { unitId, holderId, token } of communes) {
    const address = `${base}/api/v1/reporting/reports/${regimeCode}/${periodKey}/${unitId}`;
    const send = async (path: string, body: object, version?: number) => {
      const answer = await fetch(`${address}${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          ...(version === undefined ? {} : { 'if-match': String(version) }),
        },
        body: JSON.stringify({ provinceId: reportProvince, ...body }),
      });
      return { status: answer.status, text: await answer.text() };
    };
    const cells = fiftyCells(holderId, year).map(({ key, kind }, place) => ({
      ...{ key, basedOn: 0 },
      text: kind === 'text' ? `Nội dung ${place}` : String(1000 + place),
    }));
    const saved = await send('/cells', { cells });
    if (saved.status !== 200) {
      if (saved.text.includes('report-locked')) continue;
      throw new Error(saved.text.slice(0, 500));
    }
    const moved = await send('/steps', { act: 'submit' }, 1);
    if (moved.status !== 200) throw new Error(moved.text.slice(0, 500));
  }
}
