import type { Check } from './check.ts';
import { ratioOfBase } from './ratio-of-base.ts';
import { sumOfParts } from './sum-of-parts.ts';

/** All checks, in the order in which their failures explain one another: a wrong sum comes before the ratio made of it. */
export const orderedChecks: readonly Check[] = [sumOfParts, ratioOfBase];
