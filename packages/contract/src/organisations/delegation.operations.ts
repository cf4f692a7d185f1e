import { z } from 'zod';
import { defineOperation } from '../http/define-operation.ts';
import { createDelegationRequest, delegation, delegationParams, endDelegationRequest } from './delegation.ts';

export const listDelegations = defineOperation({
  id: 'organisations.list-delegations',
  method: 'GET',
  path: '/organisations/delegations',
  summary: { vi: 'Các ủy quyền: của mình và trong phạm vi', en: 'Delegations: one’s own and those within the scope' },
  access: { kind: 'signed-in' },
  answer: z.object({ items: z.array(delegation) }),
});

export const createDelegation = defineOperation({
  id: 'organisations.create-delegation',
  method: 'POST',
  path: '/organisations/delegations',
  summary: { vi: 'Ủy quyền vai trò của mình', en: 'Delegate roles of one’s own' },
  access: { kind: 'signed-in' },
  body: createDelegationRequest,
  answer: delegation,
  problems: [
    'person-unknown',
    'person-inactive',
    'delegation-to-oneself',
    'delegation-dated-back',
    'delegation-without-role',
    'delegation-beyond-role',
    'delegation-passed-on',
    'delegation-role-not-held',
    'days-in-wrong-order',
  ],
});

export const endDelegation = defineOperation({
  id: 'organisations.end-delegation',
  method: 'POST',
  path: '/organisations/delegations/:provinceId/:delegationId/end',
  summary: { vi: 'Kết thúc ủy quyền', en: 'End a delegation' },
  access: { kind: 'signed-in' },
  params: delegationParams,
  body: endDelegationRequest,
  answer: delegation,
  edits: true,
  problems: ['delegation-unknown', 'delegation-ended-already'],
});
