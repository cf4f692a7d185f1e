import { config } from 'zod';

// Zod compiles its schemas with `new Function`, which the server's content security policy refuses. Imported before
// any schema is made.
config({ jitless: true });
