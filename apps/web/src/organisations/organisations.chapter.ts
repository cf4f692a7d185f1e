import type { Chapter } from '../shared/chapter.ts';
import { organisationsTexts } from './organisations.texts.ts';

export const organisationsChapter: Chapter = {
  name: 'organisations',
  navigation: [
    {
      label: organisationsTexts.organisations,
      to: '/co-quan',
      permission: { object: 'organisation', action: 'read' },
    },
    { label: organisationsTexts.people, to: '/nguoi-dung', permission: { object: 'person', action: 'read' } },
    { label: organisationsTexts.delegations, to: '/uy-quyen' },
    { label: organisationsTexts.permissions, to: '/phan-quyen' },
  ],
  pages: [
    {
      path: '/co-quan',
      title: organisationsTexts.organisations,
      load: async () => (await import('./OrganisationsPage.tsx')).OrganisationsPage,
    },
    {
      path: '/co-quan/them',
      title: organisationsTexts.newOrganisation,
      load: async () => (await import('./NewOrganisationPage.tsx')).NewOrganisationPage,
    },
    {
      path: '/co-quan/$provinceId/$organisationId',
      title: organisationsTexts.organisation,
      load: async () => (await import('./OrganisationPage.tsx')).OrganisationPage,
    },
    {
      path: '/nguoi-dung',
      title: organisationsTexts.people,
      load: async () => (await import('./PeoplePage.tsx')).PeoplePage,
    },
    {
      path: '/nguoi-dung/them',
      title: organisationsTexts.newPerson,
      load: async () => (await import('./NewPersonPage.tsx')).NewPersonPage,
    },
    {
      path: '/nguoi-dung/$provinceId/$personId',
      title: organisationsTexts.person,
      load: async () => (await import('./PersonPage.tsx')).PersonPage,
    },
    {
      path: '/uy-quyen',
      title: organisationsTexts.delegations,
      load: async () => (await import('./DelegationsPage.tsx')).DelegationsPage,
    },
    {
      path: '/phan-quyen',
      title: organisationsTexts.permissions,
      load: async () => (await import('./PermissionsPage.tsx')).PermissionsPage,
    },
  ],
};
