/**
 * What a transaction may see and change; row-level security holds it to that. `provinces` are official two-digit codes
 * (`11` = Điện Biên) wholly in scope, or `*` for the nation; `units` are ids of units smaller than a province, where only
 * those are in scope. Nothing given sees nothing.
 */
export interface Scope {
  readonly personId?: string;
  readonly provinces: '*' | readonly string[];
  readonly units: readonly string[];
  /** Ids of the organisations for which the person acts: opens their own capital. */
  readonly organisations?: readonly string[];
  /** Provinces (codes) and units (ids) of this scope where the person sees the capital of those organisations only. */
  readonly projectsOnly?: readonly string[];
}

/** Somebody who has not signed in: no row at all. */
export const strangerScope: Scope = { provinces: [], units: [] };

/** The program itself, in nobody's name: sign-in, the sealer, loading of catalogues. Never for a request of a person. */
export const programScope: Scope = { provinces: '*', units: [] };
