import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The same places that `tools/test/src/machine.ts` makes ready. */
const places = [
  '/usr/bin/soffice',
  '/usr/bin/pdftoppm',
  '/usr/lib/libreoffice/program/libswlo.so',
  '/usr/lib/libreoffice/program/libsclo.so',
  '/usr/share/fonts/truetype/liberation2',
];

/** Set where tests that look at a file with LibreOffice cannot run: `test.skipIf(noLibreoffice)`. */
export const noLibreoffice = places.some((place) => !existsSync(place));

/** Left to itself LibreOffice shows the results that stand in the file, right or wrong. */
const alwaysComputed = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The file as LibreOffice writes it after opening it: `convert(docx, 'docx', 'pdf')`. It computes workbooks anew. */
export function convertByLibreoffice(bytes: Uint8Array, from: string, to: string): Uint8Array<ArrayBuffer> {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    const out = join(folder, 'out');
    mkdirSync(out);
    writeFileSync(join(folder, `file.${from}`), bytes);
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), alwaysComputed);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', to, '--outdir', out, join(folder, `file.${from}`)],
      { stdio: 'ignore', timeout: 120_000 },
    );
    return new Uint8Array(readFileSync(join(out, `file.${to.split(':')[0]}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
