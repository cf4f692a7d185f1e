import type { Figure } from '../figure.ts';
import { Latencies } from '../latencies.ts';
import { ensureHandedIn } from '../report-clients.ts';
import { communeCount, describeReportData, handedInRound, openReportServer, reportProvince } from '../report-data.ts';

const bar = 1000;
const calls = 30;
const warming = 3;

export const consolidation: Figure = {
  name: 'consolidation',
  unit: 'ms',
  bar: `p95 <= ${bar} ms`,
  peer: 'the same sums of typed cells by one SELECT over all of them, compared (median, ms)',
  data: `${communeCount} reports of 50 cells joined with what the ledger knows, every part and text, through HTTP; ${describeReportData()}`,
  async measure(bench) {
    const server = await openReportServer(bench);
    try {
      await ensureHandedIn(server, handedInRound);
      const { regimeCode, periodKey } = handedInRound;
      const address = `${server.base}/api/v1/reporting/consolidations/${regimeCode}/${periodKey}/${server.provinceUnitId}?provinceId=${reportProvince}&of=handed-in`;
      const headers = { authorization: `Bearer ${server.receiverToken}` };
      const latencies = new Latencies();
      let text = '';
      const read = async () => (await fetch(address, { headers })).text();
      for (let call = 0; call < warming; call += 1) text = await read();
      for (let call = 0; call < calls; call += 1) text = await latencies.time(read);
      const peers = new Latencies();
      let sums = new Map<string, string>();
      for (let call = 0; call < 5; call += 1) {
        const { rows } = await peers.time(() =>
          bench.owner.query<{ key: string; sum: string }>(
            // As the consolidation does, without the holder at the end of the row.
            `select regexp_replace(cell_key, '~[0-9a-f-]{36}/', '/') as key, sum(value::numeric)::text as sum from muctieu.report_cell
             where province_id = $1 and regime_code = $2 and period_key = $3 and value ~ '^[0-9.]+$' group by 1`,
            [reportProvince, regimeCode, periodKey],
          ),
        );
        sums = new Map(rows.map(({ key, sum }) => [key, sum]));
      }
      const answer = JSON.parse(text) as {
        readonly contributors: readonly object[];
        readonly cells: readonly { readonly key: string; readonly value?: string }[];
      };
      const told = new Map(answer.cells.map(({ key, value }) => [key, value]));
      const wrong = [...sums].filter(([key, sum]) => told.get(key) !== sum);
      if (wrong.length > 0 || sums.size === 0 || answer.contributors.length !== communeCount)
        throw new Error(`The consolidation is not what its cells say: ${JSON.stringify(wrong.slice(0, 3))}`);
      const value = latencies.percentile(0.95);
      console.error(`consolidation: median ${latencies.percentile(0.5).toFixed(1)} ms, ${text.length} characters`);
      return { value, peerValue: peers.percentile(0.5), holds: value <= bar };
    } finally {
      await server.close();
    }
  },
};
