import { writeFileSync } from 'node:fs';
import { writeCatalogue } from './catalogue.ts';

writeFileSync(new URL('../FINDINGS.md', import.meta.url), writeCatalogue());
