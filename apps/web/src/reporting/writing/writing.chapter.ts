import type { Chapter } from '../../shared/chapter.ts';
import { writingTexts } from './writing.texts.ts';

export const writingChapter: Chapter = {
  name: 'report-writing',
  navigation: [{ label: writingTexts.title, to: '/bao-cao/soan', permission: { object: 'report', action: 'read' } }],
  pages: [
    {
      path: '/bao-cao/soan',
      title: writingTexts.title,
      load: async () => (await import('./WrittenReportsPage.tsx')).WrittenReportsPage,
    },
    {
      path: '/bao-cao/soan/mau',
      title: writingTexts.templates,
      load: async () => (await import('./TemplatesPage.tsx')).TemplatesPage,
    },
    {
      path: '/bao-cao/soan/so',
      title: writingTexts.register,
      load: async () => (await import('./RegisterPage.tsx')).RegisterPage,
    },
    {
      path: '/bao-cao/soan/$reportId',
      title: writingTexts.editor,
      load: async () => (await import('./WrittenReportPage.tsx')).WrittenReportPage,
    },
    {
      path: '/xac-minh/$code',
      title: writingTexts.verify,
      open: true,
      load: async () => (await import('./VerifyPage.tsx')).VerifyPage,
    },
  ],
};
