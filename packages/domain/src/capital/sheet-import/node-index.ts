import { searchKey } from '@muctieu/kernel/search-key';

/** What a sheet is matched with of the programmes' catalogues. */
export interface IndexedNode {
  readonly code: string;
  readonly parentCode?: string;
  readonly level: string;
  readonly names: readonly string[];
  /** Whether it holds in the year of the import: of two of the same name that one is meant. */
  readonly inForce: boolean;
}

export interface NodeContext {
  /** The node of the rows above, from which «Tiểu dự án 2» is counted. */
  readonly nodeCode?: string | undefined;
}

const programmeWords: readonly (readonly [RegExp, string])[] = [
  [/\bgiam ngheo\b/, 'GNBV'],
  [/\b(?:nong thon moi|ntm)\b/, 'NTM'],
  [/\b(?:dan toc thieu so|dtts)\b/, 'DTTSMN'],
];

/** The programmes of 2021-2025 that a text names by what they are about. */
export function programmesNamed(text: string): readonly string[] {
  const key = searchKey(text);
  return programmeWords.flatMap(([pattern, code]) => (pattern.test(key) ? [code] : []));
}

const rememberedMost = 20_000;

/** Finds nodes by code, by official name without diacritics, or by their number under the rows above. */
export class NodeIndex {
  readonly #byCode = new Map<string, IndexedNode>();
  readonly #byName = new Map<string, IndexedNode[]>();
  readonly #children = new Map<string, IndexedNode[]>();
  readonly #above = new Map<string, readonly string[]>();
  readonly #nodes: readonly IndexedNode[];
  readonly #found = new Map<string, IndexedNode | undefined>();

