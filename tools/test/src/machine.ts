import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import type { Need } from './step.ts';

/** Debian's packages for each need, and how to see that it is there. */
const provisions: Readonly<Record<Need, { readonly packages: readonly string[]; readonly present: () => boolean }>> = {
  chromium: { packages: ['chromium'], present: () => findChromium() !== undefined },
  postgresql: { packages: ['postgresql'], present: () => findPostgresql() !== undefined },
  libreoffice: {
    packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'poppler-utils', 'fonts-liberation2'],
    present: hasLibreoffice,
  },
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
 * Writer and Calc, the tool that turns pages into pictures, and the letters that stand for Times New Roman. The same
 * places are looked at by `packages/office/test/libreoffice.ts`, whose tests skip where one is missing. 119 packages, 131 MB to fetch and 400 MB on
 * disk: 25 s on a machine that had nothing.
 */
function hasLibreoffice(): boolean {
  const program = '/usr/lib/libreoffice/program';
  const files = [`${program}/libswlo.so`, `${program}/libsclo.so`, '/usr/bin/soffice', '/usr/bin/pdftoppm'];
  return files.every((file) => existsSync(file)) && existsSync('/usr/share/fonts/truetype/liberation2');
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
