import { causeTexts } from './causes.texts.ts';
import type { Finding } from './finding.ts';

/**
 * For each finding, which earlier failure it follows from: one of its figures is the one that the earlier failure blames.
 * Findings come in the order of the checks, so a wrong sum is the root of the ratio that was made of it.
 */
export function joinCauses(findings: readonly Finding[]): (number | undefined)[] {
  const blamedBy = new Map<number, number>();
  const roots: (number | undefined)[] = [];
  findings.forEach((finding, index) => {
    roots.push(undefined);
    if (finding.verdict !== 'fails') return;
    const places = [
      finding.span.start,
      ...(finding.blamed === undefined ? [] : [finding.blamed]),
      ...finding.related.filter((one) => one.report === undefined).map((one) => one.span.start),
    ];
    const root = places.map((place) => blamedBy.get(place)).find((one) => one !== undefined);
    if (root !== undefined) roots[index] = root;
    else blamedBy.set(finding.blamed ?? finding.span.start, index);
  });
  return roots;
}

export const followsFromRoot = { code: 'follows-from-root', explanation: causeTexts['follows-from-root'] } as const;
