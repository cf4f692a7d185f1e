import type { Text } from '@muctieu/kernel/text';
import { readJsonFile } from './json-file.ts';
import type { Sourced } from './sourced.ts';

/** A regime as `data/reporting/regimes.json` says it. */
export interface RegimeData extends Sourced {
  readonly code: string;
  readonly name: Text;
  readonly frequency: 'month' | 'quarter' | 'half' | 'year' | 'ad-hoc' | 'once';
  readonly lastDay?: number;
  readonly dues: readonly {
    readonly level: 'project-owner' | 'agency' | 'commune' | 'district' | 'province';
    readonly formCode: string;
    readonly days: number;
    readonly counted: 'calendar' | 'working';
    readonly graceDays: number;
  }[];
  readonly from: string;
  readonly until?: string;
  readonly documentId: string;
  readonly article?: string;
}

/** A form; what it holds is checked by the domain where it is loaded. */
export interface FormData extends Sourced {
  readonly form: { readonly code: string } & Readonly<Record<string, unknown>>;
}

export interface WorkCalendarDay extends Sourced {
  readonly day: string;
  readonly kind: 'holiday' | 'worked-weekend';
  readonly name: Text;
  readonly documentId?: string;
  readonly article?: string;
}

export function readRegimes(): readonly RegimeData[] {
  return readJsonFile('reporting/regimes.json');
}

export function readReportForms(): readonly FormData[] {
  return readJsonFile('reporting/forms.json');
}

/** Holidays of the law and those that the Government announces for each year. */
export function readWorkCalendar(): { readonly note: string; readonly days: readonly WorkCalendarDay[] } {
  return readJsonFile('reporting/work-calendar.json');
}
