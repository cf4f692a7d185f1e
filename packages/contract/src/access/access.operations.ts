import { z } from 'zod';
import { defineOperation } from '../http/define-operation.ts';
import { idField } from '../http/fields.ts';
import {
  beginOneTimeCodesAnswer,
  beginOneTimeCodesRequest,
  confirmOneTimeCodesAnswer,
  confirmOneTimeCodesRequest,
  removeOneTimeCodesRequest,
} from './one-time-code.ts';
import { beginOpenIdConnectAnswer, finishOpenIdConnectRequest } from './open-id-connect.ts';
import { changePasswordAnswer, changePasswordRequest } from './password.ts';
import { explainPermissionQuery, permissionExplanation, permissionHeld, permissionMatrix } from './permission.ts';
import { session, sessionState } from './session.ts';
import { signInAnswer, signInRequest } from './sign-in.ts';

export const readSession = defineOperation({
  id: 'access.read-session',
  method: 'GET',
  path: '/access/session',
  summary: { vi: 'Tôi là ai, được làm gì', en: 'Who am I, and what may I do' },
  access: { kind: 'public' },
  answer: sessionState,
});

export const signIn = defineOperation({
  id: 'access.sign-in',
  method: 'POST',
  path: '/access/sign-in',
  summary: { vi: 'Đăng nhập bằng mật khẩu', en: 'Sign in with a password' },
  access: { kind: 'public' },
  body: signInRequest,
  answer: signInAnswer,
  problems: ['sign-in-failed', 'sign-in-slowed', 'one-time-code-wrong', 'sign-in-busy'],
});

export const signOut = defineOperation({
  id: 'access.sign-out',
  method: 'POST',
  path: '/access/sign-out',
  summary: { vi: 'Đăng xuất', en: 'Sign out' },
  access: { kind: 'public' },
});

export const changePassword = defineOperation({
  id: 'access.change-password',
  method: 'POST',
  path: '/access/password',
  summary: { vi: 'Đổi mật khẩu của mình', en: 'Change one’s own password' },
  access: { kind: 'signed-in' },
  body: changePasswordRequest,
  answer: changePasswordAnswer,
  problems: [
    'password-current-wrong',
    'password-too-short',
    'password-common',
    'password-like-name',
    'password-repetitive',
    'password-unchanged',
    'sign-in-slowed',
    'sign-in-busy',
  ],
});

export const listSessions = defineOperation({
  id: 'access.list-sessions',
  method: 'GET',
  path: '/access/sessions',
  summary: { vi: 'Các phiên đăng nhập của mình', en: 'One’s own sessions' },
  access: { kind: 'signed-in' },
  answer: z.object({ items: z.array(session) }),
});

export const endSession = defineOperation({
  id: 'access.end-session',
  method: 'DELETE',
  path: '/access/sessions/:sessionId',
  summary: { vi: 'Kết thúc một phiên của mình', en: 'End one of one’s own sessions' },
  access: { kind: 'signed-in' },
  params: z.object({ sessionId: idField }),
  problems: ['session-unknown'],
});

export const endOtherSessions = defineOperation({
  id: 'access.end-other-sessions',
  method: 'DELETE',
  path: '/access/sessions',
  summary: { vi: 'Kết thúc mọi phiên khác của mình', en: 'End every other session of one’s own' },
  access: { kind: 'signed-in' },
  answer: z.object({ sessionsEnded: z.number().int() }),
});

export const beginOneTimeCodes = defineOperation({
  id: 'access.begin-one-time-codes',
  method: 'POST',
  path: '/access/one-time-codes/beginning',
  summary: { vi: 'Bắt đầu cài mã dùng một lần', en: 'Begin to set up one-time codes' },
  access: { kind: 'signed-in' },
  body: beginOneTimeCodesRequest,
  answer: beginOneTimeCodesAnswer,
  problems: ['password-current-wrong', 'one-time-codes-already', 'sign-in-slowed', 'sign-in-busy'],
});

export const confirmOneTimeCodes = defineOperation({
  id: 'access.confirm-one-time-codes',
  method: 'POST',
  path: '/access/one-time-codes/confirmation',
  summary: { vi: 'Xác nhận cài mã dùng một lần', en: 'Confirm the set-up of one-time codes' },
  access: { kind: 'signed-in' },
  body: confirmOneTimeCodesRequest,
  answer: confirmOneTimeCodesAnswer,
  problems: ['one-time-code-wrong', 'one-time-codes-not-begun', 'sign-in-slowed'],
});

export const removeOneTimeCodes = defineOperation({
  id: 'access.remove-one-time-codes',
  method: 'POST',
  path: '/access/one-time-codes/removal',
  summary: { vi: 'Bỏ mã dùng một lần của mình', en: 'Remove one’s own one-time codes' },
  access: { kind: 'signed-in' },
  body: removeOneTimeCodesRequest,
  problems: [
    'password-current-wrong',
    'one-time-code-wrong',
    'one-time-codes-absent',
    'sign-in-slowed',
    'sign-in-busy',
  ],
});

export const beginOpenIdConnect = defineOperation({
  id: 'access.begin-open-id-connect',
  method: 'POST',
  path: '/access/open-id-connect/beginning',
  summary: { vi: 'Bắt đầu đăng nhập qua OpenID Connect', en: 'Begin to sign in by OpenID Connect' },
  access: { kind: 'public' },
  answer: beginOpenIdConnectAnswer,
  problems: ['open-id-connect-absent', 'open-id-connect-unreachable'],
});

export const finishOpenIdConnect = defineOperation({
  id: 'access.finish-open-id-connect',
  method: 'POST',
  path: '/access/open-id-connect/finish',
  summary: { vi: 'Hoàn tất đăng nhập qua OpenID Connect', en: 'Finish signing in by OpenID Connect' },
  access: { kind: 'public' },
  body: finishOpenIdConnectRequest,
  answer: signInAnswer,
  problems: [
    'open-id-connect-absent',
    'open-id-connect-unreachable',
    'open-id-connect-stale',
    'open-id-connect-refused',
    'open-id-connect-unknown',
  ],
});

export const listOwnPermissions = defineOperation({
  id: 'access.list-own-permissions',
  method: 'GET',
  path: '/access/permissions/own',
  summary: { vi: 'Các quyền của mình', en: 'One’s own permissions' },
  access: { kind: 'signed-in' },
  answer: z.object({ items: z.array(permissionHeld) }),
});

export const readPermissionMatrix = defineOperation({
  id: 'access.read-permission-matrix',
  method: 'GET',
  path: '/access/permissions/matrix',
  summary: { vi: 'Bảng phân quyền', en: 'The permission matrix' },
  access: { kind: 'signed-in' },
  answer: permissionMatrix,
});

export const explainPermission = defineOperation({
  id: 'access.explain-permission',
  method: 'GET',
  path: '/access/permissions/explain',
  summary: { vi: 'Vì sao được, vì sao không', en: 'Why may I, why may I not' },
  access: { kind: 'signed-in' },
  query: explainPermissionQuery,
  answer: permissionExplanation,
  problems: ['permission-object-unknown', 'person-unknown', 'unit-unknown', 'not-permitted'],
});
