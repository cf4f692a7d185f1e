import { httpProblems } from '@muctieu/contract/http/http.problems';
import { territoryProblems } from '@muctieu/contract/territory/territory.problems';
import type { FastifyInstance } from 'fastify';
import { checkRoutes, fileReadingProblems } from './check/check.routes.ts';
import type { Database } from './database/database.ts';
import { strangerScope } from './database/scope.ts';
import { buildApplication } from './http/application.ts';
import type { Gate } from './http/request-context.ts';
import type { Route } from './http/route.ts';
import { territoryRoutes } from './territory/territory.routes.ts';

export interface ComposeParts {
  readonly database: Database;
  readonly clock: () => Date;
  readonly log: false | 'info' | 'warn' | 'error' | 'debug';
  readonly webFolder?: string;
  readonly requestsPerMinute?: number;
  readonly version: string;
}

/** All wiring, by hand and in one place: the chapters' routes, their problems, and who may pass. */
export function compose(parts: ComposeParts): Promise<FastifyInstance> {
  const routes: readonly Route[] = [...checkRoutes(), ...territoryRoutes()];
  return buildApplication({
    ...parts,
    requestsPerMinute: parts.requestsPerMinute ?? 1200,
    gate: nobody,
    routes,
    problems: { ...httpProblems, ...fileReadingProblems, ...territoryProblems },
  });
}

/** Replaced by the gate of the chapter organisations. */
const nobody: Gate = {
  identify: () => Promise.resolve(undefined),
  scopeOf: () => Promise.resolve(strangerScope),
  permits: () => Promise.resolve({ ok: false, problems: [{ code: 'not-signed-in' }] }),
};
