import type { Chapter } from '../shared/chapter.ts';
import { reportingTexts } from './reporting.texts.ts';

const reads = { object: 'report', action: 'read' } as const;
const administers = { object: 'settings', action: 'approve' } as const;
const saveCellsId = 'reporting.save-cells';
const moveReportId = 'reporting.move-report';

export const reportingChapter: Chapter = {
  name: 'reporting',
  navigation: [
    { label: reportingTexts.title, to: '/bao-cao', permission: reads },
    { label: reportingTexts.difficulties, to: '/kho-khan', permission: reads },
    { label: reportingTexts.regimes, to: '/bao-cao/che-do', permission: administers },
  ],
  pages: [
    {
      path: '/bao-cao',
      title: reportingTexts.title,
      load: async () => (await import('./ReportWorkPage.tsx')).ReportWorkPage,
    },
    {
      path: '/bao-cao/nhap/$regimeCode/$periodKey/$reporterId',
      title: reportingTexts.entry,
      load: async () => (await import('./ReportPage.tsx')).ReportPage,
    },
    {
      path: '/bao-cao/nhan',
      title: reportingTexts.received,
      load: async () => (await import('./ReceivedPage.tsx')).ReceivedPage,
    },
    {
      path: '/bao-cao/tong-hop/$regimeCode/$periodKey/$reporterId',
      title: reportingTexts.consolidation,
      load: async () => (await import('./ConsolidationPage.tsx')).ConsolidationPage,
    },
    {
      path: '/bao-cao/tinh-hinh-nop',
      title: reportingTexts.late,
      load: async () => (await import('./LatePage.tsx')).LatePage,
    },
    {
      path: '/bao-cao/bieu-mau',
      title: reportingTexts.forms,
      load: async () => (await import('./FormsPage.tsx')).FormsPage,
    },
    {
      path: '/bao-cao/bieu-mau/$formCode',
      title: reportingTexts.designer,
      load: async () => (await import('./DesignerPage.tsx')).DesignerPage,
    },
    {
      path: '/bao-cao/che-do',
      title: reportingTexts.regimes,
      load: async () => (await import('./RegimesPage.tsx')).RegimesPage,
    },
    {
      path: '/bao-cao/don-vi',
      title: reportingTexts.reporters,
      load: async () => (await import('./ReportersPage.tsx')).ReportersPage,
    },
    {
      path: '/bao-cao/ngay-nghi',
      title: reportingTexts.daysOff,
      load: async () => (await import('./DaysOffPage.tsx')).DaysOffPage,
    },
    {
      path: '/bao-cao/thu-dien-tu',
      title: reportingTexts.mail,
      load: async () => (await import('./MailPage.tsx')).MailPage,
    },
    {
      path: '/bao-cao/nhac-viec',
      title: reportingTexts.reminders,
      load: async () => (await import('./RemindersPage.tsx')).RemindersPage,
    },
    {
      path: '/kho-khan',
      title: reportingTexts.difficulties,
      load: async () => (await import('./DifficultiesPage.tsx')).DifficultiesPage,
    },
  ],
  sendsLater: {
    [saveCellsId]: async () => (await import('./later-operations.ts')).saveCellsLater,
    [moveReportId]: async () => (await import('./later-operations.ts')).moveReportLater,
  },
};
