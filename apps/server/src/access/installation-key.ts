import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccessSettingsProblem } from './access-settings-problem.ts';

const fileName = 'installation.key';

/**
 * The key that secrets in the database are encrypted with: `MUCTIEU_SECRET_KEY` (64 hexadecimal digits) where several
 * servers share one database, else a file of the data folder that only its owner may read, made at the first start.
 *
 * @throws when what is set or stored is no key: starting with another one would make every authenticator useless.
 */
export function readInstallationKey(
  dataFolder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Uint8Array {
  const given = environment.MUCTIEU_SECRET_KEY;
  if (given !== undefined && given !== '') return keyOf(given, 'MUCTIEU_SECRET_KEY');
  const path = join(dataFolder, fileName);
  if (!existsSync(path)) {
    mkdirSync(dataFolder, { recursive: true });
    try {
      writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Another start made it at the same moment: that one counts.
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  return keyOf(readFileSync(path, 'utf8'), path);
}

function keyOf(text: string, from: string): Uint8Array {
  const hex = text.trim();
  if (!/^[0-9a-f]{64}$/i.test(hex)) throw new AccessSettingsProblem('secret-key-invalid', { name: from });
  return Buffer.from(hex, 'hex');
}
