import type { Operation } from '@muctieu/contract/http/operation';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import type { Result } from '@muctieu/kernel/result';
import type { Language } from '@muctieu/kernel/text';
import { writeCsv } from '@muctieu/office/csv/write-csv';
import { writeWorkbook } from '@muctieu/office/workbook/write-workbook';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ApplicationParts } from './application.ts';
import { downloadName } from './download-name.ts';
import type { RequestContext, SignedIn } from './request-context.ts';
import { requestFingerprint } from './request-fingerprint.ts';
import { revalidatedReply } from './revalidated-reply.ts';
import type { AnsweredFile, Route, RouteInput } from './route.ts';
import { tableFormOf, tableMediaTypes, tableOf } from './table-reply.ts';
import { validated } from './validation.ts';

type Reply = (request: FastifyRequest, answer: FastifyReply, problems: readonly Problem[]) => FastifyReply;

const sessionCookie = 'muctieu_session';
const exportItemsMost = 100_000;

/** Registers one operation: who may, what is valid, how it is answered. The same for every operation. */
export function serveOperation(
  application: FastifyInstance,
  route: Route,
  parts: ApplicationParts,
  reply: Reply,
): void {
  const { operation } = route;
  application.route({
    method: operation.method,
    url: `/api/v1${operation.path}`,
    ...(operation.requestsPerMinute === undefined
      ? {}
      : { config: { rateLimit: { max: operation.requestsPerMinute, timeWindow: '1 minute' } } }),
    handler: async (request, answer) => {
      const foreign = foreignOrigin(request);
      if (foreign !== undefined)
        return reply(request, answer, [{ code: 'origin-foreign', values: { found: foreign } }]);

      const form = tableFormOf(request.headers.accept);
      if (operation.columns !== undefined && form === undefined) {
        return reply(request, answer, [
          {
            code: 'form-unacceptable',
            values: { expected: Object.values(tableMediaTypes).join(', '), found: request.headers.accept ?? '' },
          },
        ]);
      }

      const now = parts.clock();
      const today = dayInVietNam(now);
      const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
      const cookie = request.cookies[sessionCookie];
      const signedIn = await parts.gate.identify({
        ...(cookie === undefined ? {} : { cookie }),
        ...(bearer === undefined ? {} : { bearer }),
        now,
      });
      const refusal = await refusalOfAccess(operation, signedIn, parts, today);
      if (refusal !== undefined) return reply(request, answer, refusal);

      const input = validInput(operation, request);
      if (!input.ok) return reply(request, answer, input.problems);

      const context = await contextOf(request, answer, operation, signedIn, parts, now, today);
      if (operation.columns !== undefined && form !== undefined && form !== 'json') {
        return answerTable(route, { ...input.value, context }, form, answer, (problems) =>
          reply(request, answer, problems),
        );
      }
      const outcome = await route.handle({ ...input.value, context });
      if (!outcome.ok) return reply(request, answer, outcome.problems);
      if (operation.revalidates)
        return revalidatedReply(request, answer, JSON.stringify(operation.answer.parse(outcome.value)));
      return operation.answersFile
        ? answerFile(outcome.value as AnsweredFile, answer)
        : answerJson(operation, outcome.value, answer);
    },
  });
}

/** A page of another site may not act with this site's cookie; `Origin` is what browsers send and scripts cannot forge. */
function foreignOrigin(request: FastifyRequest): string | undefined {
  if (request.method === 'GET') return undefined;
  const { origin } = request.headers;
  if (origin === undefined) return undefined;
  try {
    return new URL(origin).host === request.host ? undefined : origin;
  } catch {
    return origin;
  }
}

async function refusalOfAccess(
  operation: Operation,
  signedIn: SignedIn | undefined,
  parts: ApplicationParts,
  today: PlainDate,
): Promise<readonly Problem[] | undefined> {
  if (operation.access.kind === 'public') return undefined;
  if (signedIn === undefined) return [{ code: 'not-signed-in' }];
  if (operation.access.kind === 'signed-in') return undefined;
  const permitted = await parts.gate.permits(signedIn, operation.access, undefined, today);
  return permitted.ok ? undefined : permitted.problems;
}

function validInput(operation: Operation, request: FastifyRequest): Result<Omit<RouteInput<Operation>, 'context'>> {
  const params = validated(operation.params, request.params ?? {}, 'params');
  const query = validated(operation.query, request.query ?? {}, 'query');
  const body =
    operation.carries === 'json' ? validated(operation.body, request.body, 'body') : ({ ok: true, value: {} } as const);
  const version = operation.edits ? /^"?(\d+)"?$/.exec(request.headers['if-match'] ?? '')?.[1] : '0';
  const problems: Problem[] = [params, query, body].flatMap((part) => (part.ok ? [] : [...part.problems]));
  if (version === undefined) problems.push({ code: 'version-missing' });
  if (!params.ok || !query.ok || !body.ok || version === undefined) return { ok: false, problems };
  const file = operation.carries === 'file' && Buffer.isBuffer(request.body) ? request.body : new Uint8Array();
  return {
    ok: true,
    value: { params: params.value, query: query.value, body: body.value, version: Number(version), file },
  };
}

