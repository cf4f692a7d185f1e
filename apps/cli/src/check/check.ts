import type { CheckedFile } from '@muctieu/server/check/checked-file';
import type { CommandIo, ExitCode } from '../command.ts';
import { type CheckArguments, readCheckArguments } from './check-arguments.ts';
import { checkFiles } from './check-files.ts';
import { sayProblem } from './check-problems.texts.ts';
import { collectFiles } from './collect-files.ts';
import { writeOutput } from './write-output.ts';

/** `muctieu check FILE…`: reads, recomputes, shows. */
export async function check(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const read = readCheckArguments(args);
  if (!read.ok) {
    for (const problem of read.problems) io.err(`${sayProblem(problem, io.language)}\n`);
    return 2;
  }
  const paths = collectFiles(read.value.paths, io.folder);
  if (paths.length === 0) {
    io.err(`${sayProblem({ code: 'no-readable-file' }, io.language)}\n`);
    return 2;
  }
  const files = await checkFiles(paths, io.folder);
  for (const file of files)
    if (file.kind === 'unread')
      io.err(`${file.path}: ${file.problems.map((problem) => sayProblem(problem, io.language)).join(' ')}\n`);
  const written = await writeOutput(files, read.value, isSeveral(read.value, paths), io);
  return written ? exitCodeOf(files) : 2;
}

/** A folder gives an array even when it holds one file: who reads the output need not look inside first. */
function isSeveral(args: CheckArguments, paths: readonly string[]): boolean {
  return paths.length > 1 || args.paths.length > 1 || args.paths[0] !== paths[0];
}

function exitCodeOf(files: readonly CheckedFile[]): ExitCode {
  if (files.some((file) => file.kind === 'unread')) return 2;
  return files.some((file) => file.kind === 'checked' && file.result.summary.fails > 0) ? 1 : 0;
}
