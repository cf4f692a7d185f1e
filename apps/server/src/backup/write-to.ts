import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Waits where the stream is full. What the stream failed with, also before, is thrown: a broken stream never drains. */
export async function writeTo(out: Writable, content: string | Buffer): Promise<void> {
  if (out.errored !== null) throw out.errored;
  if (!out.write(content)) await once(out, 'drain');
}
