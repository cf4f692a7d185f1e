import { say } from '@muctieu/kernel/text';
import type { CommandIo, ExitCode } from '../command.ts';
import { importTexts } from './import.texts.ts';

/** `muctieu import <what>`: one word for each thing that can be imported. */
export async function importData([what, ...args]: readonly string[], io: CommandIo): Promise<ExitCode> {
  if (what === 'territory') return (await import('./import-territory.ts')).importTerritory(args, io);
  if (what === 'capital') return (await import('./import-capital.ts')).importCapital(args, io);
  io.err(`${say(importTexts.whatMissing, io.language)}\n`);
  return 2;
}
