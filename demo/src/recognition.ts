import type { PlainDate } from '@muctieu/kernel/plain-date';
import { readJsonFile } from './json-file.ts';
import type { Sourced } from './sourced.ts';

/** Villages that a report names as recognised, and how many OCOP products reports count. */
export interface DemoRecognition {
  readonly villages: Sourced & {
    readonly provinceId: string;
    readonly year: number;
    readonly items: readonly { readonly unitId: string; readonly kind: 'village' | 'village-model' }[];
  };
  readonly ocop: Sourced & {
    readonly provinceId: string;
    readonly statements: readonly {
      readonly id: string;
      readonly asOf: PlainDate;
      readonly stars?: number;
      readonly count: number;
      readonly sources: readonly string[];
    }[];
  };
}

export function readDemoRecognition(): DemoRecognition {
  return readJsonFile('recognition/dien-bien.json');
}
