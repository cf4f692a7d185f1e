import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Flow } from './flow.ts';
import type { Unit, UnitClass, UnitCode, UnitName, UnitParent } from './unit.ts';
import type { UnitClassScheme } from './unit-class.ts';

/** One dated thing of a unit. */
export type DatedAspect =
  | { readonly aspect: 'name'; readonly value: UnitName }
  | { readonly aspect: 'code'; readonly value: UnitCode }
  | { readonly aspect: 'parent'; readonly value: UnitParent }
  | { readonly aspect: 'class'; readonly value: UnitClass };

export type AspectKind = DatedAspect['aspect'];

/** What booking an event does to what is kept: units begin and end, intervals open and close; nothing else is touched. */
export type TerritoryChange =
  | { readonly kind: 'unit-begun'; readonly eventId: string; readonly unit: Unit }
  | { readonly kind: 'unit-ended'; readonly eventId: string; readonly unitId: string; readonly until: PlainDate }
  | ({ readonly kind: 'interval-opened'; readonly eventId: string; readonly unitId: string } & DatedAspect)
  | {
      readonly kind: 'interval-closed';
      readonly eventId: string;
      readonly unitId: string;
      readonly aspect: AspectKind;
      readonly scheme?: UnitClassScheme;
      readonly from: PlainDate;
      readonly until: PlainDate;
    }
  | { readonly kind: 'flow-recorded'; readonly eventId: string; readonly flow: Flow };
