import type { Figure } from '../figure.ts';
import { openPlainSaver } from '../plain-server.ts';
import { savingClients } from '../report-clients.ts';
import { describeReportData, openReportServer, openRound } from '../report-data.ts';
import type { LoadClient } from '../report-load.ts';
import { runLoad } from '../run-load.ts';

const bar = 100;
const clients = 50;
/** Between an answer and the next message somebody types: the application itself waits 700 ms for them to go on. */
const pause = 1000;
const seconds = 12;

export const reportSave: Figure = {
  name: 'report-save',
  unit: 'ms',
  bar: `p95 <= ${bar} ms at ${clients} clients`,
  peer: 'a bare server of Node that puts the same 50 cells with one statement, no rights, no checks, no versions, no journal (p95, ms)',
  data: `${clients} officers on ${clients} reports, 50 cells a message, all changed each time, one second of typing in between, through HTTP; ${describeReportData()}`,
  async measure(bench) {
    const server = await openReportServer(bench);
    const saver = await openPlainSaver(bench);
    try {
      const people = savingClients(server, openRound, clients, clients);
      const plain = people.map((one, index): LoadClient => ({ ...one, address: `${saver.base}/${index}` }));
      // Not counted: connections and plans are there in a running server.
      await runLoad({ clients: people, seconds: 4, pause });
      const own = [];
      const peers = [];
      // In turns, since other work on the machine would otherwise meet only one of the two.
      for (let turn = 0; turn < 2; turn += 1) {
        const before = process.cpuUsage();
        const saved = await runLoad({ clients: people, seconds, pause });
        const { user, system } = process.cpuUsage(before);
        own.push({ ...saved, cpu: (user + system) / 1000 / saved.calls });
        peers.push(await runLoad({ clients: plain, seconds: seconds / 2, pause }));
      }
      const few = await runLoad({ clients: savingClients(server, openRound, clients, 2), seconds, pause });
      const nobodyPauses = await runLoad({ clients: people, seconds, pause: 0 });
      const [best] = own.toSorted((a, b) => a.p95 - b.p95);
      const [peer] = peers.toSorted((a, b) => a.p95 - b.p95);
      if (best === undefined || peer === undefined) throw new Error('Two turns were measured');
      console.error(
        [
          `report-save: median ${best.median.toFixed(1)} ms, ${best.calls} saves, ${best.cpu.toFixed(1)} ms of CPU a save with its client`,
          `all ${clients} on 2 reports: p95 ${few.p95.toFixed(1)} ms`,
          `without a pause: ${(nobodyPauses.calls / seconds).toFixed(0)} saves/s, p95 ${nobodyPauses.p95.toFixed(0)} ms`,
        ].join('; '),
      );
      return { value: best.p95, peerValue: peer.p95, holds: best.p95 <= bar };
    } finally {
      await saver.close();
      await server.close();
    }
  },
};
