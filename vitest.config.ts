import { defineConfig } from 'vitest/config';

const everywhere = ['packages/*/test', 'apps/*/test', 'tools/*/test', 'data/test', 'demo/test'];
const kinds = ['database', 'http', 'browser'] as const;
const withServer = {
  globalSetup: ['apps/server/test/harness/global-setup.ts'],
  testTimeout: 180_000,
  hookTimeout: 120_000,
};

// One project a kind of test, told apart by the end of the file's name; `tools/test` runs them one after another.
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: everywhere.map((folder) => `${folder}/**/*.test.ts`),
          exclude: ['**/node_modules/**', ...kinds.map((kind) => `**/*.${kind}.test.ts`)],
          testTimeout: 60_000,
        },
      },
      ...kinds.map((kind) => ({
        test: { name: kind, include: everywhere.map((folder) => `${folder}/**/*.${kind}.test.ts`), ...withServer },
      })),
    ],
  },
});
