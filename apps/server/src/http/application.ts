import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { ProblemCatalogue } from '@muctieu/contract/http/problem-sentence';
import type { Problem } from '@muctieu/kernel/problem';
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Database } from '../database/database.ts';
import { openApiDocument } from './open-api.ts';
import { serveOperation } from './operation-service.ts';
import { problemReply } from './problem-reply.ts';
import type { Gate } from './request-context.ts';
import type { Route } from './route.ts';
import { serveWeb } from './web-files.ts';

export interface ApplicationParts {
  readonly database: Database;
  readonly gate: Gate;
  readonly routes: readonly Route[];
  readonly problems: ProblemCatalogue;
  readonly clock: () => Date;
  readonly log: false | 'info' | 'warn' | 'error' | 'debug';
  /** Where the log goes instead of the terminal; its folder is made. */
  readonly logFile?: string;
  /** The folder of the built web application; absent where only the interface for machines is served. */
  readonly webFolder?: string;
  /** Requests per minute and address that are answered; more are told to wait. */
  readonly requestsPerMinute: number;
  readonly version: string;
}

const megabyte = 1024 * 1024;
const bodyMegabytesMost = 32;

/** The HTTP application: every route of `routes` under `/api/v1`, the OpenAPI document, health, and the web application. */
export async function buildApplication(parts: ApplicationParts): Promise<FastifyInstance> {
  const application = fastify({
    logger:
      parts.log === false
        ? false
        : { level: parts.log, ...(parts.logFile === undefined ? {} : { file: parts.logFile }) },
    bodyLimit: bodyMegabytesMost * megabyte,
    trustProxy: 'loopback',
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true },
    genReqId: () => crypto.randomUUID(),
  });

  const reply = (request: FastifyRequest, answer: FastifyReply, problems: readonly Problem[]) => {
    const content = problemReply(problems, parts.problems, request.url.split('?')[0] ?? '/');
    return answer.code(content.status).type('application/problem+json').send(content);
  };

  await application.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // Mantine writes its theme as a style element; scripts stay strict.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // The product is first met at http://127.0.0.1; a proxy that ends TLS adds this header itself.
    strictTransportSecurity: false,
  });
  await application.register(cookie);
  await application.register(rateLimit, {
    max: parts.requestsPerMinute,
    timeWindow: '1 minute',
    allowList: (request) => !request.url.startsWith('/api/'),
    errorResponseBuilder: (request, limit) => {
      const seconds = Math.ceil(limit.ttl / 1000);
      return Object.assign(
        problemReply([{ code: 'too-many-requests', values: { seconds } }], parts.problems, request.url),
        { statusCode: 429 },
      );
    },
  });

  application.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, accept) =>
    accept(null, body),
  );
  application.removeContentTypeParser('text/plain');

  application.setErrorHandler((error: FastifyError & { readonly problems?: unknown }, request, answer) => {
    if (error.statusCode === 429) return answer.code(429).type('application/problem+json').send(error);
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
      return reply(request, answer, [{ code: 'body-too-large', values: { most: bodyMegabytesMost } }]);
    }
    if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
      return reply(request, answer, [{ code: 'body-unreadable' }]);
    }
    request.log.error(error);
    if (isDatabaseAway(error)) return reply(request, answer, [{ code: 'database-unavailable' }]);
    return reply(request, answer, [{ code: 'program-broken', values: { request: request.id } }]);
  });

  application.get('/healthz', async (_request, answer) => {
    const healthy = await parts.database.answers();
    return answer
      .code(healthy ? 200 : 503)
      .send({ status: healthy ? 'ready' : 'database-unavailable', version: parts.version });
  });

  const document = openApiDocument(
    parts.routes.map(({ operation }) => operation),
    parts.version,
  );
  application.get('/api/v1/openapi.json', (_request, answer) => answer.send(document));
  application.get('/api/v1/problems', (_request, answer) => answer.send(parts.problems));

  for (const route of parts.routes) serveOperation(application, route, parts, reply);

  application.setNotFoundHandler((request, answer) =>
    reply(request, answer, [{ code: 'no-such-page', values: { path: request.url.split('?')[0] ?? '' } }]),
  );
  if (parts.webFolder !== undefined) await serveWeb(application, parts.webFolder);
  return application;
}

/** Connection failures of `pg` and of the operating system below it, and the classes 08 and 57P of SQLSTATE. */
function isDatabaseAway(error: { readonly code?: string; readonly message?: string }): boolean {
  const code = error.code ?? '';
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'].includes(code) ||
    /^(08|57P|53)/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect/i.test(error.message ?? '')
  );
}
