import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const compress = promisify(gzip);

/**
 * A large answer that seldom changes: the browser keeps it and asks whether it still holds. The tag is of what is
 * answered, so it can never be older than that; `private` because the answer is of this reader's scope.
 */
export async function revalidatedReply(
  request: FastifyRequest,
  answer: FastifyReply,
  content: string,
): Promise<FastifyReply> {
  const tag = `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  answer.header('etag', tag).header('cache-control', 'private, no-cache').header('vary', 'accept-encoding, cookie');
  const held = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim());
  if (held.includes(tag)) return answer.code(304).send();
  answer.type('application/json');
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return answer.send(content);
  return answer.header('content-encoding', 'gzip').send(await compress(content));
}
