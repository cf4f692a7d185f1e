import { searchKey } from '@muctieu/kernel/search-key';
import { splitFullName } from '../territory/form-word.ts';

export interface PlaceToMatch {
  readonly id: string;
  readonly name: string;
  readonly parentName?: string;
}

/**
 * The units that a row of a list may mean: «Bản Cò Chạy 1» in «Xã Mường Pồn», with or without the words of form. Where the
 * row names no unit above, every unit of that name is meant, and whoever reads the list must say which.
 */
export function matchNamedPlace<Place extends PlaceToMatch>(
  written: { readonly unit: string; readonly parent: string },
  places: readonly Place[],
): readonly Place[] {
  const bare = (text: string) => searchKey(splitFullName(text.normalize('NFC').trim()).name);
  const whole = searchKey(written.unit);
  const name = bare(written.unit);
  const parent = bare(written.parent);
  const sameParent = places.filter(({ parentName }) => parent === '' || bare(parentName ?? '') === parent);
  const exact = sameParent.filter((place) => searchKey(place.name) === whole);
  return exact.length > 0 ? exact : sameParent.filter((place) => bare(place.name) === name);
}
