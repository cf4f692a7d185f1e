import type { Chapter } from '../shared/chapter.ts';
import { criteriaPageTexts } from './criteria.texts.ts';

export const criteriaChapter: Chapter = {
  name: 'criteria',
  navigation: [
    {
      label: criteriaPageTexts.criteria,
      to: '/tieu-chi',
      permission: { object: 'criteria-assessment', action: 'read' },
    },
  ],
  pages: [
    {
      path: '/tieu-chi',
      title: criteriaPageTexts.criteria,
      load: async () => (await import('./CriteriaPage.tsx')).CriteriaPage,
    },
    {
      path: '/tieu-chi/bo/$setId',
      title: criteriaPageTexts.set,
      load: async () => (await import('./CriteriaSetPage.tsx')).CriteriaSetPage,
    },
    {
      path: '/tieu-chi/bang',
      title: criteriaPageTexts.grid,
      load: async () => (await import('./AssessmentGridPage.tsx')).AssessmentGridPage,
    },
    {
      path: '/tieu-chi/bieu-01',
      title: criteriaPageTexts.matrix,
      load: async () => (await import('./MatrixPage.tsx')).MatrixPage,
    },
    {
      path: '/tieu-chi/bac-thang',
      title: criteriaPageTexts.ladder,
      load: async () => (await import('./LadderPage.tsx')).LadderPage,
    },
    {
      path: '/tieu-chi/thay-doi',
      title: criteriaPageTexts.changes,
      load: async () => (await import('./ChangesPage.tsx')).ChangesPage,
    },
    {
      path: '/tieu-chi/doi-chieu',
      title: criteriaPageTexts.printed,
      load: async () => (await import('./PrintedPage.tsx')).PrintedPage,
    },
    {
      path: '/tieu-chi/nhap',
      title: criteriaPageTexts.importing,
      load: async () => (await import('./ImportMatrixPage.tsx')).ImportMatrixPage,
    },
    {
      path: '/tieu-chi/de-xuat',
      title: criteriaPageTexts.proposals,
      load: async () => (await import('./ProposalsPage.tsx')).ProposalsPage,
    },
    {
      path: '/tieu-chi/dung-so-lieu',
      title: criteriaPageTexts.observed,
      load: async () => (await import('./ObservedCellsPage.tsx')).ObservedCellsPage,
    },
    {
      path: '/tieu-chi/toan-quoc',
      title: criteriaPageTexts.nation,
      load: async () => (await import('./NationPage.tsx')).NationPage,
    },
    {
      path: '/tieu-chi/phieu/$unitId',
      title: criteriaPageTexts.scorecard,
      load: async () => (await import('./ScorecardPage.tsx')).ScorecardPage,
    },
  ],
  sendsLater: {
    'criteria.attach-evidence': async () => (await import('./later-operations.ts')).attachEvidenceLater,
    'criteria.attach-dossier-file': async () => (await import('./later-operations.ts')).attachDossierFileLater,
    'criteria.assess-cells': async () => (await import('./later-operations.ts')).assessCellsLater,
  },
};
