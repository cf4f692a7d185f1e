import { searchKey } from '@muctieu/kernel/search-key';
import { splitFullName } from './form-word.ts';

/** The provinces of a day by the names that lists give them: `TP. Hồ Chí Minh`, `Tỉnh Điện Biên`, `dien bien`. */
export class ListProvinces {
  readonly #codeOfKey: ReadonlyMap<string, string>;

  constructor(nameOfCode: ReadonlyMap<string, string>) {
    this.#codeOfKey = new Map([...nameOfCode].map(([code, name]) => [searchKey(name), code]));
  }

  findByName(written: string): string | undefined {
    const bare = splitFullName(written, 'province').name.replace(/^t\.?p\.?\s+/iu, '');
    return this.#codeOfKey.get(searchKey(bare));
  }
}
