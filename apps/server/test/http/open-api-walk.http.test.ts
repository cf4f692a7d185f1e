import { problemAnswer } from '@muctieu/contract/http/problem-answer';
import { readPermissionMatrix } from '@muctieu/data/permission-matrix';
import { readPeople } from '@muctieu/demo/people';
import { isPartOnly } from '@muctieu/domain/organisations/reach';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccessServer, startAccessServer, type Visitor } from '../access/access-server.ts';
import { addressOfServed, operationsOf, type ServedOperation } from './served-operation.ts';

let server: AccessServer;
let operations: readonly ServedOperation[];
const visitors = new Map<string, Visitor>();

beforeAll(async () => {
  server = await startAccessServer();
  operations = operationsOf(await (await fetch(`${server.base}/api/v1/openapi.json`)).json());
  for (const { signInName } of readPeople()) visitors.set(signInName, await server.signedIn(signInName));
});
afterAll(() => server.close());

/** What a person of the demo may do anywhere, by the matrix of permissions as data. A grant of a part opens no records. */
function mayAnywhere(signInName: string, object: string, action: string): boolean {
  const today = server.now.toISOString().slice(0, 10);
  const person = readPeople().find((one) => one.signInName === signInName);
  const roles = (person?.roles ?? []).filter(
    ({ from, until }) => from <= today && (until === undefined || today < until),
  );
  return readPermissionMatrix().cells.some(
    (cell) =>
      cell.object === object &&
      roles.some(({ role }) => role === cell.role) &&
      cell.grants.some((grant) => grant.action === action && !isPartOnly(grant.scope)),
  );
}

/** Somebody who may call it at all. */
function allowedVisitor(operation: ServedOperation): Visitor {
  const { object = '', action = '' } = operation.access;
  const found = [...visitors].find(
    ([name]) => operation.access.kind !== 'permission' || mayAnywhere(name, object, action),
  );
  if (found === undefined) throw new Error(`Nobody of the demo may ${action} ${object}`);
  return found[1];
}

async function refusalOf(response: Response): Promise<string> {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const answer = problemAnswer.parse(await response.json());
  expect(answer.status).toBe(response.status);
  for (const { text } of answer.problems) {
    expect(text.vi).not.toMatch(/\{\w+\}/);
    expect(text.en).not.toMatch(/\{\w+\}/);
  }
  return `${response.status} ${answer.problems.map(({ code }) => code).join(' ')}`;
}

const json = { 'content-type': 'application/json' };

describe('the served document is walked against the running server', () => {
  it('names every operation once, and every problem that one may refuse with has its sentence', async () => {
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
    expect(operations.length).toBeGreaterThan(60);
    const sentences = await (await fetch(`${server.base}/api/v1/problems`)).json();
    for (const { id, problems } of operations)
      for (const code of problems) expect(sentences, `${id} ${code}`).toHaveProperty(code);
  });

  it('whoever is not signed in is told so, except where everybody may', async () => {
    for (const operation of operations.filter(({ access }) => access.kind !== 'public')) {
      const response = await fetch(server.base + addressOfServed(operation), { method: operation.method });
      expect(await refusalOf(response), operation.id).toBe('401 not-signed-in');
    }
  });

  it('every person of the demo may call exactly what the matrix gives one of their roles', async () => {
    for (const [name, visitor] of visitors) {
      for (const operation of operations) {
        const { kind, object = '', action = '' } = operation.access;
        if (kind !== 'permission') continue;
        // An unknown parameter is refused after the permission, so that nothing is changed by asking.
        const response = await visitor.fetch(addressOfServed(operation, { khongCo: '1' }), {
          method: operation.method,
        });
        const refusal = await refusalOf(response);
        const expected = mayAnywhere(name, object, action) ? /^400 / : /^403 not-permitted$/;
        expect(refusal, `${name} ${operation.id} (${action} ${object})`).toMatch(expected);
      }
    }
  });

  it('an unknown parameter is named', async () => {
    for (const operation of operations) {
      const response = await allowedVisitor(operation).fetch(addressOfServed(operation, { khongCo: '1' }), {
        method: operation.method,
      });
      expect(await refusalOf(response), operation.id).toMatch(/^400 .*field-unknown/);
    }
  });

  it('a body that is no JSON, and one without its fields, are refused in words', async () => {
    for (const operation of operations.filter(({ bodyTypes }) => bodyTypes.includes('application/json'))) {
      const visitor = allowedVisitor(operation);
      const address = addressOfServed(operation);
      const broken = await visitor.fetch(address, { method: operation.method, headers: json, body: '{"a":' });
      expect(await refusalOf(broken), operation.id).toBe('400 body-unreadable');
      const foreign = await visitor.fetch(address, {
        method: operation.method,
        headers: { ...json, 'if-match': '"1"' },
        body: '{"khongCo":1}',
      });
      expect(await refusalOf(foreign), operation.id).toMatch(/^400 .*field-/);
    }
  });

  it('an edit without the version that was read is refused', async () => {
    const edits = operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'If-Match'));
    expect(edits.length).toBeGreaterThan(5);
    for (const operation of edits) {
      const response = await allowedVisitor(operation).fetch(addressOfServed(operation), {
        method: operation.method,
        headers: json,
        body: '{}',
      });
      expect(await refusalOf(response), operation.id).toMatch(/version-missing/);
    }
  });

  it('a page of another site may change nothing', async () => {
    for (const operation of operations.filter(({ method }) => method !== 'GET')) {
      const headers = { origin: 'https://noi-khac.example' };
      const response = await allowedVisitor(operation).fetch(addressOfServed(operation), {
        method: operation.method,
        headers,
      });
      expect(await refusalOf(response), operation.id).toBe('403 origin-foreign');
    }
  });

  it('every list is had as JSON, CSV and XLSX, and in no other form', async () => {
    const lists = operations.filter(({ answerTypes }) => answerTypes.includes('text/csv'));
    expect(lists.length).toBeGreaterThan(5);
    for (const operation of lists) {
      const visitor = allowedVisitor(operation);
      const ask = (accept: string) => visitor.fetch(addressOfServed(operation), { headers: { accept } });
      const answered = await ask('application/json');
      expect(answered.status, `${operation.id} ${await answered.clone().text()}`).toBe(200);
      const csv = await ask('text/csv');
      expect(csv.headers.get('content-type'), operation.id).toContain('text/csv');
      const workbook = await ask('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
      expect(new Uint8Array(await workbook.arrayBuffer()).slice(0, 2), operation.id).toEqual(
        new Uint8Array([0x50, 0x4b]),
      );
      expect(await refusalOf(await ask('image/png')), operation.id).toBe('406 form-unacceptable');
    }
  });

  it('whatever can be read without a body is answered or refused in words, never broken', async () => {
    for (const operation of operations.filter(({ method }) => method === 'GET')) {
      const response = await allowedVisitor(operation).fetch(addressOfServed(operation));
      if (response.status === 200) continue;
      const refusal = await refusalOf(response);
      expect(refusal, operation.id).toMatch(/^(400|403|404|422) /);
    }
  });

  it('an address that does not exist is refused as every refusal', async () => {
    expect(await refusalOf(await fetch(`${server.base}/api/v1/khong-co`))).toBe('404 no-such-page');
  });
});
