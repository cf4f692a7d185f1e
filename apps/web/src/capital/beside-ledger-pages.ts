import type { Chapter } from '../shared/chapter.ts';
import { besideLedgerTexts } from './beside-ledger.texts.ts';

/** Their pages by address. */
export const besideLedgerPages: Chapter['pages'] = [
  {
    path: '/von/khoa-so',
    title: besideLedgerTexts.closing,
    load: async () => (await import('./ClosingPage.tsx')).ClosingPage,
  },
  {
    path: '/von/quy-tac',
    title: besideLedgerTexts.rules,
    load: async () => (await import('./RulesPage.tsx')).RulesPage,
  },
  {
    path: '/von/huy-dong',
    title: besideLedgerTexts.mobilised,
    load: async () => (await import('./MobilisedPage.tsx')).MobilisedPage,
  },
  {
    path: '/von/uoc',
    title: besideLedgerTexts.forecasts,
    load: async () => (await import('./ForecastsPage.tsx')).ForecastsPage,
  },
  {
    path: '/von/giai-ngan',
    title: besideLedgerTexts.disbursements,
    load: async () => (await import('./DisbursementsPage.tsx')).DisbursementsPage,
  },
  {
    path: '/von/chua-phan-bo',
    title: besideLedgerTexts.unallocated,
    load: async () => (await import('./UnallocatedPage.tsx')).UnallocatedPage,
  },
];
