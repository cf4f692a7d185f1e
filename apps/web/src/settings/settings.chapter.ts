import type { Chapter } from '../shared/chapter.ts';
import { settingsTexts } from './settings.texts.ts';

export const settingsChapter: Chapter = {
  name: 'settings',
  navigation: [{ label: settingsTexts.title, to: '/cai-dat' }],
  pages: [
    {
      path: '/cai-dat',
      title: settingsTexts.title,
      load: async () => (await import('./SettingsPage.tsx')).SettingsPage,
    },
  ],
};
