import type { Problem } from './problem.ts';

/** What an operation that may be refused gives back: the value, or every problem found (never only the first). */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function done<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function refused(...problems: readonly Problem[]): Result<never> {
  return { ok: false, problems };
}
