import { performance } from 'node:perf_hooks';
import { packPart, writeZip } from '@muctieu/office/archive/write-zip';
import { checkRendered } from '@muctieu/server/reporting/writing/report-service';
import { openDemoProvince } from '../demo-province.ts';
import type { Figure } from '../figure.ts';
import { makeReport } from '../make-report.ts';

const bar = 60;
const communesMost = 100;
const peerReports = 5;

export const reportBatch: Figure = {
  name: 'report-batch',
  unit: 's',
  bar: `100 communes <= ${bar} s`,
  peer: 'the oversight report of the province a hundred times (s, from five)',
  data: 'report of each of 100 communes of Điện Biên on 30/6/2024: figures read, Word file written and checked, all in one ZIP',
  async measure() {
    const { database, province, communes, close } = await openDemoProvince();
    try {
      const chosen = communes.slice(0, communesMost);
      const begun = performance.now();
      const files: Uint8Array[] = [];
      for (const unit of chosen) {
        const bytes = await makeReport(database, unit, 'bao-cao-xa');
        const { findings } = await checkRendered(bytes);
        if (findings.length > 0) throw new Error(`The checker finds something in the report of ${unit.name}`);
        files.push(bytes);
      }
      writeZip(files.map((bytes, at) => packPart(`${at + 1}.docx`, bytes)));
      const value = ((performance.now() - begun) / 1000) * (communesMost / chosen.length);
      const peerBegun = performance.now();
      for (let report = 0; report < peerReports; report += 1)
        await makeReport(database, province, 'giam-sat-ba-chuong-trinh');
      const peerValue = ((performance.now() - peerBegun) / 1000) * (communesMost / peerReports);
      return { value, peerValue, holds: value <= bar };
    } finally {
      await close();
    }
  },
};
