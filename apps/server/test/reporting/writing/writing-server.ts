import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as operations from '@muctieu/contract/reporting/writing/writing.operations';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { expect } from 'vitest';
import { programScope } from '../../../src/database/scope.ts';
import { stableId } from '../../../src/organisations/stable-id.ts';
import { findProvinceUnit } from '../../../src/organisations/unit-lookup.ts';
import { prepareData } from '../../../src/start/prepare-data.ts';
import { type AccessServer, startAccessServer, type Visitor } from '../../access/access-server.ts';

export interface WritingServer extends AccessServer {
  /** The unit of the province. */
  readonly unitId: string;
}

const day = '2024-06-30' as PlainDate;
export const period = {
  periodName: '06 tháng đầu năm 2024',
  from: '2024-01-01' as PlainDate,
  to: day,
  valueDate: day,
  previousDate: '2023-12-31' as PlainDate,
};
export const delegation = stableId('organisation', 'doan-giam-sat-2024');

/** The whole application with the whole demo. */
export async function startWritingServer(): Promise<WritingServer> {
  const server = await startAccessServer();
  const dataFolder = mkdtempSync(join(tmpdir(), 'muctieu-writing-'));
  await prepareData(server.database, { isDemo: true, dataFolder } as Parameters<typeof prepareData>[1], server.now);
  const unit = await server.database.read(programScope, (transaction) => findProvinceUnit(transaction, '11', day));
  return Object.assign(server, { unitId: unit?.unitId ?? '' });
}

export function value<Value>(answer: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

export async function bytesOf(visitor: Visitor, path: string): Promise<Uint8Array> {
  const response = await visitor.fetch(`/api/v1${path}`);
  expect(response.status, await (response.ok ? '' : response.clone().text())).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

export function sendBytes(visitor: Visitor, path: string, body: BodyInit): Promise<Response> {
  return visitor.fetch(`/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body,
  });
}

export function readReport(visitor: Visitor, reportId: string) {
  return visitor.call(operations.readWrittenReport, { params: { reportId } }).then(value);
}

type Act = 'submit' | 'return' | 'sign' | 'withdraw' | 'issue';
/** Takes a step at the version as it stands. */
export async function move(
  visitor: Visitor,
  reportId: string,
  act: Act,
  more: { readonly reason?: string; readonly issuedOn?: PlainDate; readonly number?: number } = {},
) {
  const { version } = await readReport(visitor, reportId);
  const body = { act, reason: '', ...more };
  return visitor.call(operations.moveWrittenReport, { params: { reportId }, body, ifMatch: version });
}
