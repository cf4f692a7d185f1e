export const organisationKinds = [
  'people-committee',
  'people-council',
  'department',
  'coordination-office',
  'steering-committee',
  'management-board',
  'village-board',
  'appraisal-council',
  'project-owner',
  'treasury',
  'policy-bank',
  'party-body',
  'mass-organisation',
] as const;

export type OrganisationKind = (typeof organisationKinds)[number];
