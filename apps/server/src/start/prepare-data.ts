import { readCarryOverRules } from '@muctieu/data/carry-over-rules';
import { readCriteriaSets } from '@muctieu/data/criteria-set';
import { readIndicatorCatalogues, readValidationRules } from '@muctieu/data/indicator';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import { readProvinceCatalogue } from '@muctieu/data/province-catalogue';
import { readRecognition } from '@muctieu/data/recognition';
import { readRegimes, readReportForms, readWorkCalendar } from '@muctieu/data/reporting';
import { readSources } from '@muctieu/data/source-register';
import { readAuthorityFunctions } from '@muctieu/demo/authority-function';
import {
  readCapitalProvinces,
  readCapitalSheets,
  readDemoRules,
  readMobilisedSums,
  readReportDocuments,
  readSheetFile,
} from '@muctieu/demo/capital';
import { readDemoCriteria } from '@muctieu/demo/criteria';
import { readDemoIndicators } from '@muctieu/demo/indicators';
import { readOrganisations } from '@muctieu/demo/organisations';
import { readPeople } from '@muctieu/demo/people';
import { readDemoRecognition } from '@muctieu/demo/recognition';
import { readDemoReport } from '@muctieu/demo/report';
import { readInventedRounds, readQuotedRound } from '@muctieu/demo/rounds';
import { readDienBien, readPhongTho } from '@muctieu/demo/territory';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import { prepareDemoPeople } from '../access/demo-people.ts';
import { prepareFirstAdministrator } from '../access/first-administrator.ts';
import type { IssuedSignIn } from '../access/issued-sign-in.ts';
import { loadCarryOverRules } from '../capital/load-carry-over-rules.ts';
import { loadDemoCapital } from '../capital/load-demo-capital.ts';
import { loadCriteria } from '../criteria/load-criteria.ts';
import { loadDemoCriteria } from '../criteria/load-demo-criteria.ts';
import { loadDemoRecognition } from '../criteria/load-demo-recognition.ts';
import { loadRecognitionRules } from '../criteria/load-recognition-rules.ts';
import type { Database } from '../database/database.ts';
import { loadLegalDocuments } from '../documents/load-legal-documents.ts';
import { loadDemoIndicators } from '../indicators/load-demo-indicators.ts';
import { loadIndicators } from '../indicators/load-indicators.ts';
import { loadDemoOrganisations } from '../organisations/load-demo-organisations.ts';
import { loadProgrammes } from '../programmes/load-programmes.ts';
import { loadDemoRounds } from '../reporting/load-demo-rounds.ts';
import { loadReporting, workCalendarOf } from '../reporting/load-reporting.ts';
import { loadDemoFunctions } from '../reporting/writing/load-demo-functions.ts';
import { loadDemoReport } from '../reporting/writing/load-demo-report.ts';
import { loadDemoTerritory } from '../territory/load-demo-territory.ts';
import { loadProvinces } from '../territory/load-provinces.ts';
import type { Settings } from './settings.ts';

/** Who can sign in for the first time, to be said to whoever started the program, this once. */
export interface PreparedSignIns {
  readonly administrator?: IssuedSignIn;
  readonly demo: readonly IssuedSignIn[];
}

/**
 * Brings the dated data of the product into the database, and with `--demo` the demo province. Run at every start, in the
 * order of the chapters; what is there already, and what people changed since, is left alone.
 */
export async function prepareData(database: Database, settings: Settings, now: Date): Promise<PreparedSignIns> {
  await loadProvinces(database, readProvinceCatalogue(), now);
  await loadLegalDocuments(database, readLegalDocuments(), now);
  await loadProgrammes(
    database,
    {
      catalogues: readProgrammeCatalogues(),
      succession: readProgrammeSuccession(),
      activations: readNodeActivations(),
    },
    now,
  );
  await loadCarryOverRules(database, readCarryOverRules(), now);
  await loadIndicators(database, readIndicatorCatalogues(), readValidationRules(), now);
  await loadCriteria(database, readCriteriaSets(), now);
  await loadRecognitionRules(database, readRecognition(), now);
  await loadReporting(database, { regimes: readRegimes(), forms: readReportForms() }, now);
  if (settings.isDemo) {
    await loadDemoTerritory(database, readDienBien(), now);
    await loadDemoTerritory(database, readPhongTho(), now);
    await loadDemoCriteria(database, readDemoCriteria(), now);
    const titles = new Map(readSources().map(({ tag, title }) => [tag, title]));
    await loadDemoRecognition(database, readDemoRecognition(), titles, now);
    await loadDemoOrganisations(database, readOrganisations().organisations, now, dayInVietNam(now));
    await loadDemoIndicators(database, readDemoIndicators(), now);
    const sheets = readCapitalSheets().map((sheet) => ({ ...sheet, bytes: readSheetFile(sheet) }));
    const capital = {
      provinces: readCapitalProvinces(),
      documents: readReportDocuments(),
      mobilised: readMobilisedSums(),
      rules: readDemoRules(),
    };
    await loadDemoCapital(database, { ...capital, sheets }, now);
    await loadDemoReport(database, readDemoReport(), now);
  }
  const administrator = await prepareFirstAdministrator(database, now);
  const demo = settings.isDemo ? await prepareDemoPeople(database, readPeople(), settings.dataFolder, now) : [];
  if (settings.isDemo) await loadDemoFunctions(database, readAuthorityFunctions(), '11', now);
  // The steps of the rounds name people.
  if (settings.isDemo) {
    const rounds = { quoted: readQuotedRound(), invented: readInventedRounds() };
    await loadDemoRounds(database, rounds, workCalendarOf(readWorkCalendar().days), now);
  }
  return { ...(administrator === undefined ? {} : { administrator }), demo };
}
