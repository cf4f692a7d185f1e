import {
  extendDue,
  listLate,
  listObligations,
  moveManyReports,
  moveReport,
  readCellHistory,
  readCompleteness,
  readReport,
  readReportChanges,
  saveCells,
} from '@muctieu/contract/reporting/reporting.operations';
import { countStandings } from '@muctieu/domain/reporting/completeness';
import { ownShelf, receivedShelf, type WorkShelf } from '@muctieu/domain/reporting/work-shelf';
import type { WorkCalendar } from '@muctieu/domain/reporting/working-day';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { say } from '@muctieu/kernel/text';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import { glimpseUnits } from '../organisations/unit-lookup.ts';
import { pageFrom } from '../programmes/list-page.ts';
import { findCells, findCellVersions } from './cells.store.ts';
import { findObligations, type KnownObligation, type ObligationFilter } from './derive-obligations.ts';
import { type FoundReport, findReport, sees } from './find-report.ts';
import { takeStep } from './move-report.ts';
import { obligationAnswer } from './obligation-answer.ts';
import { addExtension } from './regimes.store.ts';
import { actorFor, mayApprove, mayWrite, type ReportRights, RightsOfPerson } from './report-rights.ts';
import { nameOf, viewReport } from './report-view.ts';
import { sentenceOf } from './report-words.ts';
import { saveTypedCells } from './save-cells.ts';
import { findSteps, type ReportName } from './submissions.store.ts';

