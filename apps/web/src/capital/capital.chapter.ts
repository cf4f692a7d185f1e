import type { Chapter } from '../shared/chapter.ts';
import { besideLedgerPages } from './beside-ledger-pages.ts';
import { capitalPageTexts } from './capital.texts.ts';
import { sheetImportPages } from './sheet-import-pages.ts';

export const capitalChapter: Chapter = {
  name: 'capital',
  navigation: [{ label: capitalPageTexts.table, to: '/von', permission: { object: 'capital-plan', action: 'read' } }],
  pages: [
    {
      path: '/von',
      title: capitalPageTexts.table,
      load: async () => (await import('./CapitalTablePage.tsx')).CapitalTablePage,
    },
    {
      path: '/von/theo-doi',
      title: capitalPageTexts.following,
      load: async () => (await import('./FollowingPage.tsx')).FollowingPage,
    },
    {
      path: '/von/but-toan',
      title: capitalPageTexts.entries,
      load: async () => (await import('./EntriesPage.tsx')).EntriesPage,
    },
    {
      path: '/von/quyet-dinh',
      title: capitalPageTexts.decisions,
      load: async () => (await import('./DecisionsPage.tsx')).DecisionsPage,
    },
    {
      path: '/von/quyet-dinh/moi',
      title: capitalPageTexts.newDecision,
      load: async () => (await import('./NewDecisionPage.tsx')).NewDecisionPage,
    },
    {
      path: '/von/quyet-dinh/$decisionId/sua',
      title: capitalPageTexts.editDecision,
      load: async () => (await import('./EditDecisionPage.tsx')).EditDecisionPage,
    },
    {
      path: '/von/quyet-dinh/$decisionId',
      title: capitalPageTexts.decision,
      load: async () => (await import('./DecisionPage.tsx')).DecisionPage,
    },
    {
      path: '/von/de-nghi',
      title: capitalPageTexts.proposals,
      load: async () => (await import('./ProposalsPage.tsx')).ProposalsPage,
    },
    {
      path: '/von/de-nghi/moi',
      title: capitalPageTexts.proposals,
      load: async () => (await import('./NewProposalPage.tsx')).NewProposalPage,
    },
    {
      path: '/von/de-nghi/$proposalId',
      title: capitalPageTexts.proposals,
      load: async () => (await import('./ProposalPage.tsx')).ProposalPage,
    },
    {
      path: '/von/cuoi-nam',
      title: capitalPageTexts.yearEnd,
      load: async () => (await import('./YearEndPage.tsx')).YearEndPage,
    },
    ...besideLedgerPages,
    {
      path: '/von/so-lieu-mau',
      title: capitalPageTexts.demoFigures,
      load: async () => (await import('./DemoFiguresPage.tsx')).DemoFiguresPage,
    },
    ...sheetImportPages,
  ],
};
