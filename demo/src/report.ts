import { readFileSync } from 'node:fs';

/** A report of the demo: its words and who is said to sign; the people in it are invented. */
export interface DemoReport {
  readonly id: string;
  readonly provinceId: string;
  readonly templateId: string;
  readonly periodName: string;
  readonly from: string;
  readonly valueDate: string;
  readonly previousDate: string;
  readonly writer: string;
  /** Of `organisations.json`: who issues it. */
  readonly authorityId: string;
  /** Of `reports/authority-functions.json`: with which function it is signed. */
  readonly signerId: string;
  readonly head: {
    readonly superiorAgency: string;
    readonly agency: string;
    readonly agencySymbol: string;
    readonly place: string;
    readonly signatureLines: readonly string[];
    readonly signer: string;
    readonly recipients: readonly string[];
  };
  readonly slots: Readonly<Record<string, string>>;
}

export function readDemoReport(): DemoReport {
  const file = new URL('../reports/giam-sat-2024.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as DemoReport;
}
