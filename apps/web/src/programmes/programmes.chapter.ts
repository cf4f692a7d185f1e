import type { Chapter } from '../shared/chapter.ts';
import { programmesTexts } from './programmes.texts.ts';

export const programmesChapter: Chapter = {
  name: 'programmes',
  navigation: [
    {
      label: programmesTexts.title,
      to: '/chuong-trinh',
      permission: { object: 'programme-catalogue', action: 'read' },
    },
  ],
  pages: [
    {
      path: '/chuong-trinh',
      title: programmesTexts.title,
      load: async () => (await import('./ProgrammesPage.tsx')).ProgrammesPage,
    },
    {
      path: '/chuong-trinh/muc/$code',
      title: programmesTexts.nodeTitle,
      load: async () => (await import('./NodePage.tsx')).NodePage,
    },
    {
      path: '/chuong-trinh/khong-thuc-hien',
      title: programmesTexts.activationsTitle,
      load: async () => (await import('./ActivationsPage.tsx')).ActivationsPage,
    },
    {
      path: '/chuong-trinh/chuyen-tiep',
      title: programmesTexts.successionTitle,
      load: async () => (await import('./SuccessionPage.tsx')).SuccessionPage,
    },
    {
      path: '/chuong-trinh/danh-muc',
      title: programmesTexts.cataloguesTitle,
      load: async () => (await import('./CataloguesPage.tsx')).CataloguesPage,
    },
    {
      path: '/chuong-trinh/danh-muc/$catalogueId',
      title: programmesTexts.catalogueTitle,
      load: async () => (await import('./CataloguePage.tsx')).CataloguePage,
    },
  ],
};
