import type { AnswerOf, BodyOf, Operation, ParamsOf, QueryOf } from '@muctieu/contract/http/operation';
import type { Result } from '@muctieu/kernel/result';
import type { RequestContext } from './request-context.ts';

/** What a handler is given: everything validated by the operation's schemas. */
export interface RouteInput<O extends Operation> {
  readonly params: ParamsOf<O>;
  readonly query: QueryOf<O>;
  readonly body: BodyOf<O>;
  /** The bytes, where the operation carries a file; empty otherwise. */
  readonly file: Uint8Array;
  /** The version named by `If-Match`; 0 where the operation does not edit. */
  readonly version: number;
  readonly context: RequestContext;
}

/** A file as an answer. */
export interface AnsweredFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export type Handler<O extends Operation> = (
  input: RouteInput<O>,
) => Promise<Result<O extends { readonly answersFile: true } ? AnsweredFile : AnswerOf<O>>>;

/** An operation with its handler: all that the server needs to serve it. */
export interface Route {
  readonly operation: Operation;
  readonly handle: (input: RouteInput<Operation>) => Promise<Result<unknown>>;
}

export function route<O extends Operation>(operation: O, handle: Handler<O>): Route {
  // The schemas of `operation` have made the input before the handler sees it, so the narrower type holds.
  return { operation, handle: handle as unknown as Route['handle'] };
}
