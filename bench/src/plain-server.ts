import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import type { BenchDatabase } from './bench-database.ts';

export interface PlainServer {
  readonly base: string;
  close(): Promise<void>;
}

/**
 * The peer of what the application does through HTTP: a bare server of Node on the same PostgreSQL that knows nobody, checks
 * nothing and keeps no journal. It does one statement a message and answers what that gives.
 */
export async function openPlainServer(
  { owner, connection }: BenchDatabase,
  work: (pool: Pool, path: string, body: string) => Promise<unknown>,
): Promise<PlainServer> {
  const database = (await owner.query<{ name: string }>('select current_database() as name')).rows[0]?.name;
  const pool = new Pool({ ...connection, database, max: 20, options: '-c muctieu.provinces=*' });
  const server = createServer((request, answer) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      work(pool, request.url ?? '', Buffer.concat(parts).toString())
        .then((value) => answer.end(JSON.stringify(value)))
        .catch((error: unknown) => answer.writeHead(500).end(String(error)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
}

/** Puts the cells of a message with one statement, durably. */
export async function openPlainSaver(bench: BenchDatabase): Promise<PlainServer> {
  await bench.owner.query('create schema if not exists bench');
  await bench.owner.query(
    `create table if not exists bench.plain_cell (report text, cell_key text, typed text, at timestamptz, primary key (report, cell_key))`,
  );
  return openPlainServer(bench, async (pool, path, body) => {
    const { cells } = JSON.parse(body) as { readonly cells: readonly object[] };
    await pool.query(
      `insert into bench.plain_cell select $1, g.key, g.text, now() from jsonb_to_recordset($2::jsonb) as g (key text, text text)
       on conflict (report, cell_key) do update set typed = excluded.typed, at = excluded.at`,
      [path, JSON.stringify(cells)],
    );
    return {};
  });
}
