import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { convertByLibreoffice } from '../../../../packages/office/test/libreoffice.ts';

const dotsPerInch = 60;
/** So many dots a side become one: what hinting moves by a dot is the same grey. */
const pooled = 3;
/** Share of the dots with ink that may differ: letters of another version of the fonts move less than that. */
export const toleratedShare = 0.06;

export interface PrintedPage {
  readonly picture: PNG;
  /** What stands on it, a space between words. */
  readonly text: string;
}

/** The pages of a Word file as LibreOffice prints them: in grey, and what can be read on them. */
export function printPages(docx: Uint8Array): readonly PrintedPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'page-pictures-'));
  try {
    const pdf = join(folder, 'file.pdf');
    writeFileSync(pdf, convertByLibreoffice(docx, 'docx', 'pdf'));
    execFileSync('pdftoppm', ['-gray', '-png', '-r', String(dotsPerInch), pdf, join(folder, 'p')]);
    // Pages end with a form feed.
    const texts = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).split('\f');
    return readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .toSorted()
      .map((name, at) => ({
        picture: PNG.sync.read(readFileSync(join(folder, name))),
        text: (texts[at] ?? '').replace(/\s+/g, ' ').normalize('NFC'),
      }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Share of what is printed on either page that differs on the other; all of it where their sizes do. */
export function differingShare(one: PNG, other: PNG): number {
  if (Math.abs(one.width - other.width) > 2 || Math.abs(one.height - other.height) > 2) return 1;
  // A page that is printed a third of a millimetre further down is the same page.
  const shifts = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => ({ dx, dy })));
  const still = poolDots(one, 0, 0);
  return Math.min(...shifts.map(({ dx, dy }) => shareOfInk(still, poolDots(other, dx, dy))));
}

function shareOfInk(a: PNG, b: PNG): number {
  const width = Math.min(a.width, b.width);
  const height = Math.min(a.height, b.height);
  const [left, right] = [cropped(a, width, height), cropped(b, width, height)];
  const different = pixelmatch(left, right, undefined, width, height, { threshold: 0.17, includeAA: true });
  let ink = 0;
  for (let at = 0; at < width * height * 4; at += 4) if (Math.min(left[at] ?? 255, right[at] ?? 255) < 230) ink += 1;
  return different / Math.max(1, ink);
}

/**
 * Holds a page to the picture that is kept of it. `MUCTIEU_KEEP_PICTURES=1` keeps what is printed now: look at it before
 * it is committed. What differed is left beside the system's temporary files, to be looked at.
 *
 * @returns the share that differs.
 */
export function compareWithKept(page: PNG, file: string): number {
  if (process.env.MUCTIEU_KEEP_PICTURES === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, PNG.sync.write(page, { colorType: 0, deflateLevel: 9 }));
  }
  if (!existsSync(file)) return 1;
  const share = differingShare(page, PNG.sync.read(readFileSync(file)));
  if (share > toleratedShare) writeFileSync(join(tmpdir(), 'muctieu-page-differs.png'), PNG.sync.write(page));
  return share;
}

function poolDots({ width, height, data }: PNG, dx: number, dy: number): PNG {
  const small = new PNG({ width: Math.floor(width / pooled) - 1, height: Math.floor(height / pooled) - 1 });
  for (let y = 0; y < small.height; y += 1)
    for (let x = 0; x < small.width; x += 1) {
      let sum = 0;
      for (let below = 0; below < pooled; below += 1)
        for (let beside = 0; beside < pooled; beside += 1) {
          const row = Math.max(0, y * pooled + below + dy);
          sum += data[(row * width + Math.max(0, x * pooled + beside + dx)) * 4] ?? 255;
        }
      const grey = Math.round(sum / pooled ** 2);
      small.data.set([grey, grey, grey, 255], (y * small.width + x) * 4);
    }
  return small;
}

function cropped(page: PNG, width: number, height: number): Uint8Array {
  const into = new PNG({ width, height });
  PNG.bitblt(page, into, 0, 0, width, height, 0, 0);
  return into.data;
}
