import { searchKey } from '@muctieu/kernel/search-key';
import { withoutNumber } from './node-index.ts';

export interface IndexedHolder {
  readonly holderId: string;
  readonly name: string;
  /** Official code of its unit, where it is one's budget. */
  readonly unitCode?: string;
}

export type HolderFound =
  | { readonly kind: 'one'; readonly holder: IndexedHolder }
  | { readonly kind: 'several'; readonly names: readonly string[] };

const rememberedMost = 20_000;

/** The name by which a person chooses a holder from a list: of two with one name each carries its code. */
export function distinctHolderNames(holders: readonly IndexedHolder[]): ReadonlyMap<string, string> {
  const bearers = Map.groupBy(holders, ({ name }) => searchKey(name));
  return new Map(
    holders.map(({ holderId, name, unitCode }) => [
      holderId,
      (bearers.get(searchKey(name))?.length ?? 0) > 1 ? `${name} (${unitCode ?? holderId.slice(0, 8)})` : name,
    ]),
  );
}

/** Finds holders by id, unit code or name; «UBND xã Tuần Giáo», «xã Tuần Giáo» and «Tuần Giáo» are one while nobody else is. */
export class HolderIndex {
  readonly #byCode = new Map<string, IndexedHolder>();
  readonly #byName = new Map<string, IndexedHolder[]>();
  readonly #byBareName = new Map<string, IndexedHolder[]>();
  readonly #found = new Map<string, HolderFound | undefined>();

  constructor(holders: readonly IndexedHolder[]) {
    const distinct = distinctHolderNames(holders);
    for (const holder of holders) {
      const chosen = distinct.get(holder.holderId) ?? holder.name;
      if (chosen !== holder.name) add(this.#byName, searchKey(chosen), holder);
      this.#byCode.set(holder.holderId, holder);
      if (holder.unitCode !== undefined) this.#byCode.set(holder.unitCode, holder);
      const key = searchKey(holder.name);
      add(this.#byName, key, holder);
      add(this.#byBareName, bareName(key), holder);
    }
  }

  get(code: string): IndexedHolder | undefined {
    return this.#byCode.get(code.trim().toLowerCase()) ?? this.#byCode.get(code.trim());
  }

  /** What was found once is remembered, as a long list says the same few labels again and again. */
  find(label: string): HolderFound | undefined {
    const known = this.#found.get(label);
    if (known !== undefined || this.#found.has(label)) return known;
    const found = this.#findAnew(label);
    if (this.#found.size < rememberedMost) this.#found.set(label, found);
    return found;
  }

  #findAnew(label: string): HolderFound | undefined {
    const coded = this.get(label);
    if (coded !== undefined) return { kind: 'one', holder: coded };
    const key = searchKey(label);
    if (key === '') return undefined;
    const numberless = withoutNumber(key);
    for (const found of [
      this.#byName.get(key),
      this.#byName.get(numberless),
      ofSameForm(this.#byBareName.get(bareName(key)), key),
      ofSameForm(this.#byBareName.get(bareName(numberless)), numberless),
    ]) {
      const [holder] = found ?? [];
      if (found === undefined || holder === undefined) continue;
      return found.length === 1 ? { kind: 'one', holder } : { kind: 'several', names: found.map(({ name }) => name) };
    }
    return undefined;
  }
}

/** Words before a name that say nothing of whose it is; a form («xã», «huyện») does, and must agree where both have one. */
const wrappings = /^(?:uy ban nhan dan|ubnd|ngan sach|ns|don vi|cap)\s+/;
const forms = /^(xa|phuong|thi tran|dac khu|huyen|thi xa|thanh pho|tinh|tp)\s+/;

function unwrapped(key: string): string {
  let bare = key;
  for (let next = bare.replace(wrappings, ''); next !== bare && next !== ''; next = bare.replace(wrappings, ''))
    bare = next;
  return bare;
}

function bareName(key: string): string {
  return unwrapped(key).replace(forms, '');
}

function formOf(key: string): string | undefined {
  return forms.exec(unwrapped(key))?.[1];
}

function ofSameForm(found: readonly IndexedHolder[] | undefined, key: string): readonly IndexedHolder[] | undefined {
  const form = formOf(key);
  if (form === undefined || found === undefined) return found;
  const same = found.filter(({ name }) => {
    const other = formOf(searchKey(name));
    return other === undefined || other === form;
  });
  return same.length === 0 ? undefined : same;
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
