import type { Chapter } from '../shared/chapter.ts';
import { indicatorPageTexts } from './indicators.texts.ts';

export const indicatorsChapter: Chapter = {
  name: 'indicators',
  navigation: [
    {
      label: indicatorPageTexts.board,
      to: '/chi-tieu/bang',
      permission: { object: 'indicator', action: 'read' },
    },
  ],
  pages: [
    {
      path: '/chi-tieu',
      title: indicatorPageTexts.title,
      load: async () => (await import('./IndicatorsPage.tsx')).IndicatorsPage,
    },
    {
      path: '/chi-tieu/bang',
      title: indicatorPageTexts.board,
      load: async () => (await import('./BoardPage.tsx')).BoardPage,
    },
    {
      path: '/chi-tieu/nhap',
      title: indicatorPageTexts.entry,
      load: async () => (await import('./EntryPage.tsx')).EntryPage,
    },
    {
      path: '/chi-tieu/bang-don-vi',
      title: indicatorPageTexts.table,
      load: async () => (await import('./TablePage.tsx')).TablePage,
    },
    {
      path: '/chi-tieu/giao',
      title: indicatorPageTexts.targets,
      load: async () => (await import('./TargetsPage.tsx')).TargetsPage,
    },
    {
      path: '/chi-tieu/ca-nuoc',
      title: indicatorPageTexts.nation,
      load: async () => (await import('./NationPage.tsx')).NationPage,
    },
    {
      path: '/chi-tieu/muc/$code/sua',
      title: indicatorPageTexts.edit,
      load: async () => (await import('./EditIndicatorPage.tsx')).EditIndicatorPage,
    },
    {
      path: '/chi-tieu/bat-thuong',
      title: indicatorPageTexts.outliers,
      load: async () => (await import('./OutliersPage.tsx')).OutliersPage,
    },
    {
      path: '/chi-tieu/so-in',
      title: indicatorPageTexts.printed,
      load: async () => (await import('./PrintedPage.tsx')).PrintedPage,
    },
    {
      path: '/chi-tieu/quy-doi',
      title: indicatorPageTexts.regrouped,
      load: async () => (await import('./RegroupedPage.tsx')).RegroupedPage,
    },
    {
      path: '/chi-tieu/so-lieu',
      title: indicatorPageTexts.figure,
      load: async () => (await import('./FigurePage.tsx')).FigurePage,
    },
    {
      path: '/chi-tieu/quy-tac',
      title: indicatorPageTexts.rules,
      load: async () => (await import('./RulesPage.tsx')).RulesPage,
    },
    {
      path: '/chi-tieu/quy-tac/moi',
      title: indicatorPageTexts.newRule,
      load: async () => (await import('./NewRulePage.tsx')).NewRulePage,
    },
    {
      path: '/chi-tieu/quy-tac/muc/$ruleId',
      title: indicatorPageTexts.rule,
      load: async () => (await import('./RulePage.tsx')).RulePage,
    },
    {
      path: '/chi-tieu/muc/$code',
      title: indicatorPageTexts.indicator,
      load: async () => (await import('./IndicatorPage.tsx')).IndicatorPage,
    },
  ],
  sendsLater: {
    'indicators.attach-observation-evidence': async () =>
      (await import('./later-operations.ts')).attachObservationEvidenceLater,
  },
};
