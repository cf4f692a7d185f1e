#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { say } from '@muctieu/kernel/text';
import type { CommandIo } from './command.ts';
import { isLanguage, runCommandLine } from './command-line.ts';
import { commands } from './commands.ts';
import { mainTexts } from './main.texts.ts';

// What a command imports is compiled once. In the project, not in /tmp, where another user could put code into it first.
enableCompileCache(join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache', 'compile'));

const environment = process.env;
const preferred = environment.MUCTIEU_LANG ?? 'vi';
const io: CommandIo = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  language: isLanguage(preferred) ? preferred : 'vi',
  colour:
    environment.FORCE_COLOR !== undefined || (process.stdout.isTTY === true && environment.NO_COLOR === undefined),
  width: process.stdout.columns ?? 100,
  folder: environment.INIT_CWD ?? process.cwd(),
  environment,
};

// `muctieu check … | head` closes the pipe early: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await runCommandLine(commands, process.argv.slice(2), io);
} catch (error) {
  const message = error instanceof Error ? (environment.MUCTIEU_DEBUG ? error.stack : error.message) : String(error);
  io.err(`${say(mainTexts.unexpected, io.language, { message: message ?? '' })}\n`);
  process.exitCode = 2;
}
