import type { Flow } from './flow.ts';
import type { Unit } from './unit.ts';

/** All units that one province keeps, with their histories, the state above them, and every flow between them. */
export interface Territory {
  readonly provinceId: string;
  readonly units: ReadonlyMap<string, Unit>;
  readonly flows: readonly Flow[];
}
