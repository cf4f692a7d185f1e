import type { ProgrammeNode } from './programme-node.ts';
import { compareCodes } from './programme-tree.ts';

export interface FieldChange {
  readonly field: string;
  /** As text, to be shown beside one another; empty where nothing stood or stands. */
  readonly before: string;
  readonly after: string;
}

export type NodeDifference =
  | { readonly kind: 'added'; readonly code: string; readonly name: string; readonly changes: readonly FieldChange[] }
  | { readonly kind: 'moved'; readonly code: string; readonly name: string; readonly changes: readonly FieldChange[] }
  | { readonly kind: 'changed'; readonly code: string; readonly name: string; readonly changes: readonly FieldChange[] }
  | {
      readonly kind: 'missing';
      readonly code: string;
      readonly name: string;
      readonly changes: readonly FieldChange[];
    };

/**
 * What a new list of nodes would do to the stored one. A node that the new list leaves out is `missing` and stays: facts
 * may hang on it; who wants it to end gives it a last day.
 */
export function compareCatalogues(
  stored: readonly ProgrammeNode[],
  given: readonly ProgrammeNode[],
): readonly NodeDifference[] {
  const before = new Map(stored.map((node) => [node.code, node]));
  const after = new Set(given.map((node) => node.code));
  const differences: NodeDifference[] = [];
  for (const node of given) {
    const old = before.get(node.code);
    const changes = changesBetween(old, node);
    const { code } = node;
    const name = node.name.vi;
    if (old === undefined) differences.push({ kind: 'added', code, name, changes });
    else if (old.parentCode !== node.parentCode) differences.push({ kind: 'moved', code, name, changes });
    else if (changes.length > 0) differences.push({ kind: 'changed', code, name, changes });
  }
  for (const node of stored) {
    if (!after.has(node.code)) {
      differences.push({ kind: 'missing', code: node.code, name: node.name.vi, changes: [] });
    }
  }
  return differences.sort((a, b) => compareCodes(a.code, b.code));
}

/** The stored list with the new one laid over it: added and changed nodes as given, missing ones kept. */
export function mergedNodes(
  stored: readonly ProgrammeNode[],
  given: readonly ProgrammeNode[],
): readonly ProgrammeNode[] {
  const over = new Set(given.map((node) => node.code));
  return [...given, ...stored.filter((node) => !over.has(node.code))];
}

function changesBetween(before: ProgrammeNode | undefined, after: ProgrammeNode): readonly FieldChange[] {
  const old = before === undefined ? undefined : fieldsOf(before);
  return Object.entries(fieldsOf(after)).flatMap(([field, value]) => {
    const was = old?.[field] ?? '';
    return was === value ? [] : [{ field, before: was, after: value }];
  });
}

/** Every field as one line of text, in a fixed order: what is compared is what is shown. */
function fieldsOf(node: ProgrammeNode): Readonly<Record<string, string>> {
  return {
    parentCode: node.parentCode ?? '',
    level: node.level,
    order: String(node.order),
    nameVi: node.name.vi,
    nameEn: node.name.en,
    shortNameVi: node.shortName?.vi ?? '',
    shortNameEn: node.shortName?.en ?? '',
    capitalKinds: node.capitalKinds.map((seen) => marked(seen.kind, seen.verified)).join('; '),
    leadAgencies: node.leadAgencies.map((agency) => marked(agency.name, agency.verified)).join('; '),
    documents: node.documentIds.join('; '),
    validFrom: node.validity.from,
    validUntil: node.validity.until ?? '',
    treasuryCode: node.treasuryCode === undefined ? '' : marked(node.treasuryCode.code, node.treasuryCode.verified),
    criteria: (node.criteria ?? []).join('; '),
    verified: String(node.verified),
    sources: node.sources.join('; '),
    note: node.note ?? '',
  };
}

/** `Bộ Y tế (?)`: a question mark says that nobody has verified it. */
function marked(value: string, verified: boolean): string {
  return verified ? value : `${value} (?)`;
}
