import { readPermissionMatrix } from '@muctieu/data/permission-matrix';
import { faultsOfMatrix } from '@muctieu/domain/organisations/permission-matrix';
import { expect, test } from 'vitest';
import { permissionTable } from './permission-table.ts';

/**
 * The whole matrix as it works, for an official to read: what each role may do to each object. The columns are read, write
 * and approve; `own` is the unit at which the role is held, `below` what lies under it, `elsewhere` another province, and the
 * brackets say on what condition. A line that changes here changes who may do what: compare domain §9.2.
 */
const expected = `
object | role | read | write | approve

household | village-surveyor | own | own | –
household | commune-officer | own+below | own+below | –
household | commune-chair | own+below | – | own+below
household | district-officer | own+below (with purpose) | – | –
household | project-owner | – | – | –
household | province-lead-agency | own+below (with purpose) | – | –
household | standing-agency | own+below (aggregate) | – | –
household | finance-treasury | – | – | –
household | council-oversight | own+below (with purpose) | – | –
household | public | everywhere (own-household) | – | –
household | administrator | – | – | –

poor-list-posting | village-surveyor | own | – | –
poor-list-posting | commune-officer | own+below | own+below | –
poor-list-posting | commune-chair | own+below | – | own+below
poor-list-posting | district-officer | own+below | – | –
poor-list-posting | project-owner | – | – | –
poor-list-posting | province-lead-agency | own+below | – | –
poor-list-posting | standing-agency | own+below | – | –
poor-list-posting | finance-treasury | – | – | –
poor-list-posting | council-oversight | own+below | – | –
poor-list-posting | public | everywhere (posting-period) | – | –
poor-list-posting | administrator | – | – | –

criteria-assessment | village-surveyor | own | own | –
criteria-assessment | commune-officer | own+below | own+below | –
criteria-assessment | commune-chair | own+below | – | own+below
criteria-assessment | district-officer | own+below | own+below | own+below
criteria-assessment | project-owner | everywhere (published) | – | –
criteria-assessment | province-lead-agency | own+below | – | own+below (own-criteria)
criteria-assessment | standing-agency | own+below | own+below | own+below
criteria-assessment | finance-treasury | – | – | –
criteria-assessment | council-oversight | own+below | – | –
criteria-assessment | public | everywhere (published) | – | –
criteria-assessment | administrator | – | – | –

capital-plan | village-surveyor | – | – | –
capital-plan | commune-officer | own+below | own+below | –
capital-plan | commune-chair | own+below | – | own+below
capital-plan | district-officer | own+below | own+below | –
capital-plan | project-owner | own+below (own-projects) | – | –
capital-plan | province-lead-agency | own+below | own+below (own-programme) | –
capital-plan | standing-agency | own+below | own+below (own-programme) | –
capital-plan | finance-treasury | own+below | – | own+below
capital-plan | council-oversight | own+below | – | –
capital-plan | public | everywhere (totals) | – | –
capital-plan | administrator | – | – | –

capital-proposal | village-surveyor | – | – | –
capital-proposal | commune-officer | own+below | own+below | –
capital-proposal | commune-chair | own+below | – | own+below
capital-proposal | district-officer | own+below | own+below | –
capital-proposal | project-owner | own+below (own-projects) | own+below (own-projects) | –
capital-proposal | province-lead-agency | own+below | own+below (own-programme) | –
capital-proposal | standing-agency | own+below | own+below (own-programme) | –
capital-proposal | finance-treasury | own+below | – | own+below
capital-proposal | council-oversight | own+below | – | –
capital-proposal | public | – | – | –
capital-proposal | administrator | – | – | –

disbursement | village-surveyor | – | – | –
disbursement | commune-officer | own+below | own+below (own-projects) | –
disbursement | commune-chair | own+below | – | own+below
disbursement | district-officer | own+below | own+below (own-projects) | –
disbursement | project-owner | own+below (own-projects) | own+below (own-projects) | –
disbursement | province-lead-agency | own+below | – | –
disbursement | standing-agency | own+below | – | –
disbursement | finance-treasury | own+below | own+below | own+below
disbursement | council-oversight | own+below | – | –
disbursement | public | everywhere (totals) | – | –
disbursement | administrator | – | – | –

report | village-surveyor | – | – | –
report | commune-officer | own+below | own+below | –
report | commune-chair | own+below | – | own+below
report | district-officer | own+below | own+below | own+below
report | project-owner | own+below (own-projects) | own+below (own-projects) | –
report | province-lead-agency | own+below | – | own+below (own-programme)
report | standing-agency | own+below | – | own+below (own-programme)
report | finance-treasury | own+below | – | –
report | council-oversight | own+below | – | –
report | public | everywhere (published) | – | –
report | administrator | – | – | –

support-record | village-surveyor | own | own | –
support-record | commune-officer | own+below | own+below | –
support-record | commune-chair | own+below | – | own+below
support-record | district-officer | own+below | – | –
support-record | project-owner | – | – | –
support-record | province-lead-agency | own+below | – | –
support-record | standing-agency | own+below | – | –
support-record | finance-treasury | own+below | – | –
support-record | council-oversight | own+below (aggregate) | – | –
support-record | public | everywhere (own-household) | – | –
support-record | administrator | – | – | –

legal-document | village-surveyor | everywhere | – | –
legal-document | commune-officer | everywhere | – | –
legal-document | commune-chair | everywhere | – | –
legal-document | district-officer | everywhere | – | –
legal-document | project-owner | everywhere | – | –
legal-document | province-lead-agency | everywhere | own+below | –
legal-document | standing-agency | everywhere | own+below | own+below
legal-document | finance-treasury | everywhere | – | –
legal-document | council-oversight | everywhere | – | –
legal-document | public | everywhere | – | –
legal-document | administrator | everywhere | – | –

journal | village-surveyor | – | – | –
journal | commune-officer | everywhere (own-entries) | – | –
journal | commune-chair | own | – | –
journal | district-officer | everywhere (own-entries) | – | –
journal | project-owner | everywhere (own-entries) | – | –
journal | province-lead-agency | own | – | –
journal | standing-agency | own+below (own-programme) | – | –
journal | finance-treasury | – | – | –
journal | council-oversight | own+below | – | –
journal | public | – | – | –
journal | administrator | own+below | – | –

territory-unit | village-surveyor | everywhere | – | –
territory-unit | commune-officer | everywhere | – | –
territory-unit | commune-chair | everywhere | – | –
territory-unit | district-officer | everywhere | – | –
territory-unit | project-owner | everywhere | – | –
territory-unit | province-lead-agency | everywhere | – | –
territory-unit | standing-agency | everywhere | own+below | own+below
territory-unit | finance-treasury | everywhere | – | –
territory-unit | council-oversight | everywhere | – | –
territory-unit | public | everywhere | – | –
territory-unit | administrator | everywhere | own+below | own+below

organisation | village-surveyor | everywhere | – | –
organisation | commune-officer | everywhere | – | –
organisation | commune-chair | everywhere | – | –
organisation | district-officer | everywhere | – | –
organisation | project-owner | everywhere | – | –
organisation | province-lead-agency | everywhere | – | –
organisation | standing-agency | everywhere | own+below | –
organisation | finance-treasury | everywhere | – | –
organisation | council-oversight | everywhere | – | –
organisation | public | everywhere (published) | – | –
organisation | administrator | everywhere | own+below | own+below

person | village-surveyor | everywhere (self) | – | –
person | commune-officer | own | – | –
person | commune-chair | own+below | own+below | –
person | district-officer | own | – | –
person | project-owner | everywhere (self) | – | –
person | province-lead-agency | own | – | –
person | standing-agency | own+below | – | –
person | finance-treasury | own | – | –
person | council-oversight | own+below | – | –
person | public | – | – | –
person | administrator | own+below | own+below | own+below

programme-catalogue | village-surveyor | everywhere | – | –
programme-catalogue | commune-officer | everywhere | – | –
programme-catalogue | commune-chair | everywhere | – | –
programme-catalogue | district-officer | everywhere | – | –
programme-catalogue | project-owner | everywhere | – | –
programme-catalogue | province-lead-agency | everywhere | – | –
programme-catalogue | standing-agency | everywhere | own+below | own+below
programme-catalogue | finance-treasury | everywhere | – | –
programme-catalogue | council-oversight | everywhere | – | –
programme-catalogue | public | everywhere | – | –
programme-catalogue | administrator | everywhere | own+below | –

settings | village-surveyor | everywhere (self) | everywhere (self) | –
settings | commune-officer | everywhere (self) | everywhere (self) | –
settings | commune-chair | everywhere (self) | everywhere (self) | –
settings | district-officer | everywhere (self) | everywhere (self) | –
settings | project-owner | everywhere (self) | everywhere (self) | –
settings | province-lead-agency | everywhere (self) | everywhere (self) | –
settings | standing-agency | own+below | everywhere (self) | –
settings | finance-treasury | everywhere (self) | everywhere (self) | –
settings | council-oversight | everywhere (self) | everywhere (self) | –
settings | public | – | – | –
settings | administrator | own+below | own+below | own+below

indicator | village-surveyor | own | – | –
indicator | commune-officer | own+below | own+below | –
indicator | commune-chair | own+below | – | own+below
indicator | district-officer | own+below | own+below | own+below
indicator | project-owner | everywhere (published) | – | –
indicator | province-lead-agency | own+below | own+below | –
indicator | standing-agency | own+below | own+below | own+below
indicator | finance-treasury | own+below | – | –
indicator | council-oversight | own+below | – | –
indicator | public | everywhere (published) | – | –
indicator | administrator | – | – | –
`;

test('every role x object x action: what is permitted, and where', () => {
  const lines = expected.split('\n').filter((line) => line !== '');
  expect(permissionTable(readPermissionMatrix())).toEqual(lines.slice(1));
});

test('the matrix is whole: one cell for every role and object, and only listed scopes', () => {
  expect(faultsOfMatrix(readPermissionMatrix())).toEqual([]);
});
