import { backupTexts } from './backup/backup.texts.ts';
import { checkTexts } from './check/check.texts.ts';
import type { Command } from './command.ts';
import { exportTexts } from './export/export.texts.ts';
import { importTexts } from './import/import.texts.ts';
import { journalTexts } from './journal/journal.texts.ts';
import { ledgerTexts } from './ledger/ledger.texts.ts';
import { reportTexts } from './report/report.texts.ts';
import { restoreTexts } from './restore/restore.texts.ts';
import { startTexts } from './start/start.texts.ts';
import { userTexts } from './user/user.texts.ts';

/** Every command there is, in the order in which `muctieu help` shows them. */
export const commands: readonly Command[] = [
  {
    name: 'start',
    summary: startTexts.summary,
    usage: startTexts.usage,
    run: async (args, io) => (await import('./start/start.ts')).start(args, io),
  },
  {
    name: 'check',
    summary: checkTexts.summary,
    usage: checkTexts.usage,
    run: async (args, io) => (await import('./check/check.ts')).check(args, io),
  },
  {
    name: 'user',
    summary: userTexts.summary,
    usage: userTexts.usage,
    run: async (args, io) => (await import('./user/user.ts')).user(args, io),
  },
  {
    name: 'import',
    summary: importTexts.summary,
    usage: importTexts.usage,
    run: async (args, io) => (await import('./import/import.ts')).importData(args, io),
  },
  {
    name: 'export',
    summary: exportTexts.summary,
    usage: exportTexts.usage,
    run: async (args, io) => (await import('./export/export.ts')).exportList(args, io),
  },
  {
    name: 'report',
    summary: reportTexts.summary,
    usage: reportTexts.usage,
    run: async (args, io) => (await import('./report/report.ts')).report(args, io),
  },
  {
    name: 'journal',
    summary: journalTexts.summary,
    usage: journalTexts.usage,
    run: async (args, io) => (await import('./journal/journal.ts')).journal(args, io),
  },
  {
    name: 'ledger',
    summary: ledgerTexts.summary,
    usage: ledgerTexts.usage,
    run: async (args, io) => (await import('./ledger/ledger.ts')).ledger(args, io),
  },
  {
    name: 'backup',
    summary: backupTexts.summary,
    usage: backupTexts.usage,
    run: async (args, io) => (await import('./backup/backup.ts')).backup(args, io),
  },
  {
    name: 'restore',
    summary: restoreTexts.summary,
    usage: restoreTexts.usage,
    run: async (args, io) => (await import('./restore/restore.ts')).restore(args, io),
  },
];
