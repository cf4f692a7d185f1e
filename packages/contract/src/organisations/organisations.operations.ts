import { defineOperation } from '../http/define-operation.ts';
import { pageOf } from '../http/page.ts';
import {
  closeOrganisationRequest,
  createOrganisationRequest,
  editOrganisationRequest,
  organisation,
  organisationParams,
  organisationQuery,
  organisationSummary,
} from './organisation.ts';
import { organisationColumns } from './organisations.columns.ts';

const path = '/organisations/organisations';
const one = `${path}/:provinceId/:organisationId`;
const writing = { kind: 'permission', object: 'organisation', action: 'write' } as const;
const reading = { kind: 'permission', object: 'organisation', action: 'read' } as const;

export const listOrganisations = defineOperation({
  id: 'organisations.list-organisations',
  method: 'GET',
  path,
  summary: { vi: 'Danh sách cơ quan, tổ chức', en: 'List the organisations' },
  access: reading,
  query: organisationQuery,
  answer: pageOf(organisationSummary),
  columns: organisationColumns,
});

export const readOrganisation = defineOperation({
  id: 'organisations.read-organisation',
  method: 'GET',
  path: one,
  summary: { vi: 'Một cơ quan, tổ chức', en: 'Read an organisation' },
  access: reading,
  params: organisationParams,
  answer: organisation,
  problems: ['organisation-unknown'],
});

const faults = [
  'organisation-without-name',
  'organisation-names-overlap',
  'organisation-above-itself',
  'organisation-unknown',
  'days-in-wrong-order',
  'unit-unknown',
] as const;

export const createOrganisation = defineOperation({
  id: 'organisations.create-organisation',
  method: 'POST',
  path,
  summary: { vi: 'Thêm cơ quan, tổ chức', en: 'Create an organisation' },
  access: writing,
  body: createOrganisationRequest,
  answer: organisation,
  problems: faults,
});

export const editOrganisation = defineOperation({
  id: 'organisations.edit-organisation',
  method: 'PUT',
  path: one,
  summary: { vi: 'Sửa cơ quan, tổ chức', en: 'Edit an organisation' },
  access: writing,
  params: organisationParams,
  body: editOrganisationRequest,
  answer: organisation,
  edits: true,
  problems: faults,
});

export const closeOrganisation = defineOperation({
  id: 'organisations.close-organisation',
  method: 'POST',
  path: `${one}/closing`,
  summary: { vi: 'Kết thúc cơ quan, tổ chức', en: 'Close an organisation' },
  access: writing,
  params: organisationParams,
  body: closeOrganisationRequest,
  answer: organisation,
  edits: true,
  problems: ['organisation-unknown', 'organisation-has-roles', 'days-in-wrong-order'],
});
