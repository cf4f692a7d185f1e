import { z } from 'zod';
import type { Operation } from './operation.ts';

/** The schema of no parameters, no query, no body or no answer. */
export const nothing = z.object({}).strict();
type Nothing = typeof nothing;

type Given<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType> = Omit<
  Operation<Params, Query, Body, Answer>,
  'params' | 'query' | 'body' | 'answer' | 'carries' | 'problems'
> & {
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly answer?: Answer;
  /** Say `file` where the request carries the bytes of one file; else it follows from `body`. */
  readonly carries?: 'file';
  readonly problems?: readonly string[];
};

/** Fills in what an operation leaves unsaid: no parameters, no query, no body, an empty answer, no problems of its own. */
export function defineOperation<
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
  Answer extends z.ZodType = Nothing,
>(given: Given<Params, Query, Body, Answer>): Operation<Params, Query, Body, Answer> {
  const { params, query, body, answer, carries, problems, ...rest } = given;
  return {
    ...rest,
    // A default can only be reached where the type parameter is itself its default, `Nothing`.
    params: strictly(params ?? nothing) as Params,
    query: strictly(query ?? nothing) as Query,
    body: strictly(body ?? nothing) as Body,
    answer: (answer ?? nothing) as Answer,
    carries: carries ?? (body === undefined ? 'nothing' : 'json'),
    problems: problems ?? [],
  };
}

/** A field that nobody asked for is a slip of the caller and is named, not dropped. */
function strictly(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodObject && schema.def.catchall === undefined ? schema.strict() : schema;
}
