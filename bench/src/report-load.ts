import { parentPort, workerData } from 'node:worker_threads';
import { Latencies } from './latencies.ts';

/** One client: what it sends again and again, and how long it types in between. */
export interface LoadClient {
  readonly address: string;
  readonly token: string;
  readonly method: 'GET' | 'POST';
  /** The version of each cell is kept by the client as a page does: `basedOn` follows what was answered. */
  readonly cells?: readonly { readonly key: string; readonly kind: 'amount' | 'count' | 'text' }[];
  readonly provinceId?: string;
}

export interface LoadOrder {
  readonly clients: readonly LoadClient[];
  readonly seconds: number;
  /** Milliseconds between an answer and the next message. */
  readonly pause: number;
}

export interface LoadResult {
  readonly median: number;
  readonly p95: number;
  readonly calls: number;
  readonly conflicts: number;
}

/** Clients in a thread of their own, so that they do not take the server's. */
async function run({ clients, seconds, pause }: LoadOrder): Promise<LoadResult> {
  const latencies = new Latencies();
  const until = performance.now() + seconds * 1000;
  let conflicts = 0;
  await Promise.all(
    clients.map(async (client, index) => {
      const versions = new Map<string, number>();
      await sleep((index / clients.length) * Math.max(pause, 50));
      for (let turn = 0; performance.now() < until; turn += 1) {
        const body = bodyOf(client, versions, turn);
        const text = await latencies.time(() => send(client, body));
        if (client.cells !== undefined) conflicts += takeVersions(text, versions);
        await sleep(pause);
      }
    }),
  );
  return { median: latencies.percentile(0.5), p95: latencies.percentile(0.95), calls: latencies.count, conflicts };
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function bodyOf({ cells, provinceId }: LoadClient, versions: ReadonlyMap<string, number>, turn: number) {
  if (cells === undefined) return undefined;
  return JSON.stringify({
    provinceId,
    cells: cells.map(({ key, kind }, place) => ({
      key,
      text: kind === 'text' ? `Nội dung lần ${turn}, ô ${place}` : String(1000 + turn + place),
      basedOn: versions.get(key) ?? 0,
    })),
  });
}

async function send({ address, token, method }: LoadClient, body: string | undefined): Promise<string> {
  const answer = await fetch(address, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}: ${text.slice(0, 300)}`);
  return text;
}

function takeVersions(text: string, versions: Map<string, number>): number {
  const answer = JSON.parse(text) as {
    readonly saved?: readonly { readonly key: string; readonly version: number }[];
    readonly conflicts?: readonly { readonly key: string; readonly theirs: { readonly version: number } }[];
  };
  for (const { key, version } of answer.saved ?? []) versions.set(key, version);
  for (const { key, theirs } of answer.conflicts ?? []) versions.set(key, theirs.version);
  return answer.conflicts?.length ?? 0;
}

parentPort?.postMessage(await run(workerData as LoadOrder));
