import { readProvinceCatalogue } from '@muctieu/data/province-catalogue';

/** Names of the provinces of today by their official code; of a code that was used twice, the one that holds. */
export function readProvinceNames(): ReadonlyMap<string, string> {
  const sorted = readProvinceCatalogue().provinces.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return new Map(sorted.map(({ code, name }) => [code, name]));
}
