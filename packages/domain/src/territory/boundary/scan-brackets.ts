/** How deep brackets stand within brackets, and how many there are, in the bytes of a JSON text. Nothing is built. */
export interface Brackets {
  readonly depth: number;
  readonly count: number;
}

const quote = 0x22;
const backslash = 0x5c;

/** Asked before the text is parsed: `[[[[…` or `[],[],…` of twenty megabytes would fill the memory as values. */
export function scanBrackets(bytes: Uint8Array): Brackets {
  let depth = 0;
  let deepest = 0;
  let count = 0;
  let inText = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (inText) {
      if (byte === backslash) index += 1;
      else if (byte === quote) inText = false;
    } else if (byte === quote) {
      inText = true;
    } else if (byte === 0x5b || byte === 0x7b) {
      count += 1;
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (byte === 0x5d || byte === 0x7d) {
      depth -= 1;
    }
  }
  return { depth: deepest, count };
}
