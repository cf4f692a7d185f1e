import { type DecisionCheck, error } from '../decision-check.ts';

/** The same cell twice: one of the two is nearly always a slip of copying, and nobody can tell which. */
export const lineRepeated: DecisionCheck = (decision) => {
  const first = new Map<string, number>();
  return decision.lines.flatMap((line, index) => {
    const key = `${line.nodeCode}|${line.holderId}|${line.source}|${line.capitalKind}|${line.vintage ?? ''}|${line.valueDate ?? ''}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
      return [];
    }
    return [
      error({
        code: 'decision-line-repeated',
        path: `lines[${index}]`,
        values: { node: line.nodeCode, first: earlier + 1 },
      }),
    ];
  });
};
