import { mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Result, refused } from '@muctieu/kernel/result';
import { say } from '@muctieu/kernel/text';
import type { CheckedFile } from '@muctieu/server/check/checked-file';
import { findingTexts } from '@muctieu/server/check/finding.texts';
import type { CommentedDocx } from '@muctieu/server/check/write-commented-docx';
import type { CommandIo } from '../command.ts';
import type { CheckArguments } from './check-arguments.ts';
import { sayProblem } from './check-problems.texts.ts';

/** Writes the result to the terminal or into `--output`, and nowhere else. False when it could not be written. */
export async function writeOutput(
  files: readonly CheckedFile[],
  args: CheckArguments,
  isSeveral: boolean,
  io: CommandIo,
): Promise<boolean> {
  const { format, output } = args;
  if (output !== undefined && isInput(resolve(io.folder, output), files, io))
    return refuse('output-is-input', output, '', io);
  if (format === 'docx') return await writeCommentedCopies(files, output ?? '', io);
  const content = await render(files, args, isSeveral, io);
  if (output !== undefined) return save(output, content, io);
  if (typeof content === 'string') io.out(content);
  return true;
}

async function render(
  files: readonly CheckedFile[],
  args: CheckArguments,
  isSeveral: boolean,
  io: CommandIo,
): Promise<string | Uint8Array> {
  const { language } = io;
  switch (args.format) {
    case 'text': {
      const { writeQuiet, writeTerminal } = await import('./write-terminal.ts');
      if (args.quiet) return writeQuiet(files, language);
      return writeTerminal(files, {
        language,
        colour: io.colour && args.output === undefined,
        width: Math.min(io.width, 140),
      });
    }
    case 'json':
      return (await import('@muctieu/server/check/write-json')).writeJson(files, language, isSeveral);
    case 'html':
      return (await import('@muctieu/server/check/page/write-html')).writeHtml(files, language);
    case 'xlsx':
      return await (await import('@muctieu/server/check/write-findings-workbook')).writeFindingsWorkbook(
        files,
        language,
      );
    case 'docx':
      throw new Error('copies with comments are written one by one');
    default:
      return args.format satisfies never;
  }
}

/** One .docx goes into the output itself; of several, each into the folder of that name. */
async function writeCommentedCopies(files: readonly CheckedFile[], output: string, io: CommandIo): Promise<boolean> {
  const checked = files.filter((file) => file.kind === 'checked');
  const words = checked.filter((file) => file.document.kind === 'docx');
  for (const file of checked)
    if (file.document.kind !== 'docx')
      io.err(`${say(findingTexts.skippedNotDocx, io.language, { file: file.path })}\n`);
  if (words.length === 0) return refuse('no-docx-to-comment', output, '', io);
  let all = true;
  const names = new Set<string>();
  for (const file of words) {
    const target =
      words.length === 1 && !isFolder(output, io) ? output : join(output, uniqueName(basename(file.path), names));
    if (isInput(resolve(io.folder, target), files, io)) return refuse('output-is-input', target, '', io);
    const copy = await commentedCopy(file, files, io);
    if (copy.ok) all = save(target, copy.value.bytes, io, copy.value.comments) && all;
    else {
      io.err(`${file.path}: ${copy.problems.map((problem) => sayProblem(problem, io.language)).join(' ')}\n`);
      all = false;
    }
  }
  return all;
}

/** The file is read anew: only now is it known that its bytes are needed. */
async function commentedCopy(
  file: CheckedFile & { kind: 'checked' },
  files: readonly CheckedFile[],
  io: CommandIo,
): Promise<Result<CommentedDocx>> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(io.folder, file.path));
  } catch {
    return refused({ code: 'file-missing' });
  }
  const { writeCommentedDocx } = await import('@muctieu/server/check/write-commented-docx');
  return writeCommentedDocx(file, files, io.language, bytes);
}

function uniqueName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = name.replace(/(\.\w+)?$/, ` (${number})$1`);
  taken.add(free);
  return free;
}

function save(output: string, content: string | Uint8Array, io: CommandIo, comments?: number): boolean {
  const target = resolve(io.folder, output);
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  } catch (error) {
    return refuse(
      'output-not-writable',
      output,
      error instanceof Error && 'code' in error ? String(error.code) : '',
      io,
    );
  }
  const text = comments === undefined ? findingTexts.written : findingTexts.commentsWritten;
  io.err(`${say(text, io.language, { output, comments: comments ?? 0 })}\n`);
  return true;
}

function refuse(code: string, output: string, reason: string, io: CommandIo): boolean {
  io.err(`${sayProblem({ code, values: { output, reason } }, io.language)}\n`);
  return false;
}

function isFolder(output: string, io: CommandIo): boolean {
  return statSync(resolve(io.folder, output), { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The same file, also under another name or through a link. */
function isInput(target: string, files: readonly CheckedFile[], io: CommandIo): boolean {
  const real = (path: string) => {
    try {
      return realpathSync(path);
    } catch {
      return path;
    }
  };
  return files.some((file) => real(resolve(io.folder, file.path)) === real(target));
}
