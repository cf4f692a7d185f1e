import { afterAll, expect, test } from 'vitest';
import { startAccessServer } from '../access/access-server.ts';

const server = await startAccessServer();
afterAll(server.close);
const administrator = await server.signedIn('thu13');

async function answerOf(path: string, init?: RequestInit) {
  const response = await administrator.fetch(`/api/v1${path}`, init);
  const content: unknown = await response.json();
  return { status: response.status, content };
}
const post = (body: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body,
});

test.each([
  ['a NUL in a search', '/organisations/people?search=%00', undefined],
  ['a NUL in a filter', '/territory/units?q=a%00b', undefined],
  [
    'a NUL in a name',
    '/organisations/people',
    post(JSON.stringify({ provinceId: '11', name: 'A\0B', signInName: 'nul' })),
  ],
  [
    'half a character in a name',
    '/organisations/people',
    post(JSON.stringify({ provinceId: '11', name: 'A\ud800B', signInName: 'half' })),
  ],
  ['a list a hundred thousand deep', '/organisations/people', post('['.repeat(100_000) + ']'.repeat(100_000))],
])('refused in words, not as a failure of the program: %s', async (_name, path, init) => {
  expect(await answerOf(path, init)).toMatchObject({ status: 400, content: { code: 'field-invalid' } });
});

test('a field left empty is missing; a text too long says by how many characters', async () => {
  const officer = await server.signedIn('thu08');
  const body = JSON.stringify({ provinceId: '11', symbol: '1/QĐ-UBND', issuer: '' });
  const empty = await (await officer.fetch('/api/v1/documents', post(body))).json();
  expect(empty).toMatchObject({ status: 400, code: 'field-missing' });
  const long = { provinceId: '11', name: 'a'.repeat(300), signInName: 'long' };
  const answer = await answerOf('/organisations/people', post(JSON.stringify(long)));
  expect(JSON.stringify(answer.content)).toContain('(text with a number of characters) ≤ 200');
});

test('a list exported says yes and no in words', async () => {
  const headers = { accept: 'text/csv', 'accept-language': 'en' };
  const table = await (await administrator.fetch('/api/v1/organisations/people', { headers })).text();
  expect(table).toMatch(/;thu13;yes\r\n/);
});
