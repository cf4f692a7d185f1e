import { placeUnit } from '@muctieu/domain/capital/regroup-amounts';
import type { Territory } from '@muctieu/domain/territory/territory';
import { type Decimal, decimal, equalDecimals } from '@muctieu/kernel/decimal';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { eraDaysOf, eraStartOf, unitAboveOf } from './regrouped-facts.ts';

/** Money of this unit counts in the figure from one day to before another, all of it or a reviewed share. */
export interface FigureUnit {
  readonly unitId: string;
  readonly from?: PlainDate;
  readonly until?: PlainDate;
  readonly share?: Decimal;
}

export interface AskedUnits {
  readonly unitId?: string | undefined;
  readonly unitAboveId?: string | undefined;
  readonly mapDay?: PlainDate | undefined;
  /** Of the units above, where no map is asked for. */
  readonly day: PlainDate;
}

/** The units whose money stands in the row of a unit, on the map of the day asked for as the table has it (T4). */
export function figureUnits(territory: Territory, asked: AskedUnits): readonly FigureUnit[] {
  const { mapDay } = asked;
  const day = mapDay ?? asked.day;
  const isAsked = (unitId: string) =>
    (asked.unitId === undefined || unitId === asked.unitId) &&
    (asked.unitAboveId === undefined || unitAboveOf(territory, unitId, day) === asked.unitAboveId);
  const all = [...territory.units.keys()];
  if (mapDay === undefined) return all.filter(isAsked).map((unitId) => ({ unitId }));
  const eraDays = eraDaysOf(territory);
  return all.flatMap((unitId) =>
    [undefined, ...eraDays].flatMap((from, era): readonly FigureUnit[] => {
      const placement = placeUnit(territory, unitId, eraStartOf(eraDays, era, mapDay), mapDay);
      const parts = placement.kind === 'carried' ? placement.parts : [{ unitId, share: decimal(1) }];
      const until = eraDays[era];
      return parts
        .filter((part) => isAsked(part.unitId))
        .map(({ share }) => ({
          unitId,
          ...(from === undefined ? {} : { from }),
          ...(until === undefined ? {} : { until }),
          ...(equalDecimals(share, decimal(1)) ? {} : { share }),
        }));
    }),
  );
}
