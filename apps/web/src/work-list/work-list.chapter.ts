import type { Chapter } from '../shared/chapter.ts';
import { workListTexts } from './work-list.texts.ts';

export const workListChapter: Chapter = {
  name: 'work-list',
  navigation: [{ label: workListTexts.title, to: '/' }],
  pages: [
    {
      path: '/',
      title: workListTexts.title,
      load: async () => (await import('./WorkListPage.tsx')).WorkListPage,
    },
  ],
};
