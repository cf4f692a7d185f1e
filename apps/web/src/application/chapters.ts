import { capitalChapter } from '../capital/capital.chapter.ts';
import { checkChapter } from '../check/check.chapter.ts';
import { criteriaChapter } from '../criteria/criteria.chapter.ts';
import { recognitionChapter } from '../criteria/recognition.chapter.ts';
import { documentsChapter } from '../documents/documents.chapter.ts';
import { indicatorsChapter } from '../indicators/indicators.chapter.ts';
import { journalChapter } from '../journal/journal.chapter.ts';
import { organisationsChapter } from '../organisations/organisations.chapter.ts';
import { programmesChapter } from '../programmes/programmes.chapter.ts';
import { reportingChapter } from '../reporting/reporting.chapter.ts';
import { writingChapter } from '../reporting/writing/writing.chapter.ts';
import { settingsChapter } from '../settings/settings.chapter.ts';
import type { Chapter } from '../shared/chapter.ts';
import { territoryChapter } from '../territory/territory.chapter.ts';
import { workListChapter } from '../work-list/work-list.chapter.ts';

/** Every chapter that has pages, in the order of the navigation. */
export const chapters: readonly Chapter[] = [
  workListChapter,
  territoryChapter,
  documentsChapter,
  programmesChapter,
  capitalChapter,
  indicatorsChapter,
  criteriaChapter,
  recognitionChapter,
  reportingChapter,
  writingChapter,
  checkChapter,
  organisationsChapter,
  journalChapter,
  settingsChapter,
];