/** Reports from the inbox to the list of who is late. */
export function reportRoutes(calendar: WorkCalendar): readonly Route[] {
  return [
    route(listObligations, ({ query, context }) => {
      const { view, state, standing, shelf, ...filter } = query;
      return context.read(async (transaction) => {
        const found = (
          await findObligations(
            transaction,
            { ...filter, reporterIds: reporterIdsOf(context, filter) },
            { today: context.today, calendar },
          )
        ).filter((known) => sees(context, known));
        const rightsOf = new RightsOfPerson(context);
        const shelves: Partial<Record<WorkShelf, number>> = {};
        const mine: { readonly known: KnownObligation; readonly rights: ReportRights; readonly name: string }[] = [];
        for (const known of found) {
          if (state !== undefined && (known.submission?.state ?? 'none') !== state) continue;
          if (standing !== undefined && known.standing !== standing) continue;
          const rights = await rightsOf.of(known);
          if (view === 'own' && !rights.fills) continue;
          if (view === 'received' && !rights.receives) continue;
          const lies = shelfOf(known, view, context.today);
          if (lies !== undefined) shelves[lies] = (shelves[lies] ?? 0) + 1;
          if (shelf !== undefined && lies !== shelf) continue;
          mine.push({ known, rights, name: known.reporter.nameOn(known.period.to) });
        }
        mine.sort(byDueAndName);
        // In words only what is on the page: a province owes thousands of reports in a year.
        const page = pageFrom(mine, query);
        const also = await glimpseUnits(
          transaction,
          page.items.flatMap(({ known }) => known.obligation.alsoFor),
          context.today,
        );
        const items = page.items.map(({ known, rights }) =>
          obligationAnswer(
            known,
            rights,
            known.obligation.alsoFor.flatMap((id) => also.get(id)?.name ?? []),
          ),
        );
        return done({ ...page, items, ...(view === 'all' ? {} : { shelves }) });
      });
    }),

    route(readReport, ({ params, query, context }) =>
      context.read(async (transaction) => {
        const found = await findReport(transaction, context, calendar, { ...params, ...query });
        if (!found.ok) return found;
        return done(await viewReport(transaction, found.value, context.today));
      }),
    ),

    route(saveCells, ({ params, body, context }) =>
      // Found in the transaction that saves: what is typed while somebody hands the report in meets one state.
      context.write(body.provinceId, async (transaction) => {
        const found = await findReport(transaction, context, calendar, { ...params, provinceId: body.provinceId });
        if (!found.ok) return found;
        if (!found.value.rights.fills) return notTheirs(context, found.value);
        return saveTypedCells(transaction, found.value, body.cells, {
          personId: context.signedIn?.personId,
          at: context.now,
          today: context.today,
        });
      }),
    ),

    route(moveReport, ({ params, body, version, context }) => {
      const { provinceId, ...step } = body;
      return stepOf(context, calendar, { ...params, provinceId }, step, version);
    }),

    route(moveManyReports, async ({ body, context }) => {
      const moved = [];
      const left = [];
      for (const { version, ...name } of body.reports) {
        const { act, reason, provinceId } = body;
        const outcome = await stepOf(
          {
            ...context,
            write: (province, work) => context.database.write(context.scope, actOf(context, province, name), work),
          },
          calendar,
          { ...name, provinceId },
          { act, reason, cellReasons: [] },
          version,
        );
        if (outcome.ok)
          moved.push({ reporterId: name.reporterId, state: outcome.value.state, version: outcome.value.version });
        else {
          const [problem] = outcome.problems;
          const code = problem?.code ?? '';
          left.push({ reporterId: name.reporterId, code, sentence: sentenceOf(code, problem?.values) });
        }
      }
      return done({ moved, refused: left });
    }),

    route(readReportChanges, ({ params, query, context }) =>
      context.read(async (transaction) => {
        const found = await findReport(transaction, context, calendar, { ...params, ...query });
        if (!found.ok) return found;
        const name = nameOf(found.value);
        const last = (await findSteps(transaction, name)).findLast(({ act }) => act === 'submit');
        const cells = await findCells(transaction, name);
        const before = last?.content ?? {};
        return done({
          ...(last === undefined ? {} : { since: last.at.toISOString() }),
          items: cells.flatMap(({ key, text, by, at }) =>
            (before[key] ?? '') === text
              ? []
              : [
                  {
                    key,
                    ...(before[key] === undefined ? {} : { before: before[key] }),
                    after: text,
                    ...(by === undefined ? {} : { by }),
                    at: at.toISOString(),
                  },
                ],
          ),
        });
      }),
    ),

    route(readCellHistory, ({ params, query: { provinceId, cell }, context }) =>
      context.read(async (transaction) => {
        const found = await findReport(transaction, context, calendar, { ...params, provinceId });
        if (!found.ok) return found;
        const versions = await findCellVersions(transaction, nameOf(found.value), cell);
        return done({
          cell,
          versions: versions.map(({ version, text, explanation, filled, by, at }) => ({
            ...{ version, text, explanation, filled, at: at.toISOString() },
            ...(by === undefined ? {} : { by }),
          })),
        });
      }),
    ),

    route(extendDue, async ({ params, body, context }) => {
      const found = await asked(context, calendar, { ...params, provinceId: body.provinceId });
      if (!found.ok) return found;
      const { known, rights } = found.value;
      if (!rights.receives)
        return refused({ code: 'submission-step-of-others', values: { found: '', asked: 'extend' } });
      const before = known.obligation.due;
      if (body.due <= before)
        return refused({ code: 'extension-not-later', path: 'due', values: { found: body.due, due: before } });
      return context.write(body.provinceId, async (transaction) => {
        const extensionId = await addExtension(transaction, {
          ...params,
          ...body,
          before,
          unitId: known.reporter.unitId,
          organisationId: known.reporter.kind === 'organisation' ? known.reporter.id : undefined,
          ...(context.signedIn === undefined ? {} : { personId: context.signedIn.personId }),
          at: context.now,
        });
        return done({ extensionId, due: body.due });
      });
    }),

    route(readCompleteness, ({ query, context }) =>
      context.read(async (transaction) => {
        const found = await seen(context, calendar, query, transaction);
        const groups = new Map<string, KnownObligation[]>();
        for (const known of found) {
          const { regime, period, reporter } = known;
          const key =
            query.by === 'regime'
              ? regime.code
              : query.by === 'period'
                ? `${regime.code}|${period.key}`
                : `${regime.code}|${reporter.id}`;
          groups.set(key, [...(groups.get(key) ?? []), known]);
        }
        const items = [...groups.values()].flatMap((group) => {
          const [first] = group;
          if (first === undefined) return [];
          const { regime, period, reporter } = first;
          return [
            {
              regimeCode: regime.code,
              regimeName: regime.name,
              ...(query.by === 'period' ? { periodKey: period.key } : {}),
              ...(query.by === 'reporter'
                ? { reporterId: reporter.id, reporterName: reporter.nameOn(context.today) }
                : {}),
              ...countStandings(group.map(({ standing }) => standing)),
            },
          ];
        });
        return done(pageFrom(items, query));
      }),
    ),

    route(listLate, ({ query, context }) =>
      context.read(async (transaction) => {
        const late = (await seen(context, calendar, query, transaction)).filter(
          ({ standing }) => standing === 'late' || standing === 'overdue' || standing === 'never',
        );
        const items = late
          .map(({ obligation, regime, period, reporter, standing, submission }) => ({
            reporterId: reporter.id,
            reporterName: reporter.nameOn(period.to),
            reporterLevel: reporter.level,
            regimeCode: regime.code,
            regimeName: say(regime.name, context.language),
            periodKey: period.key,
            due: obligation.due,
            daysLate: daysBetween(obligation.due, submission?.firstSubmittedOn ?? context.today),
            standing,
            ...(submission?.firstSubmittedOn === undefined ? {} : { handedInOn: submission.firstSubmittedOn }),
          }))
          .sort((a, b) => b.daysLate - a.daysLate || a.reporterName.localeCompare(b.reporterName, 'vi'));
        return done(pageFrom(items, query));
      }),
    ),
  ];
}

