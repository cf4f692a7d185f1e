import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Citation } from './citation.ts';
import type { FlowExtent } from './flow.ts';
import type { UnitClassScheme } from './unit-class.ts';
import type { UnitForm, UnitLevel } from './unit-level.ts';

export const territoryEventKinds = ['create', 'rename', 'transfer', 'reclassify', 'merge', 'split', 'abolish'] as const;
export type TerritoryEventKind = (typeof territoryEventKinds)[number];

interface EventHead {
  readonly id: string;
  /** The first day on which the new state holds. */
  readonly on: PlainDate;
  readonly document: Citation;
}

export interface NewUnit {
  readonly id: string;
  readonly level: UnitLevel;
  readonly form: UnitForm;
  readonly name: string;
  readonly code?: string;
  readonly parentId: string;
  /** First day on which it no longer existed, for a former unit that is entered after the fact. */
  readonly until?: PlainDate;
  readonly classes?: readonly { readonly scheme: UnitClassScheme; readonly value: string }[];
}

export type ResultUnit =
  | { readonly kind: 'new'; readonly unit: NewUnit }
  | { readonly kind: 'existing'; readonly unitId: string };

/** How much of one unit moves. `whole` needs no share; a part has one as soon as somebody knows it. */
export interface Portion {
  readonly extent: FlowExtent;
  readonly shareMillionths?: number;
  readonly shareReviewed: boolean;
  /**
   * The origin's children (villages of a commune) that move along. Absent: all that are left if the origin ends, none
   * if it goes on.
   */
  readonly childIds?: readonly string[];
}

export interface MergeOrigin extends Portion {
  readonly unitId: string;
  /** The origin ceases to exist on the day. Never where it is itself the result. */
  readonly ends: boolean;
}

export interface SplitResult extends Portion {
  readonly result: ResultUnit;
}

export interface CreateEvent extends EventHead {
  readonly kind: 'create';
  readonly unit: NewUnit;
}
/** A new name, form or code; what is absent stays. */
export interface RenameEvent extends EventHead {
  readonly kind: 'rename';
  readonly unitId: string;
  readonly name?: string;
  readonly form?: UnitForm;
  readonly code?: string;
}
export interface TransferEvent extends EventHead {
  readonly kind: 'transfer';
  readonly unitId: string;
  readonly parentId: string;
}
export interface ReclassifyEvent extends EventHead {
  readonly kind: 'reclassify';
  readonly unitId: string;
  readonly scheme: UnitClassScheme;
  /** `null`: from that day the unit has no class of the scheme. */
  readonly value: string | null;
  /** The document says itself when it ceases to hold: the zones of 2021-2025 end with 2025. */
  readonly until?: PlainDate;
}
export interface MergeEvent extends EventHead {
  readonly kind: 'merge';
  readonly origins: readonly MergeOrigin[];
  readonly result: ResultUnit;
}
export interface SplitEvent extends EventHead {
  readonly kind: 'split';
  readonly originId: string;
  /** False where the origin goes on, smaller. */
  readonly ends: boolean;
  readonly results: readonly SplitResult[];
}
export interface AbolishEvent extends EventHead {
  readonly kind: 'abolish';
  readonly unitId: string;
}

export type TerritoryEvent =
  | CreateEvent
  | RenameEvent
  | TransferEvent
  | ReclassifyEvent
  | MergeEvent
  | SplitEvent
  | AbolishEvent;
