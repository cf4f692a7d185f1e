import { verifyReport } from '@muctieu/contract/reporting/writing/register.operations';
import { done } from '@muctieu/kernel/result';
import { programScope } from '../../database/scope.ts';
import { type Route, route } from '../../http/route.ts';
import { findAuthority } from './authority.store.ts';
import { isBatchCode } from './batch.store.ts';
import { readShortCode } from './report-service.ts';
import { findFiles, findReports } from './writing.store.ts';
import { currentFiles } from './written-files.ts';
import { itemOf } from './written-view.ts';

/**
 * Whoever holds the paper may ask, signed in or not. Of a report that is not issued, and of a draft of a batch, only that
 * its code is known is said; of an issued one what stands on its first page, and the digests of its files.
 */
export const verifyRoutes: readonly Route[] = [
  route(verifyReport, ({ params, context }) => {
    const code = readShortCode(params.code);
    return context.database.read(programScope, async (transaction) => {
      const [report] = code === '' ? [] : await findReports(transaction, { shortCode: code });
      if (report?.state !== 'issued') {
        const known = report !== undefined || (await isBatchCode(transaction, code));
        return done({ code, known, issued: false, files: [] });
      }
      const { unitName, templateName, number, issuedOn, valueDate } = itemOf(report);
      const authority =
        report.authorityId === undefined
          ? undefined
          : await findAuthority(transaction, report.provinceId, report.authorityId, issuedOn ?? context.today);
      const files = currentFiles(await findFiles(transaction, report.reportId));
      return done({
        ...{ code, known: true, issued: true, title: templateName, unitName, valueDate },
        ...(authority === undefined ? {} : { authority: authority.name }),
        ...(number === undefined ? {} : { number }),
        ...(issuedOn === undefined ? {} : { issuedOn }),
        files: files.map(({ kind, sha256, size }) => ({ kind, sha256, size })),
      });
    });
  }),
];
