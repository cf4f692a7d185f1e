import { accessProblems } from '@muctieu/contract/access/access.problems';
import { capitalProblems } from '@muctieu/contract/capital/capital.problems';
import { importRequestProblems, sheetImportProblems } from '@muctieu/contract/capital/sheet-import.problems';
import { statementProblems } from '@muctieu/contract/capital/statement.problems';
import { treasuryProblems } from '@muctieu/contract/capital/treasury.problems';
import { criteriaProblems } from '@muctieu/contract/criteria/criteria.problems';
import { ocopProblems } from '@muctieu/contract/criteria/ocop.problems';
import { recognitionProblems } from '@muctieu/contract/criteria/recognition.problems';
import { documentsProblems } from '@muctieu/contract/documents/documents.problems';
import { httpProblems } from '@muctieu/contract/http/http.problems';
import { indicatorsProblems } from '@muctieu/contract/indicators/indicators.problems';
import { organisationsProblems } from '@muctieu/contract/organisations/organisations.problems';
import { programmesProblems } from '@muctieu/contract/programmes/programmes.problems';
import { mailProblems } from '@muctieu/contract/reporting/mail.problems';
import { reportingProblems } from '@muctieu/contract/reporting/reporting.problems';
import { workbookProblems } from '@muctieu/contract/reporting/workbook.problems';
import { writingProblems } from '@muctieu/contract/reporting/writing/writing.problems';
import { settingsProblems } from '@muctieu/contract/settings/settings.problems';
import { territoryProblems } from '@muctieu/contract/territory/territory.problems';
import { readCriteriaRegions } from '@muctieu/data/criteria-set';
import { readPermissionMatrix } from '@muctieu/data/permission-matrix';
import { readWorkCalendar } from '@muctieu/data/reporting';
import { readSources } from '@muctieu/data/source-register';
import { addWorkingDays } from '@muctieu/domain/reporting/working-day';
import type { FastifyInstance } from 'fastify';
import type { AccessSettings } from './access/access-settings.ts';
import { closedUntilPasswordChange } from './access/closed-until-password-change.ts';
import { createAccess } from './access/create-access.ts';
import { besideLedgerRoutes } from './capital/beside-ledger.routes.ts';
import { capitalRoutes } from './capital/capital.routes.ts';
import { importRoutes } from './capital/sheet-import/import.routes.ts';
import { ImportThreads } from './capital/sheet-import/import-threads.ts';
import { treasuryRoutes } from './capital/treasury/treasury.routes.ts';
import { checkRoutes, fileReadingProblems } from './check/check.routes.ts';
import { criteriaRoutes } from './criteria/criteria.routes.ts';
import { ocopRoutes } from './criteria/ocop.routes.ts';
import { recognisedRoutes } from './criteria/recognised.routes.ts';
import { recognisedImportRoutes } from './criteria/recognised-import.routes.ts';
import { recognitionRoutes } from './criteria/recognition.routes.ts';
import { recognitionFileRoutes } from './criteria/recognition-file.routes.ts';
import { recognitionOpinionRoutes } from './criteria/recognition-opinion.routes.ts';
import { recognitionRuleRoutes } from './criteria/recognition-rule.routes.ts';
import type { Database } from './database/database.ts';
import { documentsRoutes } from './documents/documents.routes.ts';
import { organisationCitations, territoryCitations } from './documents/earlier-citation.store.ts';
import { relationCitations, reportCitations } from './documents/own-citations.ts';
import { buildApplication } from './http/application.ts';
import type { Route } from './http/route.ts';
import { indicatorCitations } from './indicators/indicator-citations.ts';
import { indicatorsRoutes } from './indicators/indicators.routes.ts';
import { journalRoutes } from './journal/journal.routes.ts';
import { readProvinceNames } from './organisations/province-names.ts';
import { programmeCitations } from './programmes/programme-citations.ts';
import { programmesRoutes } from './programmes/programmes.routes.ts';
import { workCalendarOf } from './reporting/load-reporting.ts';
import type { MailServer } from './reporting/mail/mail-server.ts';
import { reportingRoutes } from './reporting/reporting.routes.ts';
import { wordTemplateRefusals } from './reporting/writing/word-template-refusals.ts';
import { writingRoutes } from './reporting/writing/writing.routes.ts';
import { keptDraftRoutes } from './settings/kept-draft.routes.ts';
import { settingsRoutes } from './settings/settings.routes.ts';
import { territoryRoutes } from './territory/territory.routes.ts';
import { workListRoutes } from './work-list/work-list.routes.ts';
import { workSources } from './work-list/work-sources.ts';

