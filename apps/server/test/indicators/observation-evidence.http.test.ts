import { addressOf } from '@muctieu/contract/http/call-operation';
import {
  attachObservationEvidence,
  readObservationEvidence,
  withdrawObservationEvidence,
} from '@muctieu/contract/indicators/observation-evidence.operations';
import { readObservation, recordObservationsOperation } from '@muctieu/contract/indicators/observations.operations';
import { afterAll, describe, expect, test } from 'vitest';
import { answered, codesOf, dienBien, key, nameOwnCommune, startIndicatorsServer } from './indicators-server.ts';

const server = await startIndicatorsServer();
const { call, database, close } = server;
afterAll(close);

const commune = await nameOwnCommune(database);
const indicator = 'GNBV.HO-NGHEO';
const period = '2026';
const png = (text: string) =>
  Uint8Array.from(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from(text)]));

type Asker = 'standing' | 'commune' | 'neighbour';
const attach = (asker: Asker, name: string, file: Uint8Array<ArrayBuffer>, more: object = {}, unitId = commune) =>
  call(asker, attachObservationEvidence, {
    params: { unitId },
    query: { name, indicator, period, ...more } as never,
    file: new Blob([file]) as never,
    idempotencyKey: key(),
  });
const detail = (asker: Asker) =>
  answered(call(asker, readObservation, { query: { unitId: commune, indicator, period } as never }));

describe('photos and papers that prove a figure', () => {
  test('there must be a figure to prove, and a formula has none of its own', async () => {
    expect(await codesOf(attach('commune', 'a.png', png('một')))).toEqual(['observation-evidence-without-figure']);
    expect(await codesOf(attach('commune', 'a.png', png('một'), { indicator: 'GNBV.HO-NGHEO-DA-CHIEU' }))).toEqual([
      'observation-of-formula',
    ]);
    expect(await codesOf(attach('commune', 'a.png', png('một'), { indicator: 'KHONG.CO' }))).toEqual([
      'indicator-unknown',
    ]);
  });

  test('the commune sends a photo with its figure; it is opened under a harmless name and by nobody elsewhere', async () => {
    const cells = [{ unitId: commune, indicator, period, value: '120' }];
    const body = { provinceId: '11', cells } as never;
    await answered(call('commune', recordObservationsOperation, { body, idempotencyKey: key() }));
    const file = await answered(attach('commune', '../../biên bản "thôn"\r\nSet-Cookie: a=b.png', png('một')));
    expect(await codesOf(attach('commune', 'lan-hai.png', png('một')))).toEqual(['evidence-known']);
    const { files, versions } = await detail('commune');
    expect(versions).toHaveLength(1);
    expect(files.map(({ fileId, attachedBy }) => [fileId, attachedBy])).toEqual([[file.fileId, 'commune']]);
    const address = addressOf(readObservationEvidence, { params: { unitId: commune, fileId: file.fileId } });
    const opened = await server.fetchAs('commune', address);
    expect(opened.status).toBe(200);
    expect(opened.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(opened.headers.get('content-disposition')).not.toMatch(/[\r\n/\\]/);
    expect(opened.headers.has('set-cookie')).toBe(false);
    expect((await server.fetchAs('neighbour', address)).status).not.toBe(200);
    const elsewhere = addressOf(readObservationEvidence, { params: { unitId: dienBien, fileId: file.fileId } });
    expect((await server.fetchAs('standing', elsewhere)).status).toBe(404);
  });

  test.each([
    ['an empty file', new Uint8Array(), 'file-empty'],
    ['HTML called a photo', Uint8Array.from(Buffer.from('<script>alert(1)</script>')), 'evidence-of-other-kind'],
    ['SVG', Uint8Array.from(Buffer.from('<svg onload="alert(1)"/>')), 'evidence-of-other-kind'],
    ['more than 10 MB', png('x'.repeat(10 * 1024 * 1024)), 'evidence-too-large'],
  ])('%s is refused in words', async (_, file, code) => {
    expect(await codesOf(attach('commune', 'anh.png', file))).toEqual([code]);
  });

  test('nobody sends for a unit that is not theirs', async () => {
    expect(await codesOf(attach('commune', 'a.png', png('hai'), {}, dienBien))).not.toBe('done');
    expect(await codesOf(attach('neighbour', 'a.png', png('hai')))).not.toBe('done');
  });

  test('what was sent by mistake is withdrawn with its reason, stays readable, and the journal keeps its hash', async () => {
    const file = await answered(attach('commune', 'nham.png', png('nhầm')));
    const params = { unitId: commune, fileId: file.fileId };
    const withdraw = (reason: string) =>
      call('commune', withdrawObservationEvidence, { params, body: { reason }, idempotencyKey: key() });
    await answered(withdraw('ảnh của xã khác'));
    expect(await codesOf(withdraw('lần hai'))).toEqual(['evidence-unknown']);
    expect((await server.fetchAs('commune', addressOf(readObservationEvidence, { params }))).status).toBe(200);
    const { files } = await detail('standing');
    expect(files.find(({ fileId }) => fileId === file.fileId)?.withdrawn?.reason).toBe('ảnh của xã khác');
    const kept = await database.ownerQuery<{ after: { sha256: string } }>(
      `select after from muctieu.journal where subject_kind = 'observation-file' and subject_id = $1 order by after ? 'sha256' desc`,
      [file.fileId],
    );
    expect(kept[0]?.after.sha256).toBe(file.sha256);
  });
});
