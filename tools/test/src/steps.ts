import type { Step } from './step.ts';

const vitest = (project: string) => ['vitest', 'run', '--project', project] as const;

/** Every test there is, cheap ones first. */
export const steps: readonly Step[] = [
  { name: 'types', looksAt: 'types of everything but the web', command: ['tsc', '--noEmit', '-p', 'tsconfig.json'] },
  {
    name: 'types-web',
    looksAt: 'types of the web application',
    command: ['tsc', '--noEmit', '-p', 'apps/web/tsconfig.json'],
  },
  { name: 'lint', looksAt: 'lint and format', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'dead', looksAt: 'files and dependencies nobody uses', command: ['knip', '--no-progress'] },
  { name: 'tidy', looksAt: 'our taste', command: ['node', 'tools/tidy/src/main.ts'] },
  {
    name: 'unit',
    looksAt: 'rules, readers and the checker',
    command: vitest('unit'),
    countsTests: true,
    uses: ['libreoffice'],
  },
  { name: 'database', looksAt: 'storage on the embedded PostgreSQL', command: vitest('database'), countsTests: true },
  {
    name: 'database-server',
    looksAt: "storage on a PostgreSQL server of the system's",
    command: vitest('database'),
    environment: { MUCTIEU_TEST_SERVER: 'debian15' },
    countsTests: true,
    needs: ['postgresql'],
  },
  {
    name: 'http',
    looksAt: 'the interface for machines',
    command: vitest('http'),
    countsTests: true,
    uses: ['libreoffice'],
  },
  {
    name: 'browser',
    looksAt: 'what people touch',
    command: vitest('browser'),
    countsTests: true,
    needs: ['chromium'],
  },
];
