import { readFileSync, statSync } from 'node:fs';
import { type UserInfo, userInfo } from 'node:os';
import { DatabaseRefusal } from '../database-refusal.ts';

/** The user that PostgreSQL runs as: the one who runs the program, or a system account when that is root. */
export interface ServiceAccount {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
  /** Whether the program is root and gives its rights up for PostgreSQL. */
  readonly isForeign: boolean;
}

const namesForRoot = ['muctieu', 'postgres', 'nobody'];

/** @param clusterFolder whose owner stays the owner, when it exists. */
export function chooseServiceAccount(clusterFolder: string): ServiceAccount {
  const user = findUser();
  const owner = statSync(clusterFolder, { throwIfNoEntry: false });
  if (user.uid !== 0) {
    if (owner !== undefined && owner.uid !== user.uid) {
      throw new DatabaseRefusal('data-of-another-user', {
        folder: clusterFolder,
        owner: String(owner.uid),
        user: String(user.uid),
      });
    }
    return { uid: user.uid, gid: user.gid, name: user.username, isForeign: false };
  }
  const accounts = readAccounts();
  if (owner !== undefined && owner.uid !== 0) {
    const name = accounts.find((account) => account.uid === owner.uid)?.name ?? String(owner.uid);
    return { uid: owner.uid, gid: owner.gid, name, isForeign: true };
  }
  for (const wanted of namesForRoot) {
    const account = accounts.find(({ name }) => name === wanted);
    if (account !== undefined) return { ...account, isForeign: true };
  }
  throw new DatabaseRefusal('no-service-user', { names: namesForRoot.join(', ') });
}

/** @throws DatabaseRefusal for a bare number, as containers may give one: PostgreSQL itself asks for the name. */
function findUser(): UserInfo<string> {
  try {
    return userInfo();
  } catch {
    throw new DatabaseRefusal('user-without-name', { user: String(process.getuid?.()) });
  }
}

function readAccounts(): readonly { readonly name: string; readonly uid: number; readonly gid: number }[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name !== undefined && uid !== undefined && gid !== undefined
      ? [{ name, uid: Number(uid), gid: Number(gid) }]
      : [];
  });
}