const vietnamese = new Intl.Collator('vi');

/** Latest first; of one day by the names of the reporters. */
function shelfOf(known: KnownObligation, view: 'own' | 'received' | 'all', today: PlainDate): WorkShelf | undefined {
  if (view === 'all') return undefined;
  const { submission, standing, obligation } = known;
  const report = { state: submission?.state ?? ('none' as const), standing, cutOff: obligation.cutOff };
  return view === 'own' ? ownShelf(report, today) : receivedShelf(report);
}

function byDueAndName(
  a: { readonly known: KnownObligation; readonly name: string },
  b: { readonly known: KnownObligation; readonly name: string },
): number {
  const [due, other] = [a.known.obligation.due, b.known.obligation.due];
  if (due !== other) return due < other ? 1 : -1;
  return vietnamese.compare(a.name, b.name);
}

type Transaction = Parameters<Parameters<RequestContext['read']>[0]>[0];

async function seen(
  context: RequestContext,
  calendar: WorkCalendar,
  filter: ObligationFilter,
  transaction: Transaction,
) {
  const found = await findObligations(
    transaction,
    { ...filter, reporterIds: reporterIdsOf(context, filter) },
    { today: context.today, calendar },
  );
  return found.filter((known) => sees(context, known));
}

/** Whoever reaches a few units only is not made to wait for the whole province. */
function reporterIdsOf(
  { scope }: RequestContext,
  filter: { readonly provinceId: string; readonly reporterId?: string | undefined },
) {
  if (filter.reporterId !== undefined) return [filter.reporterId];
  const { provinces, units, organisations = [], projectsOnly = [] } = scope;
  const isWhole =
    provinces === '*' || (provinces.includes(filter.provinceId) && !projectsOnly.includes(filter.provinceId));
  return isWhole ? undefined : [...units, ...organisations];
}

function asked(context: RequestContext, calendar: WorkCalendar, name: ReportName): Promise<Result<FoundReport>> {
  return context.read((transaction) => findReport(transaction, context, calendar, name));
}

/** Refused in the words of the permission where there is one to name. */
async function notTheirs(context: RequestContext, { rights }: FoundReport): Promise<Result<never>> {
  const permitted = await context.permits(rights.reporterPlace, mayWrite);
  return permitted.ok
    ? refused({ code: 'submission-step-of-others', values: { found: '', asked: 'save' } })
    : permitted;
}

function actOf(context: RequestContext, provinceId: string, name: Omit<ReportName, 'provinceId'>) {
  const { idempotency, requestId, now } = context;
  return {
    provinceId,
    command: moveManyReports.id,
    requestId,
    at: now,
    ...(idempotency === undefined
      ? {}
      : {
          idempotency: { ...idempotency, key: `${idempotency.key} ${name.periodKey} ${name.reporterId}`.slice(0, 200) },
        }),
  };
}

async function stepOf(
  context: RequestContext,
  calendar: WorkCalendar,
  name: ReportName,
  step: Omit<Parameters<typeof takeStep>[2], 'actor' | 'by' | 'at' | 'today' | 'version'>,
  version: number,
) {
  const found = await asked(context, calendar, name);
  if (!found.ok) return found;
  const { rights, form } = found.value;
  const actor = actorFor(step.act, rights, step.section);
  if (actor === undefined) {
    const values = { found: rights.fills ? 'reporter' : '', asked: step.act };
    return refused({ code: 'submission-step-of-others', path: 'act', values });
  }
  const place = actor === 'reporter' ? rights.reporterPlace : rights.receiverPlace;
  const isWriter = actor === 'reporter' && (await context.permits(place, mayWrite)).ok;
  const by = await context.acting(place, isWriter ? mayWrite : mayApprove);
  return context.write(name.provinceId, (transaction) =>
    takeStep(
      transaction,
      { ...found.value, form },
      { ...step, actor, by, at: context.now, today: context.today, version },
    ),
  );
}

function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
