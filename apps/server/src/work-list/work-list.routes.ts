import type { AnswerOf, Operation } from '@muctieu/contract/http/operation';
import { readWorkList } from '@muctieu/contract/work-list/work-list.operations';
import { done, refused } from '@muctieu/kernel/result';
import type { AccessGate } from '../access/gate.ts';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import type { WorkQuestion, WorkSource } from './work-source.ts';

interface WorkListParts {
  readonly gate: AccessGate;
  /** Every other route: sources ask them as the pages do. */
  readonly routes: readonly Route[];
  readonly sources: readonly WorkSource[];
}

/** The work list: gathered from the chapters at the moment of asking, nothing is stored. */
export function workListRoutes({ gate, routes, sources }: WorkListParts): readonly Route[] {
  const routeOf = new Map(routes.map((one) => [one.operation.id, one]));
  return [
    route(readWorkList, async ({ context }) => {
      const { signedIn, today, now } = context;
      if (signedIn === undefined) return refused({ code: 'not-signed-in' });
      const may: WorkQuestion['may'] = async (object, action) =>
        (await gate.permits(signedIn, { kind: 'permission', object, action }, undefined, today)).ok;
      const question: WorkQuestion = {
        now,
        today,
        holdings: await gate.holdingsOf(signedIn, today),
        may,
        async ask<O extends Operation>(operation: O, input: { params?: unknown; query?: unknown } = {}) {
          const { access } = operation;
          if (access.kind === 'permission' && !(await may(access.object, access.action))) return undefined;
          return (await askRoute(routeOf.get(operation.id), input, context)) as AnswerOf<O> | undefined;
        },
      };
      const found = await Promise.all(sources.map((source) => source(question)));
      const order = { wrong: 0, due: 1, waiting: 2 } as const;
      const items = found.flat().sort((a, b) => order[a.urgency] - order[b.urgency]);
      return done({ asOf: now.toISOString(), items });
    }),
  ];
}

async function askRoute(
  asked: Route | undefined,
  { params, query }: { readonly params?: unknown; readonly query?: unknown },
  context: RequestContext,
): Promise<unknown> {
  if (asked === undefined) return undefined;
  const { operation } = asked;
  const outcome = await asked.handle({
    params: operation.params.parse(params ?? {}),
    query: operation.query.parse(query ?? {}),
    body: {},
    file: new Uint8Array(),
    version: 0,
    context,
  });
  return outcome.ok ? outcome.value : undefined;
}
