/** What the bytes are, whatever the file is called. */
export type SniffedKind =
  | 'zip'
  | 'pdf'
  | 'ole'
  | 'ole-encrypted'
  | 'rtf'
  | 'picture'
  | 'program'
  | 'compressed'
  | 'other';

const signatures: readonly (readonly [SniffedKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['program', [0x4d, 0x5a]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['compressed', [0x1f, 0x8b]],
  ['compressed', [0x37, 0x7a, 0xbc, 0xaf]],
  ['compressed', [0x52, 0x61, 0x72, 0x21]],
];

export function sniffKind(bytes: Uint8Array): SniffedKind {
  const found = signatures.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0];
  if (found === 'ole') return hasEncryptedPackage(bytes) ? 'ole-encrypted' : 'ole';
  // `MZ` also begins a word; a program has zero bytes soon after.
  if (found === 'program' && !bytes.subarray(0, 64).includes(0)) return 'other';
  if (found !== undefined) return found;
  // Readers accept a PDF whose header stands within the first kilobyte.
  return indexOfAscii(bytes.subarray(0, 1024), '%PDF-') >= 0 ? 'pdf' : 'other';
}

/** Word and Excel files with a password are OLE containers with a stream of this name, in UTF-16. */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].map((letter) => `${letter}\0`).join('');
  return indexOfAscii(bytes.subarray(0, 1 << 20), name) >= 0 || indexOfAscii(bytes.subarray(-(1 << 20)), name) >= 0;
}

function indexOfAscii(bytes: Uint8Array, text: string): number {
  const codes = [...text].map((letter) => letter.charCodeAt(0));
  const [first] = codes;
  if (first === undefined) return -1;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (codes.every((code, index) => bytes[at + index] === code)) return at;
  return -1;
}
