import type { CommandIo, ExitCode } from '../command.ts';

export function check(_args: readonly string[], _io: CommandIo): Promise<ExitCode> {
  return Promise.resolve(2);
}