async function contextOf(
  request: FastifyRequest,
  answer: FastifyReply,
  operation: Operation,
  signedIn: SignedIn | undefined,
  parts: ApplicationParts,
  now: Date,
  today: PlainDate,
): Promise<RequestContext> {
  const scope = await parts.gate.scopeOf(signedIn, today);
  const key = request.headers['idempotency-key'];
  const idempotency =
    typeof key === 'string' && signedIn !== undefined
      ? {
          key: `${signedIn.personId}:${operation.id}:${key}`,
          fingerprint: requestFingerprint(request.url, request.body),
        }
      : undefined;
  return {
    requestId: request.id,
    language: languageOf(request),
    now,
    today,
    signedIn,
    scope,
    address: request.ip,
    userAgent: String(request.headers['user-agent'] ?? '').slice(0, 300),
    database: parts.database,
    idempotency,
    setSessionCookie(token) {
      const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' } as const;
      if (token === undefined) answer.clearCookie(sessionCookie, options);
      else answer.setCookie(sessionCookie, token, options);
    },
    permits(place, access = operation.access.kind === 'permission' ? operation.access : undefined) {
      if (access === undefined || signedIn === undefined) return Promise.resolve({ ok: true, value: undefined });
      return parts.gate.permits(signedIn, access, place, today);
    },
    acting(place, access) {
      return signedIn === undefined
        ? Promise.resolve({ personId: '' })
        : parts.gate.actingFor(signedIn, access, place, today);
    },
    boundBy(place, access) {
      if (signedIn === undefined || parts.gate.boundBy === undefined) return Promise.resolve(undefined);
      return parts.gate.boundBy(signedIn, access, place, today);
    },
    read: (work) => parts.database.read(scope, work),
    write: (provinceId, work) =>
      parts.database.write(
        scope,
        {
          provinceId,
          command: operation.id,
          requestId: request.id,
          at: now,
          ...(idempotency === undefined ? {} : { idempotency }),
        },
        work,
      ),
  };
}

function languageOf(request: FastifyRequest): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi';
}

function answerJson(operation: Operation, value: unknown, answer: FastifyReply): FastifyReply {
  const version = (value as { readonly version?: unknown } | null)?.version;
  if (typeof version === 'number') answer.header('etag', `"${version}"`);
  answer.header('cache-control', 'no-store');
  return answer.type('application/json').send(operation.answer.parse(value));
}

function answerFile(file: AnsweredFile, answer: FastifyReply): FastifyReply {
  const name = downloadName(file.name);
  const ascii = name
    .normalize('NFD')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7e]/g, '');
  return answer
    .type(file.mediaType)
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(Buffer.from(file.bytes));
}

/** The whole list, page by page, as one table; more than `exportItemsMost` rows are not answered silently cut. */
async function answerTable(
  route: Route,
  input: RouteInput<Operation>,
  form: 'csv' | 'xlsx',
  answer: FastifyReply,
  refuse: (problems: readonly Problem[]) => FastifyReply,
): Promise<FastifyReply> {
  const items: Readonly<Record<string, unknown>>[] = [];
  let query = { ...(input.query as Record<string, unknown>), limit: 1000 } as Record<string, unknown>;
  for (;;) {
    const outcome = await route.handle({ ...input, query });
    if (!outcome.ok) return refuse(outcome.problems);
    const page = outcome.value as {
      readonly items: readonly Readonly<Record<string, unknown>>[];
      readonly nextCursor?: string;
    };
    items.push(...page.items);
    if (page.nextCursor === undefined) break;
    if (items.length >= exportItemsMost)
      return refuse([{ code: 'export-too-long', values: { most: exportItemsMost } }]);
    query = { ...query, cursor: page.nextCursor };
  }
  const table = tableOf(route.operation.columns ?? [], items, input.context.language);
  const name = `${route.operation.id}.${form}`;
  const bytes =
    form === 'csv'
      ? new TextEncoder().encode(writeCsv([table.heading, ...table.rows]))
      : await writeWorkbook([
          { name: route.operation.id, columns: table.heading.map((header) => ({ header })), rows: table.rows },
        ]);
  return answerFile({ name, mediaType: tableMediaTypes[form], bytes }, answer);
}
