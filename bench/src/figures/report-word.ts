import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDemoProvince } from '../demo-province.ts';
import type { Figure } from '../figure.ts';
import { Latencies } from '../latencies.ts';
import { makeReport } from '../make-report.ts';

const bar = 2000;
const calls = 20;
const warming = 2;
const peerCalls = 3;

/** The oversight report of the demo: 23 pages, 10 annexes, about 1,480 figures. */
export const reportWord: Figure = {
  name: 'report-word',
  unit: 'ms',
  bar: `p95 <= ${bar} ms`,
  peer: 'LibreOffice opening the same file and writing its pages (median, ms)',
  data: 'oversight report on three programmes of Điện Biên on 30/6/2024 (129 communes, 10 annexes), figures read and Word file written',
  async measure() {
    const { database, province, close } = await openDemoProvince();
    try {
      const latencies = new Latencies();
      const make = () => makeReport(database, province, 'giam-sat-ba-chuong-trinh');
      for (let call = 0; call < warming; call += 1) await make();
      let bytes = new Uint8Array();
      for (let call = 0; call < calls; call += 1) bytes = new Uint8Array(await latencies.time(make));
      const peers = new Latencies();
      for (let call = 0; call < peerCalls; call += 1)
        await peers.time(() => {
          writePages(bytes);
          return Promise.resolve();
        });
      const value = latencies.percentile(0.95);
      return { value, peerValue: peers.percentile(0.5), holds: value <= bar };
    } finally {
      await close();
    }
  },
};

function writePages(docx: Uint8Array): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-report-'));
  try {
    writeFileSync(join(folder, 'report.docx'), docx);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx')];
    execFileSync('soffice', [profile, ...convert], { stdio: 'ignore' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
