import { createHash } from 'node:crypto';
import {
  draftImport,
  keepImportMapping,
  listImports,
  previewImport,
  readMarkedImport,
  uploadImport,
} from '@muctieu/contract/capital/sheet-import.operations';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { RequestContext } from '../../http/request-context.ts';
import { type Route, route } from '../../http/route.ts';
import { page, readCursor } from '../page-cursor.ts';
import { type ComparedUpload, compareUpload, type ImportQuery, understandUpload } from './compare-upload.ts';
import { askedOf, draftImportDecisions } from './draft-import.ts';
import { addImport, findImport, keepMapping, listImports as readImports, type StoredImport } from './import.store.ts';
import { importKeepingRoutes } from './import-keeping.routes.ts';
import { markedCopy } from './import-marks.ts';
import type { ImportThreads } from './import-threads.ts';
import { previewAnswer } from './preview-answer.ts';
import { templateRoutes } from './template.routes.ts';

const fileBytesMost = 30 * 1024 * 1024;

/** Sheets in: uploaded once, read and compared as often as wanted, drafted as one decision. */
export function importRoutes(threads: ImportThreads): readonly Route[] {
  return [
    ...templateRoutes(),
    ...importKeepingRoutes(),

    route(uploadImport, async ({ query, file, context }) => {
      const permitted = await mayImport(context, query.provinceId);
      if (!permitted.ok) return permitted;
      if (file.length === 0) return refused({ code: 'import-file-unreadable', values: { name: query.name } });
      if (file.length > fileBytesMost) {
        return refused({
          code: 'too-large',
          values: { megabytes: Math.ceil(file.length / 1024 / 1024), megabytesMax: fileBytesMost >> 20 },
        });
      }
      const stored: StoredImport = {
        importId: uuid(),
        provinceId: query.provinceId,
        name: query.name.normalize('NFC').replace(/\p{Cc}/gu, ' '),
        size: file.length,
        sha256: createHash('sha256').update(file).digest('hex'),
        uploadedAt: context.now,
      };
      return context.write(query.provinceId, async (transaction) => {
        await addImport(transaction, stored, file, context.signedIn?.personId);
        return done({ importId: stored.importId });
      });
    }),

    route(listImports, ({ query, context }) =>
      context.read(async (transaction) => {
        const { cursor, limit, provinceId } = query;
        const found = await readImports(transaction, { provinceId, before: readCursor(cursor), limit: limit + 1 });
        const { items, nextCursor } = page(found, limit, (one) => [one.uploadedAt.toISOString(), one.importId]);
        return done({
          items: items.map((one) => ({
            ...one,
            uploadedAt: one.uploadedAt.toISOString(),
            decisionIds: [...one.decisionIds],
          })),
          ...(nextCursor === undefined ? {} : { nextCursor }),
        });
      }),
    ),

    route(previewImport, async ({ params, query, context }) => {
      const compared = await readAndCompare(context, params.importId, query, threads);
      return compared.ok ? done(previewAnswer(compared.value)) : compared;
    }),

    route(readMarkedImport, async ({ params, query, context }) => {
      const compared = await readAndCompare(context, params.importId, query, threads);
      if (!compared.ok) return compared;
      const { stored } = compared.value;
      const marked = await markedCopy(compared.value, context.language, threads);
      if (!marked.ok) return marked;
      const [, bare = 'tep', ending = 'xlsx'] = /^(.*?)(?:\.([^.]*))?$/.exec(stored.name) ?? [];
      return done({
        name: `${bare}.danh-dau.${ending.toLowerCase() === 'xlsm' ? 'xlsm' : 'xlsx'}`,
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: marked.value,
      });
    }),

    route(draftImport, async ({ params, body, context }) => {
      const known = await context.read((transaction) => findImport(transaction, params.importId));
      if (known === undefined) return refused({ code: 'import-unknown', path: 'params.importId' });
      const permitted = await mayImport(context, known.provinceId, body.kind);
      if (!permitted.ok) return permitted;
      const understood = await understandUpload(context.read, params.importId, askedOf(body), threads);
      if (!understood.ok) return understood;
      const by = { personId: context.signedIn?.personId, at: context.now };
      return context.write(known.provinceId, (transaction) =>
        draftImportDecisions(transaction, understood.value, body, by),
      );
    }),

    route(keepImportMapping, async ({ body, context }) => {
      const { provinceId, kind, fingerprint, mapping } = body;
      const permitted = await mayImport(context, provinceId, kind);
      if (!permitted.ok) return permitted;
      return context.write(provinceId, async (transaction) => {
        const personId = context.signedIn?.personId;
        await keepMapping(transaction, { provinceId, kind, fingerprint, content: mapping, personId, at: context.now });
        return done({ fingerprint });
      });
    }),
  ];
}

async function readAndCompare(
  context: RequestContext,
  importId: string,
  query: ImportQuery,
  threads: ImportThreads,
): Promise<Result<ComparedUpload>> {
  const understood = await understandUpload(context.read, importId, query, threads);
  if (!understood.ok) return understood;
  return done(await context.read((transaction) => compareUpload(transaction, understood.value, query)));
}

/** Who plans imports everything; who keeps the payments imports payments. */
async function mayImport(context: RequestContext, provinceId: string, kind?: string): Promise<Result<void>> {
  const plans = await context.permits({ provinceId }, { kind: 'permission', object: 'capital-plan', action: 'write' });
  if (plans.ok || (kind !== undefined && kind !== 'disbursement')) return plans;
  const pays = await context.permits({ provinceId }, { kind: 'permission', object: 'disbursement', action: 'write' });
  return pays.ok ? pays : plans;
}
