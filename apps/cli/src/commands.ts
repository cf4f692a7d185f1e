import { checkTexts } from './check/check.texts.ts';
import type { Command } from './command.ts';

/** Every command there is, in the order in which `muctieu help` shows them. */
export const commands: readonly Command[] = [
  {
    name: 'check',
    summary: checkTexts.summary,
    usage: checkTexts.usage,
    run: async (args, io) => (await import('./check/check.ts')).check(args, io),
  },
];
