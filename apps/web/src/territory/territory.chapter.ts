import type { Chapter } from '../shared/chapter.ts';
import { territoryTexts } from './territory.texts.ts';

export const territoryChapter: Chapter = {
  name: 'territory',
  navigation: [
    { label: territoryTexts.units, to: '/dia-ban', permission: { object: 'territory-unit', action: 'read' } },
  ],
  pages: [
    { path: '/dia-ban', title: territoryTexts.units, load: async () => (await import('./UnitsPage.tsx')).UnitsPage },
    {
      path: '/dia-ban/danh-sach',
      title: territoryTexts.list,
      load: async () => (await import('./UnitListPage.tsx')).UnitListPage,
    },
    {
      path: '/dia-ban/bien-dong',
      title: territoryTexts.timeline,
      load: async () => (await import('./TimelinePage.tsx')).TimelinePage,
    },
    {
      path: '/dia-ban/ban-do',
      title: territoryTexts.map,
      load: async () => (await import('./MapPage.tsx')).MapPage,
    },
    {
      path: '/dia-ban/quy-doi',
      title: territoryTexts.regroup,
      load: async () => (await import('./RegroupPage.tsx')).RegroupPage,
    },
    {
      path: '/dia-ban/ghi-bien-dong',
      title: territoryTexts.book,
      load: async () => (await import('./BookEventsPage.tsx')).BookEventsPage,
    },
    {
      path: '/dia-ban/nhap-danh-muc',
      title: territoryTexts.importList,
      load: async () => (await import('./ImportListPage.tsx')).ImportListPage,
    },
    {
      path: '/dia-ban/$unitId',
      title: territoryTexts.unit,
      load: async () => (await import('./UnitPage.tsx')).UnitPage,
    },
  ],
};
