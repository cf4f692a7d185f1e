import type { Route } from '../http/route.ts';
import { closingRoutes } from './closing.routes.ts';
import { disbursementRoutes } from './disbursement.routes.ts';
import { mobilisedRoutes } from './mobilised.routes.ts';
import { ruleRoutes } from './rule.routes.ts';
import { statementRoutes } from './statement.routes.ts';

/** What stands beside entries and decisions: closings, rules, statements, disbursements that wait, mobilised capital. */
export function besideLedgerRoutes(): readonly Route[] {
  return [...closingRoutes(), ...ruleRoutes(), ...statementRoutes(), ...disbursementRoutes(), ...mobilisedRoutes()];
}
