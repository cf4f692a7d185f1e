import type { Figure } from '../figure.ts';
import { openPlainServer } from '../plain-server.ts';
import { ensureHandedIn } from '../report-clients.ts';
import { describeReportData, handedInRound, openReportServer, reportProvince } from '../report-data.ts';
import { runLoad } from '../run-load.ts';

const bar = 30;
const seconds = 6;

export const inbox: Figure = {
  name: 'inbox',
  unit: 'ms',
  bar: `p95 <= ${bar} ms`,
  peer: 'a bare server of Node that gives the stored reports of the province with the names of their units by one SELECT (p95, ms)',
  data: `what the page of reports asks through HTTP, the slower of an officer's own and of all that a province receives in twelve months (derived, first 200 of 2,500); ${describeReportData()}`,
  async measure(bench) {
    const server = await openReportServer(bench);
    const plain = await openPlainServer(
      bench,
      async (pool) =>
        (
          await pool.query(
            `select s.*, n.name from muctieu.report_submission s
             join muctieu.unit_name n on n.province_id = s.province_id and n.unit_id = s.unit_id and n.until_day is null
             where s.province_id = $1 order by s.due_day desc, n.name limit 200`,
            [reportProvince],
          )
        ).rows,
    );
    try {
      await ensureHandedIn(server, handedInRound);
      const path = `${server.base}/api/v1/reporting/obligations?provinceId=${reportProvince}&limit=200&view=`;
      const asked = [
        { name: 'own', address: `${path}own`, token: server.communes[0]?.token ?? '' },
        { name: 'received', address: `${path}received`, token: server.receiverToken },
      ];
      const found = [];
      for (const { name, ...client } of asked) {
        const clients = [{ ...client, method: 'GET' } as const];
        await runLoad({ clients, seconds: 2, pause: 0 });
        const read = await runLoad({ clients, seconds, pause: 0 });
        console.error(`inbox ${name}: median ${read.median.toFixed(1)} ms, p95 ${read.p95.toFixed(1)} ms`);
        found.push(read.p95);
      }
      const peer = await runLoad({
        clients: [{ address: plain.base, token: '', method: 'GET' }],
        ...{ seconds, pause: 0 },
      });
      const value = Math.max(...found);
      return { value, peerValue: peer.p95, holds: value <= bar };
    } finally {
      await plain.close();
      await server.close();
    }
  },
};
