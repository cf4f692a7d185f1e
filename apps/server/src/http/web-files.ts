import { existsSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * Serves the built web application. Files under `assets/` carry their content's hash in their name and are kept by
 * browsers for good; the page itself is asked for anew each time. Any other address outside `/api/` is the page, so
 * that a link into the application works when opened afresh.
 */
export async function serveWeb(application: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`The web application is not built: ${folder} has no index.html`);
  await application.register(files, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      response.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  application.get('/*', (request, answer) => {
    if (request.url.startsWith('/api/')) return answer.callNotFound();
    return answer.sendFile('index.html');
  });
}
