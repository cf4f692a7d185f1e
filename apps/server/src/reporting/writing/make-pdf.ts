import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const longestMilliseconds = 60_000;

/** One at a time: LibreOffice takes hundreds of megabytes. */
let last: Promise<unknown> = Promise.resolve();

/** The pages as PDF by LibreOffice; nothing where the machine has none, or where it does not manage in a minute. */
export function makePdf(docx: Uint8Array): Promise<Uint8Array | undefined> {
  const made = last.then(() => convert(docx));
  last = made.catch(() => undefined);
  return made;
}

async function convert(docx: Uint8Array): Promise<Uint8Array | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'muctieu-pdf-'));
  try {
    await writeFile(join(folder, 'report.docx'), docx);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx')];
    await run('soffice', options, { timeout: longestMilliseconds, killSignal: 'SIGKILL' });
    return new Uint8Array(await readFile(join(folder, 'report.pdf')));
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
