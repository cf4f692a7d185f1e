import { parentPort, workerData } from 'node:worker_threads';
import type { MappedUnit } from '@muctieu/domain/territory/boundary/match-boundaries';
import { readBoundaries } from './read-boundaries.ts';

/** Runs once, in a thread of its own: a hostile file can exhaust it, not the server. */
const { bytes, units, from } = workerData as {
  readonly bytes: Uint8Array;
  readonly units: readonly MappedUnit[];
  readonly from: string;
};
parentPort?.postMessage(readBoundaries(bytes, units, from));
