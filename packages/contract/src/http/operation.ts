import type { Text } from '@muctieu/kernel/text';
import type { z } from 'zod';
import type { Column } from './column.ts';

/**
 * One thing that can be asked of the server, as one object: the server registers and guards it, the web application,
 * the command line and the tests call it, and the OpenAPI document is written from it.
 */
export interface Operation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  /** `chapter.verb-noun`: `territory.list-units`. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/v1`, with `:names` for the parameters: `/territory/units/:unitId`. */
  readonly path: string;
  readonly summary: Text;
  readonly access: Access;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** What the request carries: a JSON body (none where the schema is `nothing`) or the bytes of one file. */
  readonly carries: 'nothing' | 'json' | 'file';
  readonly answer: Answer;
  /** Set where the answer is a list that can also be had as CSV and XLSX (`Accept`): the columns of that table. */
  readonly columns?: readonly Column[];
  /** The answer is a file, not JSON. */
  readonly answersFile?: true;
  /** Changes one thing that has versions: `If-Match` with the version that was read is required. */
  readonly edits?: true;
  /** Large and seldom new: the answer carries a weak ETag of its content, and who has it already is told so (304). */
  readonly revalidates?: true;
  /** Asked more often from one address than this it is turned away for a while: what strangers could try one by one. */
  readonly requestsPerMinute?: number;
  /** The codes that this operation may refuse with, beside those that every operation may (see `http.problems`). */
  readonly problems: readonly string[];
}

/** Who may call: everybody, whoever is signed in, or whoever holds the permission for the thing concerned. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'permission'; readonly object: string; readonly action: 'read' | 'write' | 'approve' };

export type ParamsOf<O extends Operation> = z.output<O['params']>;
export type QueryOf<O extends Operation> = z.output<O['query']>;
export type BodyOf<O extends Operation> = z.output<O['body']>;
export type AnswerOf<O extends Operation> = z.output<O['answer']>;
