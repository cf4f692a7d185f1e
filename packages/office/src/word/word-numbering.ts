import { findChild, type XmlElement } from '../archive/xml-tree.ts';
import { writeListNumber } from './list-number.ts';

/** Gives each list paragraph the number that Word shows in front of it: numbers of lists are not in the text of the file. */
export interface WordNumbering {
  /** Counts one paragraph on; '' where the list shows nothing. */
  next(numberingId: string, level: number): string;
}

interface Level {
  readonly format: string;
  readonly pattern: string;
  readonly start: number;
  /** All numbers in it are shown as digits, also those of levels in Roman ones. */
  readonly legal: boolean;
  /** After a paragraph of which level this one starts again; the one above it, unless the file says another. */
  readonly restart: number | undefined;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that this list starts anew the first time it is used. */
  readonly starts: ReadonlyMap<number, number>;
}

export function readWordNumbering(root: XmlElement | undefined): WordNumbering {
  const lists = readLists(root);
  const counters = new Map<string, number[]>();
  const used = new Set<string>();
  return {
    next(numberingId, level) {
      const list = lists.get(numberingId);
      const shown = list?.levels.get(level);
      if (list === undefined || shown === undefined) return '';
      const counts = counters.get(list.abstractId) ?? [];
      counters.set(list.abstractId, counts);
      if (!used.has(numberingId)) {
        used.add(numberingId);
        for (const [at, start] of list.starts) counts[at] = start - 1;
      }
      counts[level] = (counts[level] ?? shown.start - 1) + 1;
      for (let deeper = level + 1; deeper < 9; deeper += 1) {
        const restart = list.levels.get(deeper)?.restart;
        if (restart === undefined || (restart > 0 && level < restart)) delete counts[deeper];
      }
      if (shown.format === 'bullet') return readBullet(shown.pattern);
      if (shown.format === 'none') return '';
      return shown.pattern.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const part = list.levels.get(at);
        return writeListNumber(counts[at] ?? part?.start ?? 1, shown.legal ? 'decimal' : (part?.format ?? 'decimal'));
      });
    },
  };
}

/** Bullets of symbol fonts are codes of that font (U+F0B7): shown as a plain one. */
function readBullet(pattern: string): string {
  if (/^[-–—−]$/.test(pattern) || pattern === '\uf02d') return '-';
  if (pattern === '+' || pattern === '\uf02b') return '+';
  return pattern.trim() === '' ? '' : '•';
}

function readLists(root: XmlElement | undefined): ReadonlyMap<string, List> {
  const abstracts = new Map<string, XmlElement>();
  for (const element of root?.children ?? [])
    if (element.name === 'w:abstractNum') abstracts.set(element.attributes['w:abstractNumId'] ?? '', element);
  const lists = new Map<string, List>();
  for (const element of root?.children ?? []) {
    if (element.name !== 'w:num') continue;
    const abstractId = followStyleLink(findChild(element, 'w:abstractNumId')?.attributes['w:val'] ?? '', abstracts);
    const levels = readLevels(abstracts.get(abstractId)?.children ?? []);
    const starts = new Map<number, number>();
    for (const override of element.children) {
      if (override.name !== 'w:lvlOverride') continue;
      const start = findChild(override, 'w:startOverride')?.attributes['w:val'];
      if (start !== undefined) starts.set(Number(override.attributes['w:ilvl']), Number(start));
      for (const [at, level] of readLevels(override.children)) levels.set(at, level);
    }
    lists.set(element.attributes['w:numId'] ?? '', { abstractId, levels, starts });
  }
  return lists;
}

/** A list may only name a list style; its levels then stand where that style is defined. */
function followStyleLink(id: string, abstracts: ReadonlyMap<string, XmlElement>): string {
  const link = findChild(abstracts.get(id), 'w:numStyleLink')?.attributes['w:val'];
  if (link === undefined) return id;
  const target = [...abstracts].find(([, list]) => findChild(list, 'w:styleLink')?.attributes['w:val'] === link);
  return target?.[0] ?? id;
}

function readLevels(elements: readonly XmlElement[]): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of elements) {
    if (element.name !== 'w:lvl') continue;
    const restart = value(element, 'w:lvlRestart');
    levels.set(Number(element.attributes['w:ilvl']), {
      format: value(element, 'w:numFmt') ?? 'decimal',
      pattern: value(element, 'w:lvlText') ?? '',
      start: Number(value(element, 'w:start') ?? 0),
      legal: findChild(element, 'w:isLgl') !== undefined,
      restart: restart === undefined ? undefined : Number(restart),
    });
  }
  return levels;
}

function value(element: XmlElement, name: string): string | undefined {
  return findChild(element, name)?.attributes['w:val'];
}
