import { readJsonFile } from './json-file.ts';

/** Where facts were read. `report`: a report of the field; `memory` and `computed` never verify anything by themselves. */
export interface SourceEntry {
  /** `S0`, `W65`, `MEM`: what `sources` of every fact names. */
  readonly tag: string;
  readonly kind: 'report' | 'legal-text' | 'public-page' | 'data-set' | 'memory' | 'computed';
  readonly title: string;
  /** Address or file name, as far as it is known. */
  readonly place?: string;
  readonly license?: string;
  readonly note?: string;
}

export function readSources(): readonly SourceEntry[] {
  return readJsonFile('sources.json');
}
