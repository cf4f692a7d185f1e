import type { OcopImportAnswer } from '@muctieu/contract/criteria/ocop';
import * as operations from '@muctieu/contract/criteria/ocop.operations';
import { ocopProblems } from '@muctieu/contract/criteria/ocop.problems';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { faultsOfProduct, usualValidityMonths, usualValidUntil } from '@muctieu/domain/criteria/ocop-product';
import { type OcopReading, readOcopRows } from '@muctieu/domain/criteria/read-ocop-rows';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import { listRows } from '../territory/list-rows.ts';
import { problemItemOf } from '../territory/problem-item.ts';
import { findMappedUnits } from '../territory/unit-boundary.store.ts';
import { changedMeanwhile } from './move-dossier.ts';
import {
  addProducts,
  countKnown,
  countProducts,
  endProduct,
  findProduct,
  findProductPage,
  findStatements,
} from './ocop.store.ts';
import { findRecognisable } from './recognisable-unit.store.ts';

const shownMost = 500;

/** OCOP products: by commune, with their end; lists in and out. */
export function ocopRoutes(): readonly Route[] {
  return [
    route(operations.listOcop, ({ query, context }) =>
      context.read(async (transaction) => done(await findProductPage(transaction, query, context.today, query))),
    ),

    route(operations.readOcopSummary, ({ query: { provinceId }, context }) =>
      context.read(async (transaction) => {
        const { counts, communes } = await countProducts(transaction, provinceId, context.today);
        const statements = await findStatements(transaction, provinceId);
        const count = (stars: number, standing: string) =>
          counts.find((one) => one.stars === stars && one.standing === standing)?.count ?? 0;
        return done({
          provinceId,
          validityMonths: usualValidityMonths,
          counts: [5, 4, 3].map((stars) => ({
            stars,
            valid: count(stars, 'valid'),
            expiresSoon: count(stars, 'expires-soon'),
            expired: count(stars, 'expired'),
          })),
          communes,
          statements: statements.map(({ asOf, stars, count: printed, source }) => ({
            asOf,
            ...(stars === undefined ? {} : { stars }),
            count: printed,
            source,
          })),
        });
      }),
    ),

    route(operations.addOcop, async ({ body, context }) => {
      const { provinceId, unitId, name, owner } = body;
      const permitted = await context.permits({ provinceId, unitId });
      if (!permitted.ok) return permitted;
      const product = { ...body, validUntil: body.validUntil ?? usualValidUntil(body.decidedOn) };
      const problems = [...faultsOfProduct(product)];
      if (product.decidedOn > context.today)
        problems.push({ code: 'ocop-day-ahead', path: 'decidedOn', values: { found: product.decidedOn } });
      if (problems.length > 0) return { ok: false, problems };
      const id = uuid();
      return context.write(provinceId, async (transaction) => {
        const unit = await findRecognisable(transaction, unitId, context.today);
        if (unit?.level !== 'commune' || unit.provinceId !== provinceId)
          return refused({ code: 'ocop-unit-wrong', path: 'unitId', values: { found: unit?.name ?? unitId } });
        if ((await addProducts(transaction, [{ ...product, id }])) === 0)
          return refused({ code: 'ocop-known', values: { name, owner } });
        return done({ id, version: 1 });
      });
    }),

    route(operations.endOcop, async ({ params: { productId }, body, version, context }) => {
      const product = await context.read((transaction) => findProduct(transaction, productId, context.today));
      if (product === undefined) return refused({ code: 'ocop-unknown' });
      const { provinceId, unitId } = product;
      const permitted = await context.permits({ provinceId, unitId });
      if (!permitted.ok) return permitted;
      if (product.version !== version) return changedMeanwhile(product.version, version);
      if (product.endedOn !== undefined)
        return refused({ code: 'ocop-ended-already', values: { on: product.endedOn } });
      if (body.on > context.today) return refused({ code: 'ocop-day-ahead', path: 'on', values: { found: body.on } });
      return context.write(provinceId, async (transaction) => {
        const next = await endProduct(transaction, product, body);
        return next === 0 ? changedMeanwhile(version + 1, version) : done({ id: productId, version: next });
      });
    }),

    route(operations.previewOcopImport, async ({ query: { provinceId }, file, context }) => {
      const read = await readFor(provinceId, file, context);
      if (!read.ok) return read;
      const { products } = read.value;
      const known = await context.read((transaction) => countKnown(transaction, provinceId, products));
      return done(answerOf(read.value, products.length - known));
    }),

    route(operations.importOcop, async ({ query: { provinceId }, file, context }) => {
      const read = await readFor(provinceId, file, context);
      if (!read.ok) return read;
      const { products, problems } = read.value;
      if (problems.length > 0) return { ok: false, problems };
      // Nothing may be new: then nothing is written, and nothing said to the journal.
      return context.write(provinceId, async (transaction) => {
        const added = await addProducts(
          transaction,
          products.map(({ row: _, unitName: __, ...one }) => ({ ...one, provinceId, id: uuid() })),
        );
        return done(answerOf(read.value, added));
      });
    }),
  ];
}

async function readFor(provinceId: string, file: Uint8Array, context: RequestContext): Promise<Result<OcopReading>> {
  const permitted = await context.permits({ provinceId });
  if (!permitted.ok) return permitted;
  const sheet = await listRows(file);
  if (!sheet.ok) return refused(...sheet.problems.map((one) => ({ ...one, code: 'ocop-file-unreadable' })));
  const units = await context.read((transaction) => findMappedUnits(transaction, provinceId, context.today));
  const communes = units
    .filter(({ level }) => level === 'commune')
    .map(({ id, form, name }) => ({ id, name, fullName: unitFullName(form, name) }));
  return done(readOcopRows(sheet.value.rows, communes, context.today));
}

function answerOf({ headingRow, rowCount, products, problems }: OcopReading, added: number): OcopImportAnswer {
  return {
    rowCount,
    headingRow,
    added,
    known: products.length - added,
    items: products
      .slice(0, shownMost)
      .map(({ row, name, owner, unitName, stars, validUntil }) => ({ row, name, owner, unitName, stars, validUntil })),
    problems: problems.slice(0, shownMost).map((problem) => problemItemOf(problem, ocopProblems)),
  };
}
