import { type DecisionCheck, type DecisionFinding, error, warning } from '../decision-check.ts';

/**
 * Money goes only to nodes that exist and are carried out in the province that year (P2), and in a kind that the
 * catalogue knows for the node. The kinds of the catalogue are what was seen in reports, not law: a new one is a warning.
 */
export const nodeActive: DecisionCheck = (decision, facts) =>
  decision.lines.flatMap((line, index): readonly DecisionFinding[] => {
    const node = facts.nodes.get(line.nodeCode);
    const path = `lines[${index}].nodeCode`;
    if (node === undefined) return [error({ code: 'node-unknown', path, values: { found: line.nodeCode } })];
    if (!node.active)
      return [
        error({ code: 'node-not-active', path, values: { found: line.nodeCode, year: String(decision.budgetYear) } }),
      ];
    if (node.capitalKinds.length === 0 || node.capitalKinds.includes(line.capitalKind)) return [];
    return [
      warning({
        code: 'capital-kind-unusual',
        path: `lines[${index}].capitalKind`,
        values: { node: line.nodeCode, found: line.capitalKind, expected: node.capitalKinds.join(', ') },
      }),
    ];
  });
