import type { Chapter } from '../../shared/chapter.ts';
import { writingTexts } from './writing.texts.ts';

export const writingChapter: Chapter = {
  name: 'report-writing',
  navigation: [
    { label: writingTexts.title, to: '/bao-cao/soan', permission: { object: 'report', action: 'read' } },
    {
      label: writingTexts.functions,
      to: '/bao-cao/soan/tham-quyen',
      permission: { object: 'person', action: 'write' },
    },
    { label: writingTexts.verify, to: '/xac-minh', open: true },
  ],
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
      path: '/bao-cao/soan/mau/$templateId',
      title: writingTexts.templatePage,
      load: async () => (await import('./TemplatePage.tsx')).TemplatePage,
    },
    {
      path: '/bao-cao/soan/so',
      title: writingTexts.register,
      load: async () => (await import('./RegisterPage.tsx')).RegisterPage,
    },
    {
      path: '/bao-cao/soan/tham-quyen',
      title: writingTexts.functions,
      load: async () => (await import('./FunctionsPage.tsx')).FunctionsPage,
    },
    {
      path: '/bao-cao/soan/hang-loat',
      title: writingTexts.batches,
      load: async () => (await import('./BatchesPage.tsx')).BatchesPage,
    },
    {
      path: '/bao-cao/soan/hang-loat/$batchId',
      title: writingTexts.batch,
      load: async () => (await import('./BatchPage.tsx')).BatchPage,
    },
    {
      path: '/bao-cao/soan/$reportId',
      title: writingTexts.editor,
      load: async () => (await import('./WrittenReportPage.tsx')).WrittenReportPage,
    },
    {
      path: '/bao-cao/soan/$reportId/so-sanh',
      title: writingTexts.difference,
      load: async () => (await import('./DifferencePage.tsx')).DifferencePage,
    },
    {
      path: '/xac-minh',
      title: writingTexts.verify,
      open: true,
      load: async () => (await import('./VerifyPage.tsx')).VerifyStartPage,
    },
    {
      path: '/xac-minh/$code',
      title: writingTexts.verify,
      open: true,
      load: async () => (await import('./VerifyPage.tsx')).VerifyPage,
    },
  ],
};
