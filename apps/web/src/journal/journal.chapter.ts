import type { Chapter } from '../shared/chapter.ts';
import { journalTexts } from './journal.texts.ts';

export const journalChapter: Chapter = {
  name: 'journal',
  navigation: [{ label: journalTexts.title, to: '/nhat-ky', permission: { object: 'journal', action: 'read' } }],
  pages: [
    {
      path: '/nhat-ky',
      title: journalTexts.title,
      load: async () => (await import('./JournalPage.tsx')).JournalPage,
    },
  ],
};
