import type { ProblemCatalogue } from '@muctieu/contract/http/problem-sentence';
import { organisationsProblems } from '@muctieu/contract/organisations/organisations.problems';
import { readPermissionMatrix } from '@muctieu/data/permission-matrix';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import type { Problem } from '@muctieu/kernel/problem';
import { say } from '@muctieu/kernel/text';
import { ConsoleAccounts } from '@muctieu/server/access/console-account';
import type { StoredCredential } from '@muctieu/server/access/credential.store';
import type { Database } from '@muctieu/server/database/database';
import { joinDatabase } from '@muctieu/server/database/open-database';
import { programScope } from '@muctieu/server/database/scope';
import { listPeople } from '@muctieu/server/organisations/person-list.store';
import { placeName } from '@muctieu/server/organisations/place-name';
import { readProvinceNames } from '@muctieu/server/organisations/province-names';
import { glimpseUnits } from '@muctieu/server/organisations/unit-lookup';
import { readSettings } from '@muctieu/server/start/settings';
import { startTexts } from '@muctieu/server/start/start.texts';
import type { CommandIo, ExitCode } from '../command.ts';
import { sayStartProblems } from '../start/say-problems.ts';
import { userTexts } from './user.texts.ts';
import { readUserArguments, type UserArguments } from './user-arguments.ts';

/** `muctieu user …`, beside a running system or on its data alone. */
export async function user(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const asked = readUserArguments(args, io);
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
    return await carryOut(opened.value.database, asked, io);
  } finally {
    await opened.value.stop();
  }
}

async function carryOut(database: Database, asked: UserArguments, io: CommandIo): Promise<ExitCode> {
  const accounts = new ConsoleAccounts(database, new Date());
  if (asked.word === 'list') return await list(database, asked, io);
  if (asked.word === 'add') return await add(accounts, asked, io);
  const found = await accounts.find(asked.signInName);
  if (found === undefined) {
    io.err(`${say(userTexts.unknown, io.language, { name: asked.signInName })}\n`);
    return 1;
  }
  switch (asked.word) {
    case 'reset-password': {
      const issued = await accounts.resetPassword(found, asked.removesCodes);
      return issued.ok ? sayPassword(found.signInName, issued.value, io) : refuse(issued.problems, io);
    }
    case 'end-sessions': {
      const ended = await accounts.endSessions(found);
      if (!ended.ok) return refuse(ended.problems, io);
      io.out(`${say(userTexts.sessionsEnded, io.language, { count: ended.value, name: found.signInName })}\n`);
      return 0;
    }
    case 'roles':
      return await roles(database, accounts, found, asked, io);
    default:
      return asked.word satisfies never;
  }
}

async function add(accounts: ConsoleAccounts, asked: UserArguments, io: CommandIo): Promise<ExitCode> {
  const { provinceId, signInName, fullName = '', email, role } = asked;
  const added = await accounts.add({
    provinceId,
    signInName,
    name: fullName,
    ...(email ? { email: email.toLowerCase() } : {}),
  });
  if (!added.ok) return refuse(added.problems, io);
  io.out(`${say(userTexts.added, io.language, { name: fullName })}\n`);
  const found = await accounts.find(signInName);
  const granted =
    role === undefined || found === undefined
      ? undefined
      : await accounts.grantRole(found, { ...asked, role }, readPermissionMatrix());
  sayPassword(found?.signInName ?? signInName, added.value, io);
  return granted === undefined || granted.ok ? 0 : refuse(granted.problems, io);
}

async function roles(
  database: Database,
  accounts: ConsoleAccounts,
  found: StoredCredential,
  asked: UserArguments,
  io: CommandIo,
): Promise<ExitCode> {
  const matrix = readPermissionMatrix();
  if (asked.endRoleId !== undefined) {
    const ended = await accounts.endRole(found, asked.endRoleId);
    if (!ended.ok) return refuse(ended.problems, io);
  }
  if (asked.role !== undefined) {
    const granted = await accounts.grantRole(found, { ...asked, role: asked.role }, matrix);
    if (!granted.ok) return refuse(granted.problems, io);
  }
  const held = await accounts.roles(found);
  if (held.length === 0) io.out(`${say(userTexts.noRoles, io.language, { name: found.signInName })}\n`);
  const units = await unitsOf(database, held);
  for (const role of held) {
    const name = matrix.roles.find(({ code }) => code === role.role)?.name ?? { vi: role.role, en: role.role };
    const place = placeName(role.provinceId, role.unitId, units, readProvinceNames());
    io.out(`${role.roleId}  ${role.role}  ${say(name, io.language)}  ${place}  ${role.from} – ${role.until ?? '…'}\n`);
  }
  return 0;
}

async function list(database: Database, asked: UserArguments, io: CommandIo): Promise<ExitCode> {
  const today = dayInVietNam(new Date());
  const everywhere = { nation: true, provinces: [], provincesAlone: [], unitIds: [] };
  const nobody = '00000000-0000-0000-0000-000000000000';
  const provinceNames = readProvinceNames();
  let cursor: string | undefined;
  let count = 0;
  do {
    const page = await database.read(programScope, (transaction) =>
      listPeople(transaction, { limit: 1000, search: asked.search, cursor }, everywhere, nobody, today),
    );
    const units = await unitsOf(database, page.items);
    for (const one of page.items) {
      const place = placeName(one.provinceId, one.unitId, units, provinceNames);
      const state = one.active ? '' : `  (${say(userTexts.inactive, io.language)})`;
      io.out(`${one.signInName.padEnd(20)}  ${one.name}  ${place}  ${one.roles.join(', ')}${state}\n`);
    }
    count += page.items.length;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  io.out(`${say(userTexts.listed, io.language, { count })}\n`);
  return 0;
}

function unitsOf(database: Database, items: readonly { readonly unitId?: string }[]) {
  const unitIds = items.flatMap(({ unitId }) => (unitId === undefined ? [] : [unitId]));
  return database.read(programScope, (transaction) => glimpseUnits(transaction, unitIds, dayInVietNam(new Date())));
}

function sayPassword(name: string, password: string, io: CommandIo): ExitCode {
  io.out(`${say(userTexts.oneTimePassword, io.language, { name, password })}\n`);
  return 0;
}

function refuse(problems: readonly Problem[], io: CommandIo): ExitCode {
  const catalogue: ProblemCatalogue = organisationsProblems;
  for (const { code, values } of problems) {
    const text = code === 'sign-in-name-malformed' ? userTexts.malformed : catalogue[code];
    if (text === undefined) throw new Error(`Problem «${code}» has no sentence`);
    io.err(`${say(text, io.language, values)}\n`);
  }
  return 1;
}
