import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

export type Need = 'chromium' | 'postgresql';

/** Debian's package for each need, and how to see that it is there. */
const provisions: Readonly<Record<Need, { readonly packages: readonly string[]; readonly present: () => boolean }>> = {
  chromium: { packages: ['chromium'], present: () => findChromium() !== undefined },
  postgresql: { packages: ['postgresql'], present: () => findPostgresql() !== undefined },
};

/** `CHROMIUM_PATH`, or the browser of the system. */
export function findChromium(): string | undefined {
  const places = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  return places.find((place) => place !== undefined && existsSync(place));
}

/** The folder of the newest PostgreSQL server, 15 or later, that Debian or Ubuntu installed. */
export function findPostgresql(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  return readdirSync(root)
    .filter((version) => Number(version) >= 15 && existsSync(`${root}/${version}/bin/initdb`))
    .sort((a, b) => Number(a) - Number(b))
    .map((version) => `${root}/${version}/bin`)[0];
}

/**
 * Makes sure that the machine has what the steps need. As root on Debian or Ubuntu it installs what is missing; anybody
 * else is told the exact command.
 *
 * @returns the sentence to print where something is missing and cannot be installed from here.
 */
export function provide(needs: ReadonlySet<Need>): string | undefined {
  const missing = [...needs].filter((need) => !provisions[need].present());
  if (missing.length === 0) return undefined;
  const packages = missing.flatMap((need) => provisions[need].packages);
  const install = `apt-get update && apt-get install --yes --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return `The tests need ${packages.join(' and ')}, and only root may install: sudo sh -c '${install}'`;
  }
  process.stdout.write(`Installing ${packages.join(', ')} for the tests …\n`);
  const outcome = spawnSync('sh', ['-c', `(${install}) >&2`], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const still = missing.filter((need) => !provisions[need].present());
  if (still.length === 0) return undefined;
  return `Could not install ${still.join(' and ')}:\n${outcome.stderr.toString().slice(-2000)}\nInstall it by hand: ${install}`;
}
