import type { Figure } from './figure.ts';

/** Words in front of a figure that is no part of anything: a change, a norm, the end of a span. */
export const notPart =
  /(?:^|\s)(?:từ|từ mức|xuống|lên|xuống còn|tăng|giảm|so với|cao hơn|thấp hơn|vượt|bình quân|nâng|trung bình|kế hoạch|định mức|mức|trị giá)\s*(?:thêm|là|giao|năm|:)?\s*$/iu;

export function mayAdd(total: Figure, part: Figure): boolean {
  if (total.unit.kind === 'count') return part.unit.kind === 'count' && !part.unit.name.includes('/');
  return part.unit.kind === total.unit.kind && part.unit.name === total.unit.name && !part.unit.name.includes('/');
}

/** Parts of one kind beside a total of a broader one: where at least two count what the total counts, only these. */
export function alikeOf(total: Figure, parts: readonly Figure[]): readonly Figure[] {
  const alike = parts.filter((part) => part.unit.name === total.unit.name);
  return alike.length >= 2 ? alike : parts;
}