export interface ComposeParts {
  readonly database: Database;
  readonly access: AccessSettings;
  readonly clock: () => Date;
  readonly log: false | 'info' | 'warn' | 'error' | 'debug';
  readonly logFile?: string;
  readonly webFolder?: string;
  readonly requestsPerMinute?: number;
  readonly version: string;
  /** Where people find this server: QR codes of reports lead there. */
  readonly publicAddress?: string;
  /** Takes the letters of reminders. */
  readonly mailServer?: MailServer | undefined;
}

/** All wiring, by hand and in one place: the chapters' routes, their problems, and who may pass. */
export function compose(parts: ComposeParts): Promise<FastifyInstance> {
  const access = createAccess(parts.database, parts.clock, parts.access);
  const sourceTitles = new Map(readSources().map(({ tag, title }) => [tag, title]));
  // Every chapter whose rows cite documents.
  const citationSources = [
    relationCitations,
    territoryCitations,
    organisationCitations,
    programmeCitations,
    indicatorCitations,
    reportCitations(sourceTitles),
  ];
  const calendar = workCalendarOf(readWorkCalendar().days);
  const importThreads = new ImportThreads();
  const publicAddress = parts.publicAddress ?? 'http://localhost:4860';
  const chapters: readonly Route[] = [
    ...checkRoutes(),
    ...access.routes,
    ...territoryRoutes(),
    ...documentsRoutes(citationSources),
    ...programmesRoutes,
    ...capitalRoutes(readProvinceNames()),
    ...importRoutes(importThreads),
    ...treasuryRoutes(importThreads),
    ...indicatorsRoutes,
    ...criteriaRoutes(readCriteriaRegions()),
    ...recognitionRoutes((day, count) => addWorkingDays(calendar, day, count)),
    ...recognitionOpinionRoutes,
    ...recognitionFileRoutes,
    ...recognitionRuleRoutes,
    ...recognisedRoutes(),
    ...recognisedImportRoutes,
    ...ocopRoutes(),
    ...besideLedgerRoutes(),
    ...reportingRoutes(readWorkCalendar().days, { server: parts.mailServer, publicAddress }),
    ...writingRoutes(publicAddress),
  ];
  // What reads across the chapters: the journal knows their commands' names, the work list asks their operations.
  const matrix = readPermissionMatrix();
  const operationNames = new Map(
    chapters
      .filter(({ operation }) => operation.method !== 'GET')
      .map(({ operation }) => [operation.id, operation.summary]),
  );
  const journal = journalRoutes({ matrix, holdingsOf: access.gate.holdingsOf, operationNames });
  const asked = [...chapters, ...journal, ...settingsRoutes(parts), ...keptDraftRoutes()];
  const routes = [...asked, ...workListRoutes({ gate: access.gate, routes: asked, sources: workSources(matrix) })];
  return buildApplication({
    ...parts,
    requestsPerMinute: parts.requestsPerMinute ?? 1200,
    gate: access.gate,
    routes: closedUntilPasswordChange(routes),
    problems: {
      ...httpProblems,
      ...fileReadingProblems,
      ...accessProblems,
      ...organisationsProblems,
      ...territoryProblems,
      ...documentsProblems,
      ...programmesProblems,
      ...capitalProblems,
      ...sheetImportProblems,
      ...importRequestProblems,
      ...treasuryProblems,
      ...indicatorsProblems,
      ...criteriaProblems,
      ...recognitionProblems,
      ...ocopProblems,
      ...statementProblems,
      ...reportingProblems,
      ...mailProblems,
      ...workbookProblems,
      ...writingProblems,
      ...settingsProblems,
      ...wordTemplateRefusals,
    },
  });
}
