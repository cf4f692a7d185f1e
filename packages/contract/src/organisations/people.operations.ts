import { z } from 'zod';
import { defineOperation } from '../http/define-operation.ts';
import { pageOf } from '../http/page.ts';
import { personColumns, roleColumns } from './organisations.columns.ts';
import {
  createPersonRequest,
  editPersonRequest,
  person,
  personParams,
  personQuery,
  personSummary,
  resetPasswordAnswer,
  resetPasswordRequest,
  setPersonActiveRequest,
} from './person.ts';
import { endRoleRequest, grantRoleRequest, roleOfPerson, roleParams, roleQuery } from './role.ts';

const path = '/organisations/people';
const one = `${path}/:provinceId/:personId`;
const writing = { kind: 'permission', object: 'person', action: 'write' } as const;
const reading = { kind: 'permission', object: 'person', action: 'read' } as const;

export const listPeople = defineOperation({
  id: 'organisations.list-people',
  method: 'GET',
  path,
  summary: { vi: 'Danh sách người dùng', en: 'List the people' },
  access: reading,
  query: personQuery,
  answer: pageOf(personSummary),
  columns: personColumns,
});

export const readPerson = defineOperation({
  id: 'organisations.read-person',
  method: 'GET',
  path: one,
  summary: { vi: 'Một người dùng với các vai trò', en: 'Read a person with their roles' },
  access: { kind: 'signed-in' },
  params: personParams,
  answer: person,
  problems: ['person-unknown'],
});

export const createPerson = defineOperation({
  id: 'organisations.create-person',
  method: 'POST',
  path,
  summary: { vi: 'Thêm người dùng', en: 'Create a person' },
  access: writing,
  body: createPersonRequest,
  answer: person,
  problems: ['sign-in-name-taken', 'email-taken', 'unit-unknown'],
});

export const editPerson = defineOperation({
  id: 'organisations.edit-person',
  method: 'PUT',
  path: one,
  summary: { vi: 'Sửa người dùng', en: 'Edit a person' },
  access: writing,
  params: personParams,
  body: editPersonRequest,
  answer: person,
  edits: true,
  problems: ['person-unknown', 'person-holds-more', 'sign-in-name-taken', 'email-taken', 'unit-unknown'],
});

export const setPersonActive = defineOperation({
  id: 'organisations.set-person-active',
  method: 'POST',
  path: `${one}/activity`,
  summary: { vi: 'Ngừng hoặc kích hoạt lại người dùng', en: 'Deactivate or activate a person' },
  access: writing,
  params: personParams,
  body: setPersonActiveRequest,
  answer: person,
  edits: true,
  problems: ['person-unknown', 'person-holds-more', 'person-is-oneself', 'administrator-last'],
});

export const resetPassword = defineOperation({
  id: 'organisations.reset-password',
  method: 'POST',
  path: `${one}/password`,
  summary: { vi: 'Cấp mật khẩu dùng một lần', en: 'Issue a one-time password' },
  access: writing,
  params: personParams,
  body: resetPasswordRequest,
  answer: resetPasswordAnswer,
  problems: ['person-unknown', 'person-holds-more', 'person-is-oneself', 'person-inactive', 'sign-in-busy'],
});

export const endSessionsOfPerson = defineOperation({
  id: 'organisations.end-sessions-of-person',
  method: 'DELETE',
  path: `${one}/sessions`,
  summary: { vi: 'Kết thúc mọi phiên của một người', en: 'End all sessions of a person' },
  access: writing,
  params: personParams,
  answer: z.object({ sessionsEnded: z.number().int() }),
  problems: ['person-unknown', 'person-holds-more'],
});

export const listRoles = defineOperation({
  id: 'organisations.list-roles',
  method: 'GET',
  path: '/organisations/roles',
  summary: { vi: 'Danh sách vai trò đã giao', en: 'List the roles held' },
  access: reading,
  query: roleQuery,
  answer: pageOf(roleOfPerson),
  columns: roleColumns,
});

export const grantRole = defineOperation({
  id: 'organisations.grant-role',
  method: 'POST',
  path: '/organisations/roles',
  summary: { vi: 'Giao vai trò', en: 'Grant a role' },
  access: writing,
  body: grantRoleRequest,
  answer: roleOfPerson,
  problems: [
    'person-unknown',
    'person-inactive',
    'organisation-unknown',
    'role-unknown',
    'role-at-wrong-level',
    'role-to-oneself',
    'role-already-held',
    'days-in-wrong-order',
    'unit-unknown',
  ],
});

export const endRole = defineOperation({
  id: 'organisations.end-role',
  method: 'POST',
  path: '/organisations/roles/:provinceId/:roleId/end',
  summary: { vi: 'Kết thúc vai trò', en: 'End a role' },
  access: writing,
  params: roleParams,
  body: endRoleRequest,
  answer: roleOfPerson,
  edits: true,
  problems: ['role-not-found', 'role-ended-already', 'role-end-dated-back', 'administrator-last'],
});
