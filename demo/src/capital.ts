import { readFileSync } from 'node:fs';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Text } from '@muctieu/kernel/text';
import { readJsonFile } from './json-file.ts';
import type { Sourced } from './sourced.ts';

/** One decision on capital with its sheet, as an official would hand both in. */
export interface CapitalSheet {
  /** `2022-giao-von-dau-tu`; stable. */
  readonly id: string;
  readonly provinceId: string;
  /** Path of the CSV sheet below `demo/capital`. */
  readonly sheet: string;
  readonly kind: 'grant' | 'assign' | 'payment' | 'carry-over';
  /** Id of `data/documents` or of `demo/capital/documents.json`. */
  readonly documentId: string;
  /** Name of the holder that gives, where one does. */
  readonly giver?: string;
  readonly vintage: number;
  readonly budgetYear: number;
  readonly valueDate: PlainDate;
  readonly reason: string;
  /** Where the figures stand in the report. */
  readonly place: string;
}

/** Who holds capital in a province of the demo, and who of its invented people enters and who approves it. */
export interface CapitalProvince {
  readonly provinceId: string;
  /** Ids of `people.json`. */
  readonly enters: string;
  readonly approves: string;
  readonly holders: readonly CapitalHolder[];
}

export interface CapitalHolder {
  readonly kind: 'budget' | 'agency';
  readonly name: string;
  readonly unitId?: string;
  readonly organisationId?: string;
}

/** A report that the register of documents does not have, being itself a source of the demo. */
export interface ReportDocument extends Sourced {
  readonly id: string;
  readonly kind: 'report';
  readonly designation: string;
  readonly issuer: { readonly name: string; readonly level: 'province' | 'district'; readonly provinceCode?: string };
  readonly dates: readonly never[];
  readonly dateConflict: false;
  readonly title: string;
  readonly relations: readonly never[];
  readonly rawSpellings: readonly string[];
  readonly citations: readonly never[];
}

export type MobilisedCategory = 'CENTRAL' | 'LOCAL' | 'INTEGRATED' | 'CREDIT' | 'ENTERPRISE' | 'COMMUNITY';

/** Capital mobilised beside the budgets, in cash. */
export interface MobilisedSum {
  readonly id: string;
  readonly provinceId: string;
  readonly nodeCode: string;
  readonly category: MobilisedCategory;
  readonly measure: 'plan' | 'actual';
  readonly million: number;
  readonly valueDate: PlainDate;
  readonly documentId: string;
  readonly reason: string;
}

export type CapitalReport = 'S0' | 'S2' | 'S3';

/** Where a report cannot be true as printed, or says too little: what was booked instead, and why. */
export interface CapitalChoice {
  readonly number: number;
  readonly report: CapitalReport;
  readonly place: string;
  readonly printed: Text;
  readonly booked: Text;
  readonly why: Text;
}

/** A figure as the report prints it, and what of the ledger it speaks of. */
export interface PrintedFigure {
  readonly id: string;
  readonly report: CapitalReport;
  readonly provinceId: string;
  readonly place: string;
  readonly name: string;
  /** As printed: `946.282`, `59,19`. */
  readonly printed: string;
  readonly unit: 'million' | 'percent';
  readonly measure:
    | 'assigned'
    | 'disbursed'
    | 'carriedIn'
    | 'carryDisbursed'
    | 'disbursed-rate'
    | 'carry-rate'
    | 'mobilised'
    | 'mobilised-plan';
  readonly programme?: 'NTM' | 'GNBV' | 'DTTSMN';
  readonly nodeCode?: string;
  readonly source?: string;
  readonly kind?: 'INVESTMENT' | 'RECURRENT';
  /** Plan year; of mobilised capital the year it came in. */
  readonly vintage?: number;
  /** Of mobilised capital; without it the budgets are counted too. */
  readonly category?: MobilisedCategory;
  /** Numbers of the choices by which it differs from what is booked; none where it agrees. */
  readonly choices: readonly number[];
}

/** The day up to which each report counts. */
export const reportDays: Readonly<Record<CapitalReport, PlainDate>> = {
  S0: '2024-06-30' as PlainDate,
  S2: '2022-12-31' as PlainDate,
  S3: '2021-06-15' as PlainDate,
};

export function readCapitalProvinces(): readonly CapitalProvince[] {
  return readJsonFile('capital/provinces.json');
}

/** In the order in which they are booked. */
export function readCapitalSheets(): readonly CapitalSheet[] {
  return readJsonFile('capital/decisions.json');
}

/** The file as it would be uploaded. */
export function readSheetFile(sheet: CapitalSheet): Uint8Array {
  return readFileSync(new URL(`../capital/${sheet.sheet}`, import.meta.url));
}

export function readReportDocuments(): readonly ReportDocument[] {
  return readJsonFile('capital/documents.json');
}

/** A norm or a counterpart ratio as a report states it: dated, with its source, never checked against the law by us. */
export interface DemoRule extends Sourced {
  readonly id: string;
  readonly provinceId: string;
  readonly kind: 'norm' | 'counterpart';
  readonly content: object;
  readonly from: PlainDate;
  readonly until?: PlainDate;
  readonly documentId?: string;
  readonly note: string;
}

export function readDemoRules(): readonly DemoRule[] {
  return readJsonFile('capital/rules.json');
}

export function readMobilisedSums(): readonly MobilisedSum[] {
  return readJsonFile('capital/mobilised.json');
}

export function readCapitalChoices(): readonly CapitalChoice[] {
  return readJsonFile('capital/choices.json');
}

export function readPrintedFigures(): readonly PrintedFigure[] {
  return readJsonFile('capital/printed-figures.json');
}
