import { say } from '@muctieu/kernel/text';
import { type AuditFinding, auditLedger } from '@muctieu/server/capital/audit.store';
import { joinDatabase } from '@muctieu/server/database/open-database';
import { programScope } from '@muctieu/server/database/scope';
import { readSettings } from '@muctieu/server/start/settings';
import { startTexts } from '@muctieu/server/start/start.texts';
import type { CommandIo, ExitCode } from '../command.ts';
import { sayStartProblems } from '../start/say-problems.ts';
import { invariantTexts, ledgerTexts } from './ledger.texts.ts';
import { readLedgerArguments } from './ledger-arguments.ts';

/** `muctieu ledger audit`, beside a running system or on its data alone. */
export async function ledger([word, ...args]: readonly string[], io: CommandIo): Promise<ExitCode> {
  if (word !== 'audit') {
    io.err(`${say(ledgerTexts.wordMissing, io.language)}\n`);
    return 2;
  }
  const asked = readLedgerArguments(args, io);
  if (asked === undefined) return 2;
  const settings = readSettings(asked.rest, io.environment, io.folder);
  if (!settings.ok) {
    sayStartProblems(settings.problems, io);
    return 2;
  }
  const opened = await joinDatabase(settings.value, (event, values) =>
    io.err(`${say(startTexts[event], io.language, values)}\n`),
  );
  if (!opened.ok) {
    sayStartProblems(opened.problems, io);
    return 1;
  }
  try {
    // Row-level security is the filter: a scope of one province sees one province's ledger.
    const scope = asked.provinceId === undefined ? programScope : { provinces: [asked.provinceId], units: [] };
    const findings = await opened.value.database.read(scope, (transaction) => auditLedger(transaction));
    if (asked.format === 'json') io.out(`${JSON.stringify({ findings })}\n`);
    else sayFindings(findings, io);
    return findings.some(({ count }) => count > 0) ? 1 : 0;
  } finally {
    await opened.value.stop();
  }
}

function sayFindings(findings: readonly AuditFinding[], io: CommandIo): void {
  for (const { invariant, count, places } of findings) {
    const what = say(invariantTexts[invariant], io.language);
    const text = count === 0 ? ledgerTexts.holds : ledgerTexts.broken;
    io.out(`${say(text, io.language, { what, count, places: places.slice(0, 3).join(', ') })}\n`);
  }
  const broken = findings.filter(({ count }) => count > 0).length;
  const last = broken === 0 ? ledgerTexts.everythingHolds : ledgerTexts.somethingBroken;
  io.out(`${say(last, io.language, { count: broken })}\n`);
}
