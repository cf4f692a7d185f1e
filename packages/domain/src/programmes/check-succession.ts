import type { Problem } from '@muctieu/kernel/problem';
import type { SuccessionLink } from './match-succession.ts';
import type { ProgrammeNode } from './programme-node.ts';

/** Everything wrong with one row of the succession table. */
export function checkSuccession(
  link: SuccessionLink,
  nodes: ReadonlyMap<string, Pick<ProgrammeNode, 'validity'>>,
  known: readonly SuccessionLink[],
): readonly Problem[] {
  const problems: Problem[] = [];
  const from = nodes.get(link.fromCode);
  const to = nodes.get(link.toCode);
  if (from === undefined)
    problems.push({ code: 'programme-node-unknown', path: 'fromCode', values: { code: link.fromCode } });
  if (to === undefined)
    problems.push({ code: 'programme-node-unknown', path: 'toCode', values: { code: link.toCode } });
  if (from !== undefined && to !== undefined && to.validity.from <= from.validity.from) {
    const values = { from: link.fromCode, to: link.toCode, fromDay: from.validity.from, toDay: to.validity.from };
    problems.push({ code: 'successor-not-later', path: 'toCode', values });
  }
  if (known.some((other) => other.fromCode === link.fromCode && other.toCode === link.toCode)) {
    problems.push({ code: 'succession-known', path: 'toCode', values: { from: link.fromCode, to: link.toCode } });
  }
  return problems;
}