  constructor(nodes: readonly IndexedNode[]) {
    this.#nodes = nodes;
    for (const node of nodes) {
      this.#byCode.set(node.code, node);
      if (node.parentCode !== undefined) add(this.#children, node.parentCode, node);
      for (const name of node.names) if (!isNumbered(searchKey(name))) add(this.#byName, searchKey(name), node);
    }
  }

  get(code: string): IndexedNode | undefined {
    return this.#byCode.get(code);
  }

  isBelow(code: string, above: string): boolean {
    return this.above(code).includes(above);
  }

  /** The nodes above one, nearest first. */
  above(code: string): readonly string[] {
    const known = this.#above.get(code);
    if (known !== undefined) return known;
    const parent = this.#byCode.get(code)?.parentCode;
    const above = parent === undefined ? [] : [parent, ...this.above(parent)];
    this.#above.set(code, above);
    return above;
  }

  /** A long list says the same few labels a hundred thousand times: what was found once is remembered. */
  find(label: string, context: NodeContext): IndexedNode | undefined {
    const key = `${context.nodeCode ?? ''}|${label}`;
    const known = this.#found.get(key);
    if (known !== undefined || this.#found.has(key)) return known;
    const found = this.#findAnew(label, context);
    if (this.#found.size < rememberedMost) this.#found.set(key, found);
    return found;
  }

  #findAnew(label: string, context: NodeContext): IndexedNode | undefined {
    const code = label.trim().toUpperCase();
    if (this.#byCode.has(code)) return this.#byCode.get(code);
    // «GN.P1.S1 Hạ tầng các xã …», as the lists of our templates say it. «NTM kiểu mẫu» begins with no code.
    const [first = ''] = code.split(/[\s:–-]/);
    if (first.includes('.') && this.#byCode.has(first)) return this.#byCode.get(first);
    const key = searchKey(label);
    if (key === '') return undefined;
    return this.#find(key, context) ?? this.#find(withoutNumber(key), context);
  }

  #find(key: string, context: NodeContext): IndexedNode | undefined {
    if (/^(?:chuong trinh|ctmtqg|ct mtqg|mtqg)\b/.test(key)) return this.#findProgramme(key);
    const named = this.#pick(this.#byName.get(key), context);
    return named ?? this.#findNumbered(key, context) ?? this.#findPartOfName(key, context);
  }

  #findProgramme(key: string): IndexedNode | undefined {
    const exact = this.#pick(this.#byName.get(key), {});
    if (exact !== undefined) return exact;
    const found = programmeWords.filter(([pattern]) => pattern.test(key));
    // The merged programme of 2026-2035 carries all three names.
    if (found.length > 1)
      return this.#nodes.find(
        ({ level, code, inForce }) => level === 'programme' && inForce && code.startsWith('MTQG'),
      );
    const [[, code] = [/^$/, '']] = found;
    return this.#byCode.get(code);
  }

  /** «Dự án 4», «Tiểu dự án 2 thuộc Dự án 3», «TDA1», «Nội dung thành phần số 05», «Nội dung 02». */
  #findNumbered(key: string, context: NodeContext): IndexedNode | undefined {
    const programme = this.#programmeIn(key, context);
    const sub = /^(?:tieu du an|tieu da|tda) ?(?:so )?0*(\d+)\b(?:.*?\b(?:du an|da) ?(?:so )?0*(\d+)\b)?/.exec(key);
    if (sub !== null) {
      const project =
        sub[2] === undefined ? this.#around(context, 'project') : this.#numbered(programme, 'project', sub[2])?.code;
      return this.#numbered(project, 'subProject', sub[1]);
    }
    // «Dự án 3 - Tiểu dự án 1: …» names both in one cell.
    const both = /^(?:du an|da) ?(?:so )?0*(\d+) (?:tieu du an|tieu da|tda) ?(?:so )?0*(\d+)\b/.exec(key);
    if (both !== null)
      return this.#numbered(this.#numbered(programme, 'project', both[1])?.code, 'subProject', both[2]);
    const project = /^(?:du an|da) ?(?:thanh phan )?(?:so )?0*(\d+)\b/.exec(key);
    if (project !== null) return this.#numbered(programme, 'project', project[1]);
    const component = /^(?:noi dung thanh phan|ndtp|hop phan|hop phan thu) ?(?:so )?0*(\d+)\b/.exec(key);
    if (component !== null) return this.#numbered(programme, 'component', component[1]);
    const item =
      /^(?:noi dung|nd) ?(?:so )?0*(\d+)\b(?:.*?\b(?:noi dung thanh phan|ndtp|du an|da) ?(?:so )?0*(\d+)\b)?/.exec(key);
    if (item === null) return undefined;
    const levels = /\b(?:du an|da) ?(?:so )?0*\d+\b/.test(key)
      ? (['project'] as const)
      : (['component', 'project'] as const);
    for (const level of levels) {
      const parent =
        item[2] === undefined ? this.#around(context, level) : this.#numbered(programme, level, item[2])?.code;
      const found = this.#numbered(parent, 'contentItem', item[1]);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** A name that the sheet cut short or went on with, where it can be only one node. */
  #findPartOfName(key: string, context: NodeContext): IndexedNode | undefined {
    if (key.length < 18) return undefined;
    const found: IndexedNode[] = [];
    for (const [name, nodes] of this.#byName) {
      if (name.length >= 18 && (name.startsWith(`${key} `) || key.startsWith(`${name} `) || key.endsWith(` ${name}`)))
        found.push(...nodes);
    }
    return this.#pick(found, context);
  }

  #pick(found: readonly IndexedNode[] | undefined, { nodeCode }: NodeContext): IndexedNode | undefined {
    if (found === undefined || found.length === 0) return undefined;
    const unique = [...new Set(found)];
    if (unique.length === 1) return unique[0];
    const programme = nodeCode === undefined ? undefined : this.programmeOf(nodeCode);
    const near = unique.filter(
      ({ code }) => programme !== undefined && (code === programme || this.isBelow(code, programme)),
    );
    // A project with one sub-project of the same name: the deeper one comes when the rows above are already there.
    if (near.length > 1 && nodeCode !== undefined) {
      const below = near.filter(({ code }) => this.isBelow(code, nodeCode));
      if (below.length > 0) return below[0];
      const [highest] = near;
      if (highest !== undefined && near.every(({ code }) => code === highest.code || this.isBelow(code, highest.code)))
        return highest;
    }
    if (near.length === 1) return near[0];
    const inForce = unique.filter((node) => node.inForce);
    return near.length === 0 && inForce.length === 1 ? inForce[0] : undefined;
  }

  #programmeIn(key: string, { nodeCode }: NodeContext): string | undefined {
    const said = programmeWords.filter(
      ([pattern]) => pattern.test(key) && /\b(?:chuong trinh|ctmtqg|mtqg)\b/.test(key),
    );
    if (said.length === 1) return said[0]?.[1];
    return nodeCode === undefined ? undefined : this.programmeOf(nodeCode);
  }

  programmeOf(code: string): string {
    let at = code;
    for (let parent = this.#byCode.get(at)?.parentCode; parent !== undefined; parent = this.#byCode.get(at)?.parentCode)
      at = parent;
    return at;
  }

  #around({ nodeCode }: NodeContext, level: string): string | undefined {
    for (
      let node = this.#byCode.get(nodeCode ?? '');
      node !== undefined;
      node = this.#byCode.get(node.parentCode ?? '')
    ) {
      if (node.level === level) return node.code;
    }
    return undefined;
  }

  #numbered(parent: string | undefined, level: string, digits: string | undefined): IndexedNode | undefined {
    if (parent === undefined || digits === undefined) return undefined;
    return this.#children
      .get(parent)
      ?.find((node) => node.level === level && Number(/(\d+)$/.exec(node.code)?.[1] ?? Number.NaN) === Number(digits));
  }
}

/** «Dự án 1» is the short name of a project in every programme: it is found by its number, not its name. */
function isNumbered(key: string): boolean {
  return /^(?:tieu du an|du an|noi dung|noi dung thanh phan so|hop phan) \d+\b/.test(key);
}

/** «I», «1», «a)» before a label, where the sheet has no column for them. */
export function withoutNumber(key: string): string {
  return key.replace(/^(?:[ivx]{1,5}|\d{1,2}(?: \d{1,2}){0,2}|[a-h]) (?=\S)/, '');
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
