import type { z } from 'zod';
import type { AnswerOf, Operation } from './operation.ts';
import { type ProblemItem, problemAnswer } from './problem-answer.ts';

/** What a caller gives an operation; the schemas say which parts are needed. */
export interface OperationInput<O extends Operation> {
  readonly params?: z.input<O['params']>;
  readonly query?: z.input<O['query']>;
  readonly body?: z.input<O['body']>;
  readonly file?: Blob | Uint8Array<ArrayBuffer>;
  readonly ifMatch?: number;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** Where and as whom to call. `fetch` is given, so that browser, command line and tests use their own. */
export interface Caller {
  readonly fetch: typeof fetch;
  /** Address of the server without `/api/v1`; empty in the browser. */
  readonly base: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type CallResult<Answer> =
  | { readonly ok: true; readonly value: Answer; readonly version?: number }
  | { readonly ok: false; readonly status: number; readonly problems: readonly ProblemItem[] };

/** Calls an operation. What the server refuses comes back as problems; a network that fails throws, as `fetch` does. */
export async function callOperation<O extends Operation>(
  caller: Caller,
  operation: O,
  input: OperationInput<O> = {},
): Promise<CallResult<AnswerOf<O>>> {
  const response = await caller.fetch(caller.base + addressOf(operation, input), requestOf(caller, operation, input));
  const version = /^"(\d+)"$/.exec(response.headers.get('etag') ?? '')?.[1];
  const content: unknown = response.status === 204 ? {} : await response.json();
  if (response.ok) {
    const value = operation.answer.parse(content) as AnswerOf<O>;
    return version === undefined ? { ok: true, value } : { ok: true, value, version: Number(version) };
  }
  return { ok: false, status: response.status, problems: problemAnswer.parse(content).problems };
}

/** The path and query of a call, below the server's address; also for links to files and exports. */
export function addressOf<O extends Operation>(operation: O, input: OperationInput<O> = {}): string {
  const params = new Map(Object.entries((input.params ?? {}) as Record<string, unknown>));
  const path = operation.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params.get(name))));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries((input.query ?? {}) as Record<string, unknown>)) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  const search = query.toString();
  return `/api/v1${path}${search === '' ? '' : `?${search}`}`;
}

function requestOf<O extends Operation>(caller: Caller, operation: O, input: OperationInput<O>): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json', ...caller.headers };
  if (input.ifMatch !== undefined) headers['if-match'] = `"${input.ifMatch}"`;
  if (input.idempotencyKey !== undefined) headers['idempotency-key'] = input.idempotencyKey;
  const request: RequestInit = { method: operation.method, headers };
  if (input.signal) request.signal = input.signal;
  if (operation.carries === 'json') {
    headers['content-type'] = 'application/json';
    request.body = JSON.stringify(input.body ?? {});
  } else if (operation.carries === 'file' && input.file !== undefined) {
    headers['content-type'] = 'application/octet-stream';
    request.body = input.file;
  }
  return request;
}
