import type { Chapter } from '../shared/chapter.ts';
import { checkTexts } from './check.texts.ts';

export const checkChapter: Chapter = {
  name: 'check',
  navigation: [{ label: checkTexts.title, to: '/kiem-tra', open: true }],
  pages: [
    {
      path: '/kiem-tra',
      title: checkTexts.title,
      open: true,
      load: async () => (await import('./CheckPage.tsx')).CheckPage,
    },
  ],
};
