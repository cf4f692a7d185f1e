import type { Chapter } from '../shared/chapter.ts';
import { documentsTexts } from './documents.texts.ts';

export const documentsChapter: Chapter = {
  name: 'documents',
  navigation: [
    {
      label: documentsTexts.title,
      to: '/van-ban',
      permission: { object: 'legal-document', action: 'read' },
    },
  ],
  pages: [
    {
      path: '/van-ban',
      title: documentsTexts.title,
      load: async () => (await import('./DocumentsPage.tsx')).DocumentsPage,
    },
    {
      path: '/van-ban/nhap-moi',
      title: documentsTexts.newTitle,
      load: async () => (await import('./NewDocumentPage.tsx')).NewDocumentPage,
    },
    {
      path: '/van-ban/mau-thuan',
      title: documentsTexts.conflictsTitle,
      load: async () => (await import('./DocumentConflictsPage.tsx')).DocumentConflictsPage,
    },
    {
      path: '/van-ban/$documentId',
      title: documentsTexts.documentTitle,
      load: async () => (await import('./DocumentPage.tsx')).DocumentPage,
    },
    {
      path: '/van-ban/$documentId/sua',
      title: documentsTexts.editTitle,
      load: async () => (await import('./EditDocumentPage.tsx')).EditDocumentPage,
    },
  ],
};
