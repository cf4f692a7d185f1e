import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One step, as it stands beside the program. */
export interface MigrationFile {
  /** `0012-create-unit` */
  readonly name: string;
  readonly sql: string;
  /** Of the text with line feeds, so that a checkout with other line ends is the same step. */
  readonly checksum: string;
}

export const migrationsFolder = join(import.meta.dirname, '..', 'migrations');

/** Every step in its order. */
export function readMigrationFiles(folder: string = migrationsFolder): readonly MigrationFile[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const steps = files.map((file) => {
    const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
    return { name: file.slice(0, -'.sql'.length), sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
  const numbers = new Set<string>();
  for (const { name } of steps) {
    const number = /^(\d{4})-[a-z]+(-[a-z0-9]+)+$/.exec(name)?.[1];
    if (number === undefined) throw new Error(`Migration ${name}.sql must be named NNNN-verb-object.sql`);
    if (numbers.has(number)) throw new Error(`Two migrations have the number ${number}; give ${name}.sql another`);
    numbers.add(number);
  }
  return steps;
}
