import { type LetterEncoding, recogniseEncoding } from '../legacy/recognise-encoding.ts';

export interface DecodedText {
  /** Exactly the file's characters, byte order mark and line ends included; not yet converted to Unicode letters. */
  readonly raw: string;
  readonly letters: LetterEncoding;
}

/** Bytes of a text file to characters: UTF-8, UTF-16 with or without mark, else one byte for each character. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { raw: decode(bytes, 'utf-16le'), letters: 'unicode' };
  if (first === 0xfe && second === 0xff) return { raw: decode(bytes, 'utf-16be'), letters: 'unicode' };
  const zeros = countZeros(bytes);
  if (zeros.odd > zeros.sampled / 5 && zeros.even < zeros.sampled / 50)
    return { raw: decode(bytes, 'utf-16le'), letters: 'unicode' };
  if (zeros.even > zeros.sampled / 5 && zeros.odd < zeros.sampled / 50)
    return { raw: decode(bytes, 'utf-16be'), letters: 'unicode' };
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== undefined) return { raw: utf8, letters: recogniseEncoding(utf8) };
  const latin = decode(bytes, 'windows-1252');
  const letters = recogniseEncoding(latin);
  return letters === 'unicode'
    ? { raw: decode(bytes, 'windows-1258'), letters: 'windows-1258' }
    : { raw: latin, letters };
}

/** A zero byte is in no text of one byte for each character: such a file is no text. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return false;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return false;
  const zeros = countZeros(bytes);
  if (zeros.odd + zeros.even === 0) return false;
  return (
    !(zeros.odd > zeros.sampled / 5 && zeros.even < zeros.sampled / 50) &&
    !(zeros.even > zeros.sampled / 5 && zeros.odd < zeros.sampled / 50)
  );
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** One wrong byte in a long file (a cut upload, a slip of a tool) does not make it another encoding. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  const text = decode(bytes, 'utf-8');
  let wrong = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) wrong += 1;
  if (wrong === 0) return text;
  const beyondAscii = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  return wrong * 20 < beyondAscii ? text : undefined;
}

function countZeros(bytes: Uint8Array): { even: number; odd: number; sampled: number } {
  const sampled = Math.min(bytes.length, 8192);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sampled; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  return { even: even * 2, odd: odd * 2, sampled };
}
