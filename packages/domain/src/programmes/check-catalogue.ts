import type { Problem } from '@muctieu/kernel/problem';
import type { ProgrammeCatalogue, ProgrammeNode } from './programme-node.ts';

const codeForm = /^[A-Z][A-Z0-9]*(\.[A-Z0-9]+)*$/;

/** Everything wrong with a catalogue as a tree. Places are `nodes[3]`; a table's reader turns them into rows. */
export function checkCatalogue(catalogue: ProgrammeCatalogue): readonly Problem[] {
  const { nodes } = catalogue;
  const problems: Problem[] = [];
  const places = new Map<string, number>();
  for (const [index, node] of nodes.entries()) {
    const first = places.get(node.code);
    if (first !== undefined) problems.push(at(index, 'code', 'node-code-twice', { code: node.code, first: first + 1 }));
    else places.set(node.code, index);
    if (!codeForm.test(node.code)) problems.push(at(index, 'code', 'node-code-malformed', { code: node.code }));
  }
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const roots = nodes.filter((node) => node.parentCode === undefined);
  if (roots.length !== 1) {
    problems.push({ code: 'catalogue-needs-one-programme', path: 'nodes', values: { found: roots.length } });
  }
  for (const [index, node] of nodes.entries()) problems.push(...checkNode(catalogue, node, index, byCode));
  return [...problems, ...checkOrders(nodes)];
}

function checkNode(
  catalogue: ProgrammeCatalogue,
  node: ProgrammeNode,
  index: number,
  byCode: ReadonlyMap<string, ProgrammeNode>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const { code } = node;
  if ((node.parentCode === undefined) !== (node.level === 'programme')) {
    problems.push(at(index, 'level', 'node-level-and-parent-disagree', { code }));
  }
  const parent = node.parentCode === undefined ? undefined : byCode.get(node.parentCode);
  if (node.parentCode !== undefined && parent === undefined) {
    problems.push(at(index, 'parentCode', 'node-parent-unknown', { code, parent: node.parentCode }));
  }
  if (goesInCircles(node, byCode)) problems.push(at(index, 'parentCode', 'node-below-itself', { code }));
  const { from, until } = node.validity;
  if (until !== undefined && until <= from) {
    problems.push(at(index, 'validUntil', 'node-validity-empty', { code, from, until }));
  }
  const around = parent?.validity ?? catalogue.validity;
  if (from < around.from || (around.until !== undefined && (until === undefined || until > around.until))) {
    const values = { code, from, until: until ?? '…', aroundFrom: around.from, aroundUntil: around.until ?? '…' };
    problems.push(at(index, 'validFrom', 'node-validity-outside-parent', values));
  }
  return problems;
}

function goesInCircles(node: ProgrammeNode, byCode: ReadonlyMap<string, ProgrammeNode>): boolean {
  const seen = new Set<string>();
  let current: ProgrammeNode | undefined = node;
  while (current !== undefined) {
    if (seen.has(current.code)) return current.code === node.code;
    seen.add(current.code);
    current = current.parentCode === undefined ? undefined : byCode.get(current.parentCode);
  }
  return false;
}

function checkOrders(nodes: readonly ProgrammeNode[]): readonly Problem[] {
  const seen = new Map<string, string>();
  return nodes.flatMap((node, index) => {
    const place = `${node.parentCode ?? ''}#${node.order}`;
    const other = seen.get(place);
    seen.set(place, node.code);
    if (other === undefined || other === node.code) return [];
    return [at(index, 'order', 'node-order-twice', { code: node.code, other, order: node.order })];
  });
}

function at(index: number, field: string, code: string, values: Readonly<Record<string, string | number>>): Problem {
  return { code, path: `nodes[${index}].${field}`, values };
}
