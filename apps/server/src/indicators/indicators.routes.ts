import type { Route } from '../http/route.ts';
import { analysisRoutes } from './analysis.routes.ts';
import { definitionRoutes } from './definition.routes.ts';
import { evidenceRoutes } from './evidence.routes.ts';
import { importRoutes } from './import.routes.ts';
import { observationRoutes } from './observation.routes.ts';
import { outlierRoutes } from './outlier.routes.ts';
import { ruleRoutes } from './rule.routes.ts';
import { tableRoutes } from './table.routes.ts';
import { targetRoutes } from './target.routes.ts';

/** Everything that is answered about indicators. */
export const indicatorsRoutes: readonly Route[] = [
  ...definitionRoutes,
  ...ruleRoutes,
  ...targetRoutes,
  ...observationRoutes,
  ...evidenceRoutes,
  ...tableRoutes,
  ...analysisRoutes,
  ...outlierRoutes,
  ...importRoutes,
];
