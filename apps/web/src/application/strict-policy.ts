import { interpretSchemas } from '@muctieu/contract/http/interpret-schemas';

// Imported first by `main.tsx`: before any schema is made.
interpretSchemas();
