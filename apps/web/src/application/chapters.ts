import { checkChapter } from '../check/check.chapter.ts';
import { journalChapter } from '../journal/journal.chapter.ts';
import { settingsChapter } from '../settings/settings.chapter.ts';
import type { Chapter } from '../shared/chapter.ts';
import { workListChapter } from '../work-list/work-list.chapter.ts';

/** Every chapter that has pages, in the order of the navigation. */
export const chapters: readonly Chapter[] = [workListChapter, checkChapter, journalChapter, settingsChapter];
