import type { AccessTables } from '../access/access.tables.ts';
import type { CapitalTables } from '../capital/capital.tables.ts';
import type { CapitalDecisionTables } from '../capital/decisions.tables.ts';
import type { CapitalImportTables } from '../capital/sheet-import/import.tables.ts';
import type { TreasuryTables } from '../capital/treasury/treasury.tables.ts';
import type { CriteriaTables } from '../criteria/criteria.tables.ts';
import type { OcopTables } from '../criteria/ocop.tables.ts';
import type { RecognitionTables } from '../criteria/recognition.tables.ts';
import type { DocumentsTables } from '../documents/documents.tables.ts';
import type { IndicatorsTables } from '../indicators/indicators.tables.ts';
import type { JournalTables } from '../journal/journal.tables.ts';
import type { OrganisationsTables } from '../organisations/organisations.tables.ts';
import type { ProgrammesTables } from '../programmes/programmes.tables.ts';
import type { ReportingTables } from '../reporting/reporting.tables.ts';
import type { WritingTables } from '../reporting/writing/writing.tables.ts';
import type { SettingsTables } from '../settings/settings.tables.ts';
import type { TerritoryTables } from '../territory/territory.tables.ts';
import type { AnswerTables } from './answer.tables.ts';

/**
 * Every table of schema `muctieu`, as Kysely sees it. A chapter writes `<chapter>/<chapter>.tables.ts` and adds its
 * interface to this line.
 */
export interface Tables
  extends AccessTables,
    AnswerTables,
    CapitalDecisionTables,
    CapitalImportTables,
    CapitalTables,
    CriteriaTables,
    DocumentsTables,
    IndicatorsTables,
    JournalTables,
    OcopTables,
    OrganisationsTables,
    ProgrammesTables,
    RecognitionTables,
    ReportingTables,
    SettingsTables,
    TerritoryTables,
    TreasuryTables,
    WritingTables {}
