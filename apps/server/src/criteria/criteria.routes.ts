import type { CriteriaRegions } from '@muctieu/data/criteria-set';
import type { Route } from '../http/route.ts';
import { assessmentRoutes } from './assessment.routes.ts';
import { evidenceRoutes } from './evidence.routes.ts';
import { importRoutes } from './import.routes.ts';
import { proposalRoutes } from './proposal.routes.ts';
import { roundRoutes } from './round.routes.ts';
import { setRoutes } from './set.routes.ts';
import { setImportRoutes } from './set-import.routes.ts';
import { statementRoutes } from './statement.routes.ts';

/** Everything that is answered about criteria and their assessment. */
export function criteriaRoutes(regions: CriteriaRegions): readonly Route[] {
  return [
    ...setRoutes(regions),
    ...setImportRoutes,
    ...roundRoutes(regions),
    ...assessmentRoutes(regions),
    ...evidenceRoutes(regions),
    ...proposalRoutes(regions),
    ...importRoutes(regions),
    ...statementRoutes,
  ];
}
