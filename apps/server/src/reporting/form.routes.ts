import { reportForm } from '@muctieu/contract/reporting/form';
import { listForms, publishForm, readForm, saveForm, tryForm } from '@muctieu/contract/reporting/forms.operations';
import { checkForm, type ReportForm } from '@muctieu/domain/reporting/report-form';
import type { WorkCalendar } from '@muctieu/domain/reporting/working-day';
import type { Problem } from '@muctieu/kernel/problem';
import { done, refused } from '@muctieu/kernel/result';
import type { ReadTransaction } from '../database/transaction.ts';
import { type Route, route } from '../http/route.ts';
import { findDefinitions } from '../indicators/definition.store.ts';
import { pageFrom } from '../programmes/list-page.ts';
import { findReport } from './find-report.ts';
import { findForm, findForms, putForm, removeDraft } from './forms.store.ts';
import { viewReport } from './report-view.ts';

/** Forms: drafted, tried on a copy, published; what is published never changes. */
export function formRoutes(calendar: WorkCalendar): readonly Route[] {
  return [
    route(listForms, ({ query, context }) =>
      context.read(async (transaction) => {
        const all = await findForms(transaction);
        const codes = [...new Set(all.map(({ form }) => form.code))];
        const items = codes.flatMap((code) => {
          const versions = all.filter(({ form }) => form.code === code);
          const published = versions.findLast(({ formVersion }) => formVersion > 0);
          const shown = published ?? versions[0];
          if (shown === undefined) return [];
          return [
            {
              code,
              name: shown.form.name,
              ...(published === undefined
                ? {}
                : { publishedVersion: published.formVersion, publishedAt: published.at.toISOString() }),
              hasDraft: versions.some(({ formVersion }) => formVersion === 0),
              sections: shown.form.sections.length,
            },
          ];
        });
        return done(pageFrom(items, query));
      }),
    ),

    route(readForm, ({ params, query, context }) =>
      context.read(async (transaction) => {
        const found = await findForm(transaction, params.formCode, query.formVersion);
        if (found === undefined) return unknown(params.formCode);
        return done({
          form: reportForm.parse(found.form),
          formVersion: found.formVersion,
          state: found.formVersion === 0 ? ('draft' as const) : ('published' as const),
          verified: found.verified,
          note: found.note,
          version: found.formVersion === 0 ? found.version : 0,
        });
      }),
    ),

    route(saveForm, ({ params, body, version, context }) =>
      context.write('VN', async (transaction) => {
        if (body.form.code !== params.formCode) {
          const values = { found: body.form.code, expected: params.formCode };
          return refused({ code: 'form-code-differs', path: 'form.code', values });
        }
        const before = await findForm(transaction, params.formCode, 0);
        if ((before?.version ?? 0) !== version)
          return refused({ code: 'changed-meanwhile', values: { current: before?.version ?? 0, found: version } });
        const problems = await formProblems(transaction, body.form);
        if (problems.length > 0) return { ok: false, problems };
        const next = { form: body.form, formVersion: 0, verified: false, note: body.reason, version: version + 1 };
        await putForm(transaction, before, next, { personId: context.signedIn?.personId, at: context.now });
        return done({ code: params.formCode, version: next.version });
      }),
    ),

    route(tryForm, ({ params, query, context }) =>
      context.read(async (transaction) => {
        const draft = await findForm(transaction, params.formCode, 0);
        if (draft === undefined) return unknown(params.formCode);
        const found = await findReport(transaction, context, calendar, query);
        if (!found.ok) return found;
        const { known, rights } = found.value;
        if (!rights.receives)
          return refused({
            code: 'form-trial-of-others',
            path: 'query.reporterId',
            values: { found: known.reporter.nameOn(known.period.to) },
          });
        return done(await viewReport(transaction, { ...found.value, form: draft }, context.today));
      }),
    ),

    route(publishForm, ({ params, body, version, context }) =>
      context.write('VN', async (transaction) => {
        const draft = await findForm(transaction, params.formCode, 0);
        if (draft === undefined) return unknown(params.formCode);
        if (draft.version !== version)
          return refused({ code: 'changed-meanwhile', values: { current: draft.version, found: version } });
        const problems = await formProblems(transaction, draft.form);
        if (problems.length > 0) return { ok: false, problems };
        const last = await findForm(transaction, params.formCode);
        const formVersion = (last?.formVersion ?? 0) + 1;
        const next = { ...draft, formVersion, note: body.reason, version: 1 };
        await putForm(transaction, last, next, { personId: context.signedIn?.personId, at: context.now });
        await removeDraft(transaction, params.formCode);
        return done({ code: params.formCode, formVersion, version: 0 });
      }),
    ),
  ];
}

function unknown(found: string) {
  return refused({ code: 'form-unknown', path: 'params.formCode', values: { found } });
}

async function formProblems(transaction: ReadTransaction, form: ReportForm): Promise<readonly Problem[]> {
  const definitions = await findDefinitions(transaction);
  const unknownIndicators = form.sections.flatMap((section, place) =>
    section.rows.flatMap(({ indicator }, index): readonly Problem[] =>
      indicator === undefined || definitions.has(indicator)
        ? []
        : [
            {
              code: 'indicator-unknown',
              path: `form.sections[${place}].rows[${index}].indicator`,
              values: { code: indicator },
            },
          ],
    ),
  );
  return [...checkForm(form).map((one) => ({ ...one, path: `form.${one.path ?? ''}` })), ...unknownIndicators];
}
