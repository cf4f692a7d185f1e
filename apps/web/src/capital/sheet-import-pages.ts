import type { Chapter } from '../shared/chapter.ts';
import { sheetImportTitles } from './sheet-import.texts.ts';

/** Sheets in and out, and the Treasury's statements, by address. */
export const sheetImportPages: Chapter['pages'] = [
  {
    path: '/von/nhap',
    title: sheetImportTitles.import,
    load: async () => (await import('./ImportSheetPage.tsx')).ImportSheetPage,
  },
  {
    path: '/von/bieu-mau',
    title: sheetImportTitles.templates,
    load: async () => (await import('./TemplatesPage.tsx')).TemplatesPage,
  },
  {
    path: '/von/doi-chieu',
    title: sheetImportTitles.treasury,
    load: async () => (await import('./TreasuryPage.tsx')).TreasuryPage,
  },
];
