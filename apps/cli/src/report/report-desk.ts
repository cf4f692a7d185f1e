import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { UnitForm } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Language } from '@muctieu/kernel/text';
import type { ReportArguments } from './report-arguments.ts';

export interface OfferedTemplate {
  readonly templateId: string;
  readonly name: string;
  readonly levels: readonly string[];
}

export interface OfferedUnit {
  readonly unitId: string;
  readonly level: string;
  /** With the units above: `xã Thanh Xương, huyện Điện Biên`. */
  readonly name: string;
  /** The bare name and the code: whoever types one of them in full means this unit. */
  readonly called: readonly string[];
}

export interface MadeReport {
  readonly bytes: Uint8Array;
  readonly figures: number;
  readonly holds: number;
  /** One sentence for each thing that is wrong. */
  readonly wrong: readonly string[];
  /** A report of the unit and the day was there already, with what people wrote into it. */
  readonly wasThere: boolean;
  readonly state: string;
  readonly unwritten: number;
}

/** What could not be done, already as sentences. */
export interface Refusal {
  readonly said: readonly string[];
}

/** Where reports are made: at a server with somebody's rights, or on the data of this machine. */
export interface ReportDesk {
  templates(provinceId: string): Promise<readonly OfferedTemplate[] | Refusal>;
  /** Units by name or code; the province itself by its two digits. */
  units(sought: string, provinceId: string, day: PlainDate): Promise<readonly OfferedUnit[] | Refusal>;
  make(asked: ReportArguments, unit: OfferedUnit, language: Language): Promise<MadeReport | Refusal>;
}

/** `Xã Thanh Xương, Huyện Điện Biên, Tỉnh Điện Biên`; the way up comes from the nation, which nobody has to be told. */
export function placeName(own: string, path: readonly { readonly form: UnitForm; readonly name: string }[]): string {
  const above = path.slice(1).map(({ form, name }) => unitFullName(form, name));
  return [own, ...above.toReversed()].join(', ');
}

export function isRefusal(answer: object): answer is Refusal {
  return 'said' in answer;
}
