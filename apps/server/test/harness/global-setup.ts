import type { TestProject } from 'vitest/node';
import { makeTemplate } from './template-database.ts';
import { startTestServer, type TestServerAddress } from './test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServerAddress;
  }
}

/** One server and one migrated template for the whole run; each test file clones its own database from it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer(process.env.MUCTIEU_TEST_SERVER);
  try {
    await makeTemplate(server.address);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('testServer', server.address);
  return () => server.stop();
}
