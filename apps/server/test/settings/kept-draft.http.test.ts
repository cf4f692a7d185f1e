import { forgetKeptDraft, keepDraftOnServer, readKeptDraft } from '@muctieu/contract/settings/kept-draft.operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AccessServer, codesOf, startAccessServer, type Visitor } from '../access/access-server.ts';

let server: AccessServer;
let one: Visitor;
let other: Visitor;

beforeAll(async () => {
  server = await startAccessServer();
  one = await server.signedIn('thu09');
  other = await server.signedIn('thu10');
});
afterAll(() => server.close());

const name = 'capital.decision.new.11';
const bytes = (text: string) => Uint8Array.from(Buffer.from(text));
const read = async (visitor: Visitor) => {
  const found = await visitor.call(readKeptDraft, { query: { name } });
  return found.ok ? found.value.content : codesOf(found);
};

test('what is typed is kept for its person alone, letter by letter, the last of it, until it is forgotten', async () => {
  const long = `{"lines":"${'Đồng Tháp '.repeat(800_000)}"}`;
  expect(codesOf(await one.call(keepDraftOnServer, { query: { name }, file: bytes('{"a":1}') }))).toBe('done');
  expect(codesOf(await one.call(keepDraftOnServer, { query: { name }, file: bytes(long) }))).toBe('done');
  expect((await read(one)) === long).toBe(true);
  expect(await read(other)).toBe('draft-unknown');
  expect(codesOf(await other.call(forgetKeptDraft, { query: { name } }))).toBe('done');
  expect((await read(one)) === long).toBe(true);
  expect(codesOf(await one.call(forgetKeptDraft, { query: { name } }))).toBe('done');
  expect(await read(one)).toBe('draft-unknown');
});

test('an empty one is refused; of too many the oldest goes', async () => {
  expect(codesOf(await one.call(keepDraftOnServer, { query: { name }, file: new Uint8Array() }))).toBe('draft-empty');
  for (let count = 0; count <= 8; count += 1) {
    server.now = new Date(server.now.getTime() + 1000);
    await one.call(keepDraftOnServer, { query: { name: count === 0 ? name : `form.${count}` }, file: bytes('{}') });
  }
  expect(await read(one)).toBe('draft-unknown');
  const last = await one.call(readKeptDraft, { query: { name: 'form.8' } });
  expect(last.ok).toBe(true);
});
