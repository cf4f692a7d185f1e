import type { Chapter } from '../shared/chapter.ts';
import { recognitionNames } from './recognition-names.texts.ts';

export const recognitionChapter: Chapter = {
  name: 'recognition',
  navigation: [
    {
      label: recognitionNames.recognition,
      to: '/cong-nhan',
      permission: { object: 'criteria-assessment', action: 'read' },
    },
    { label: recognitionNames.ocop, to: '/ocop' },
  ],
  pages: [
    {
      path: '/cong-nhan',
      title: recognitionNames.recognition,
      load: async () => (await import('./RecognitionsPage.tsx')).RecognitionsPage,
    },
    {
      path: '/cong-nhan/danh-sach',
      title: recognitionNames.recognised,
      load: async () => (await import('./RecognisedPage.tsx')).RecognisedPage,
    },
    {
      path: '/cong-nhan/ghi-nam-truoc',
      title: recognitionNames.addRecognised,
      load: async () => (await import('./AddRecognisedPage.tsx')).AddRecognisedPage,
    },
    {
      path: '/cong-nhan/bieu-02',
      title: recognitionNames.villageTable,
      load: async () => (await import('./VillageTablePage.tsx')).VillageTablePage,
    },
    {
      path: '/cong-nhan/y-kien',
      title: recognitionNames.opinions,
      load: async () => (await import('./OpinionsPage.tsx')).OpinionsPage,
    },
    {
      path: '/cong-nhan/phan-cong',
      title: recognitionNames.departments,
      load: async () => (await import('./DepartmentsPage.tsx')).DepartmentsPage,
    },
    {
      path: '/cong-nhan/quy-trinh',
      title: recognitionNames.rules,
      load: async () => (await import('./RecognitionRulesPage.tsx')).RecognitionRulesPage,
    },
    {
      path: '/cong-nhan/$dossierId',
      title: recognitionNames.dossier,
      load: async () => (await import('./RecognitionPage.tsx')).RecognitionPage,
    },
    { path: '/ocop', title: recognitionNames.ocop, load: async () => (await import('./OcopPage.tsx')).OcopPage },
  ],
};
