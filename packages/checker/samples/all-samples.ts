import type { Sample } from './sample.ts';
import { samplesOfDifferences } from './samples-of-differences.ts';
import { samplesOfFacts } from './samples-of-facts.ts';
import { samplesOfRatios } from './samples-of-ratios.ts';
import { samplesOfSums } from './samples-of-sums.ts';

export const allSamples: readonly Sample[] = [
  ...samplesOfSums,
  ...samplesOfRatios,
  ...samplesOfDifferences,
  ...samplesOfFacts,
];
