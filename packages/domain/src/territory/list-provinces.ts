import { searchKey } from '@muctieu/kernel/search-key';
import { splitFullName } from './form-word.ts';

export interface ListProvince {
  readonly code: string;
  readonly name: string;
  /** The province that keeps its units today: `08` for `02`, former Hà Giang. */
  readonly provinceId: string;
}

/** The provinces of a day by the names that lists give them: `TP. Hồ Chí Minh`, `Tỉnh Điện Biên`, `dien bien`. */
export class ListProvinces {
  readonly #byKey: ReadonlyMap<string, ListProvince>;

  constructor(provinces: ReadonlyMap<string, ListProvince>) {
    this.#byKey = new Map([...provinces.values()].map((province) => [searchKey(province.name), province]));
  }

  findByName(written: string): ListProvince | undefined {
    const bare = splitFullName(written, 'province').name.replace(/^t\.?p\.?\s+/iu, '');
    return this.#byKey.get(searchKey(bare)) ?? this.#byKey.get(searchKey(written));
  }
}
