import { done, type Result, refused } from '@muctieu/kernel/result';
import { Inflate } from 'fflate';

/**
 * A ZIP of which only the directory is read. Its sizes are judged before anything is unpacked, and unpacking stops at
 * the declared size: a bomb lies in one of the two.
 */
export interface ZipArchive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** As they stand in the file, packed. */
  readonly entries: readonly ZipEntry[];
  /** The packed bytes of an entry, to be copied as they are. */
  readPacked(entry: ZipEntry): Result<Uint8Array>;
  /** Unpacks one entry piece by piece and keeps none of it; gives how many bytes there were. */
  scan(name: string, bytesMax: number, look: (piece: Uint8Array) => void): Result<number>;
  /** Unpacks one entry; `entry-missing` when there is none of that name. */
  read(name: string, bytesMax: number): Result<Uint8Array>;
}

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly headerOffset: number;
  readonly checksum: number;
}

const entriesMax = 20_000;
const unpackedBytesMax = 2 * 1024 ** 3;
/** XML packs about 10:1, tables of zeros up to 100:1; deflate can do 1032:1. */
const suspectRatio = 250;
const suspectBytes = 16 * 1024 * 1024;

export function openZip(bytes: Uint8Array): Result<ZipArchive> {
  const listed = listEntries(bytes);
  if (!listed.ok) return listed;
  const entries = new Map(listed.value.map((entry) => [entry.name, entry]));
  const unpackedTotal = listed.value.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (unpackedTotal > unpackedBytesMax)
    return refused({ code: 'zip-bomb', values: { megabytes: megabytes(unpackedTotal) } });
  return done({
    names: [...entries.keys()],
    entries: [...entries.values()],
    has: (name) => entries.has(name),
    readPacked: (entry) => findPacked(bytes, entry),
    scan: (name, bytesMax, look) => {
      const entry = entries.get(name);
      return entry ? unpack(bytes, entry, bytesMax, look) : refused({ code: 'entry-missing', values: { name } });
    },
    read: (name, bytesMax) => {
      const entry = entries.get(name);
      if (entry === undefined) return refused({ code: 'entry-missing', values: { name } });
      let unpacked: Uint8Array | undefined;
      let filled = 0;
      const outcome = unpack(bytes, entry, bytesMax, (piece) => {
        unpacked ??= new Uint8Array(entry.unpackedBytes);
        unpacked.set(piece, filled);
        filled += piece.length;
      });
      return outcome.ok ? done(unpacked ?? new Uint8Array()) : outcome;
    },
  });
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

function listEntries(bytes: Uint8Array): Result<readonly ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return refused({ code: 'broken-zip' });
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || count > entriesMax || at === 0xffffffff)
    return refused({ code: 'zip-bomb', values: { megabytes: 0 } });
  const entries: ZipEntry[] = [];
  const names = new TextDecoder();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return refused({ code: 'broken-zip' });
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      headerOffset: view.getUint32(at + 42, true),
      checksum: view.getUint32(at + 16, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return done(entries);
}

/** The end record stands last, followed by at most 64 KiB of comment. */
function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  bytesMax: number,
  take: (piece: Uint8Array) => void,
): Result<number> {
  const { packedBytes, unpackedBytes } = entry;
  if (entry.encrypted) return refused({ code: 'encrypted' });
  if (unpackedBytes > suspectBytes && unpackedBytes > packedBytes * suspectRatio)
    return refused({ code: 'zip-bomb', values: { megabytes: megabytes(unpackedBytes) } });
  if (unpackedBytes > bytesMax)
    return refused({
      code: 'too-large',
      values: { megabytes: megabytes(unpackedBytes), megabytesMax: megabytes(bytesMax) },
    });
  const found = findPacked(bytes, entry);
  if (!found.ok) return found;
  const packed = found.value;
  if (entry.method === 0) {
    if (packed.length !== unpackedBytes) return refused({ code: 'broken-zip' });
    take(packed);
    return done(packed.length);
  }
  if (entry.method !== 8) return refused({ code: 'broken-zip' });
  return inflate(packed, unpackedBytes, take);
}

function findPacked(bytes: Uint8Array, { headerOffset, packedBytes }: ZipEntry): Result<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (headerOffset + 30 > bytes.length || view.getUint32(headerOffset, true) !== 0x04034b50)
    return refused({ code: 'broken-zip' });
  const start = headerOffset + 30 + view.getUint16(headerOffset + 26, true) + view.getUint16(headerOffset + 28, true);
  const packed = bytes.subarray(start, start + packedBytes);
  return packed.length === packedBytes ? done(packed) : refused({ code: 'broken-zip' });
}

/** In slices, so that a lie about the size is noticed after at most 8 MB of it. */
function inflate(packed: Uint8Array, bytesDeclared: number, take: (piece: Uint8Array) => void): Result<number> {
  let filled = 0;
  let tooMuch = false;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > bytesDeclared) tooMuch = true;
    else if (chunk.length > 0) take(chunk);
    filled += chunk.length;
  });
  const slice = 8 * 1024;
  try {
    for (let at = 0; at < packed.length && !tooMuch; at += slice)
      stream.push(packed.subarray(at, at + slice), at + slice >= packed.length);
  } catch {
    return refused({ code: 'broken-zip' });
  }
  if (tooMuch) return refused({ code: 'zip-bomb', values: { megabytes: megabytes(filled) } });
  return filled === bytesDeclared ? done(filled) : refused({ code: 'broken-zip' });
}
