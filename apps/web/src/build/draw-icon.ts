import { crc32, deflateSync } from 'node:zlib';

type Point = readonly [number, number];

/** The letter of `public/icon.svg`, in its 32 units. */
const letter: readonly Point[] = [
  [6, 24],
  [6, 8],
  [10, 8],
  [16, 17],
  [22, 8],
  [26, 8],
  [26, 24],
  [22, 24],
  [22, 14.5],
  [16, 23.2],
  [10, 14.5],
  [10, 24],
];
const ground = [0x17, 0x49, 0x7a] as const;
/** The letter is drawn smaller than in the picture of the tab: systems cut icons to circles. */
const share = 0.8;
/** Points looked at in each direction of a pixel, for smooth edges. */
const fineness = 4;

/** The icon as PNG, for systems that install the application. */
export function drawIcon(size: number): Uint8Array<ArrayBuffer> {
  const rows = Buffer.alloc(size * (1 + size * 3));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const covered = coverage(x, y, size);
      const at = y * (1 + size * 3) + 1 + x * 3;
      for (const [index, colour] of ground.entries()) rows[at + index] = Math.round(colour + (255 - colour) * covered);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits of red, green and blue, not interlaced.
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    part('IHDR', header),
    part('IDAT', deflateSync(rows, { level: 9 })),
    part('IEND', Buffer.alloc(0)),
  ]);
}

function coverage(x: number, y: number, size: number): number {
  let inside = 0;
  for (let step = 0; step < fineness * fineness; step += 1) {
    const across = x + ((step % fineness) + 0.5) / fineness;
    const down = y + (Math.floor(step / fineness) + 0.5) / fineness;
    const unit = (given: number) => 16 + ((given / size) * 32 - 16) / share;
    if (isInside([unit(across), unit(down)])) inside += 1;
  }
  return inside / (fineness * fineness);
}

/** A line to the right crosses the edge an odd number of times. */
function isInside([x, y]: Point): boolean {
  let odd = false;
  for (const [index, [ax, ay]] of letter.entries()) {
    const [bx, by] = letter[(index + 1) % letter.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}

function part(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
