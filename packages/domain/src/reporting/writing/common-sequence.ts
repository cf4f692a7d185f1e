/** More pairs than this are not compared one with another: memory stays within 32 MB. */
const mostPairs = 16_000_000;

/**
 * The longest sequence that stands in both, in order, as pairs of places. What both begin and end with is taken first, so
 * that long texts with few differences cost little; two long texts with nothing in common are said to have nothing.
 */
export function commonSequence(
  left: readonly string[],
  right: readonly string[],
): readonly (readonly [number, number])[] {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (
    end < left.length - start &&
    end < right.length - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  )
    end += 1;
  const head = Array.from({ length: start }, (_, at) => [at, at] as const);
  const tail = Array.from({ length: end }, (_, at) => [left.length - end + at, right.length - end + at] as const);
  const middle = between(left.slice(start, left.length - end), right.slice(start, right.length - end));
  return [...head, ...middle.map(([a, b]) => [a + start, b + start] as const), ...tail];
}

function between(left: readonly string[], right: readonly string[]): readonly (readonly [number, number])[] {
  const wide = right.length + 1;
  if (left.length * right.length > mostPairs || left.length === 0 || right.length === 0) return [];
  // lengths[a * wide + b]: of the longest sequence of what begins at a and at b.
  const lengths = new Uint16Array((left.length + 1) * wide);
  for (let a = left.length - 1; a >= 0; a -= 1)
    for (let b = right.length - 1; b >= 0; b -= 1)
      lengths[a * wide + b] =
        left[a] === right[b]
          ? (lengths[(a + 1) * wide + b + 1] ?? 0) + 1
          : Math.max(lengths[(a + 1) * wide + b] ?? 0, lengths[a * wide + b + 1] ?? 0);
  const pairs: (readonly [number, number])[] = [];
  for (let a = 0, b = 0; a < left.length && b < right.length; ) {
    if (left[a] === right[b]) {
      pairs.push([a, b]);
      a += 1;
      b += 1;
    } else if ((lengths[(a + 1) * wide + b] ?? 0) >= (lengths[a * wide + b + 1] ?? 0)) a += 1;
    else b += 1;
  }
  return pairs;
}
