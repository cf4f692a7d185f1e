import type { MapUnitAnswer } from '@muctieu/contract/territory/unit-boundary';
import type { RankedClass } from './UnitMapFills.tsx';

/** What a map says of one unit: its class, and the figure in words. */
export interface MapValue {
  /** A key of the classes; without it the unit counts as having no figure. */
  readonly class?: string;
  readonly text: string;
}

/** What both ways of drawing a map need: what to say of each unit, which one is pointed at, which one is chosen. */
export interface MapPart {
  readonly id: string;
  readonly label: string;
  readonly describe: (unit: MapUnitAnswer) => string;
  readonly classOf: (unitId: string) => RankedClass | undefined;
  readonly values: ReadonlyMap<string, MapValue>;
  readonly active: string | undefined;
  readonly onActive: (unitId: string | undefined) => void;
  readonly picked: string | undefined;
  readonly onPick: ((unitId: string) => void) | undefined;
}

/** The id of a unit's element, which the focus names. */
export function elementIdOf(mapId: string, unitId: string): string {
  return `${mapId}-${unitId}`;
}
