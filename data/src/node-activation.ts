import type { DayInterval } from '@muctieu/kernel/day-interval';
import { readJsonFile } from './json-file.ts';
import type { Sourced } from './sourced.ts';

/** P2: a province leaves a node out for a time. What is not named here is active wherever the node is valid. */
export interface NodeActivation extends DayInterval, Sourced {
  readonly nodeCode: string;
  /** Official code of the province: `11`. */
  readonly provinceCode: string;
  readonly active: boolean;
  /** What the text says, word for word. */
  readonly quote?: string;
}

export function readNodeActivations(): readonly NodeActivation[] {
  return readJsonFile('programmes/activation.json');
}
