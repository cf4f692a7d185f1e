import { buildWeb } from './build-web.ts';

/** A process of its own: what builders keep in memory (400 MB) is gone with it. */
await buildWeb();
