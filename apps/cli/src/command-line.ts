import { findNearestName } from '@muctieu/kernel/nearest-name';
import { type Language, languages, say } from '@muctieu/kernel/text';
import type { Command, CommandIo, ExitCode } from './command.ts';
import { mainTexts } from './main.texts.ts';

/** Finds the command in the list and runs it. `io.language` is what holds when the arguments name no language. */
export async function runCommandLine(
  commands: readonly Command[],
  argv: readonly string[],
  io: CommandIo,
): Promise<ExitCode> {
  const { args, language: asked } = takeLanguage(argv);
  if (asked !== undefined && !isLanguage(asked)) {
    io.err(`${say(mainTexts.unknownLanguage, io.language, { name: asked })}\n`);
    return 2;
  }
  const spoken: CommandIo = asked === undefined ? io : { ...io, language: asked };
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    io.out(listCommands(commands, spoken.language));
    return name === undefined ? 2 : 0;
  }
  const asksHelp = name === 'help' || hasHelpFlag(rest);
  const wanted = name === 'help' ? (rest[0] ?? '') : name;
  const command = commands.find((candidate) => candidate.name === wanted);
  if (command === undefined) {
    const nearest = findNearestName(wanted, ['help', ...commands.map((candidate) => candidate.name)]);
    io.err(`${say(mainTexts.unknownCommand, spoken.language, { name: wanted })} `);
    io.err(nearest ? `${say(mainTexts.didYouMean, spoken.language, { name: nearest })}\n` : '\n');
    io.err(`${say(mainTexts.seeHelp, spoken.language)}\n`);
    return 2;
  }
  if (asksHelp) {
    io.out(`${say(command.usage, spoken.language).trimEnd()}\n`);
    return 0;
  }
  return await command.run(rest, spoken);
}

export function isLanguage(name: string): name is Language {
  return languages.some((language) => language === name);
}

function takeLanguage(argv: readonly string[]): { args: readonly string[]; language?: string } {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const joined = options.findIndex((argument) => argument.startsWith('--lang='));
  if (joined >= 0) return { args: argv.toSpliced(joined, 1), language: options[joined]?.slice('--lang='.length) ?? '' };
  const apart = options.indexOf('--lang');
  if (apart >= 0) return { args: argv.toSpliced(apart, 2), language: argv[apart + 1] ?? '' };
  return { args: argv };
}

function hasHelpFlag(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((argument) => argument === '--help' || argument === '-h');
}

function listCommands(commands: readonly Command[], language: Language): string {
  const rows = [
    ...commands.map(({ name, summary }) => ({ name, summary })),
    { name: 'help', summary: mainTexts.helpSummary },
  ];
  const width = Math.max(...rows.map((row) => row.name.length));
  const lines = rows.map((row) => `  ${row.name.padEnd(width)}  ${say(row.summary, language)}`);
  return `${say(mainTexts.heading, language)}\n${lines.join('\n')}\n\n${say(mainTexts.footing, language)}\n`;
}
