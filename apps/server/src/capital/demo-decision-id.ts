import { v5 } from 'uuid';

const namespace = '3d0c7a52-1c0e-4c0b-8d55-2a2f64a3f0b9';

/** The id of a decision that the demo's files name: the same at every start, so that nothing is booked twice. */
export function demoDecisionId(name: string): string {
  return v5(`capital-decision:${name}`, namespace);
}
