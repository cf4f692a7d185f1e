import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';

export interface ZipPart {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: Uint8Array;
  readonly unpackedBytes: number;
  readonly checksum: number;
}

export function packPart(name: string, content: string | Uint8Array): ZipPart {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, method: 8, packed: deflateSync(bytes), unpackedBytes: bytes.length, checksum: crc32(bytes) };
}

/** Writes parts in the order given. The time of every part is 1980-01-01, so that equal content gives equal bytes. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const names = parts.map((part) => new TextEncoder().encode(part.name));
  const size = parts.reduce((sum, part, index) => sum + part.packed.length + 76 + 2 * (names[index]?.length ?? 0), 22);
  const zip = new Uint8Array(size);
  const view = new DataView(zip.buffer);
  const offsets: number[] = [];
  let at = 0;
  /** What the local header and the directory say alike, from "version needed" on. */
  const describe = (part: ZipPart, nameLength: number) => {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, 0x0800, true);
    view.setUint16(at + 4, part.method, true);
    view.setUint32(at + 6, 0x00210000, true);
    view.setUint32(at + 10, part.checksum, true);
    view.setUint32(at + 14, part.packed.length, true);
    view.setUint32(at + 18, part.unpackedBytes, true);
    view.setUint16(at + 22, nameLength, true);
  };
  parts.forEach((part, index) => {
    const name = names[index] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    at += 4;
    describe(part, name.length);
    zip.set(name, at + 26);
    zip.set(part.packed, at + 26 + name.length);
    at += 26 + name.length + part.packed.length;
  });
  const directory = at;
  parts.forEach((part, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    at += 6;
    describe(part, name.length);
    view.setUint32(at + 36, offsets[index] ?? 0, true);
    zip.set(name, at + 40);
    at += 40 + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return zip;
}
