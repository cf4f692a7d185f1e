import type { Column } from '../http/column.ts';
import { defineOperation } from '../http/define-operation.ts';
import {
  letterMoved,
  letterPage,
  letterParams,
  listLettersQuery,
  mailSettingSaved,
  mailStateOf,
  saveMailSettingRequest,
  testLetterRequest,
  testLetterSent,
} from './mail.ts';
import { letterStateTexts, reportingColumnTexts as titles } from './reporting.texts.ts';

const administers = { kind: 'permission', object: 'settings', action: 'approve' } as const;

export const readMail = defineOperation({
  id: 'reporting.read-mail',
  method: 'GET',
  path: '/reporting/mail',
  summary: { vi: 'Thiết đặt thư nhắc việc', en: 'How letters of reminders leave' },
  access: administers,
  answer: mailStateOf,
});

export const saveMailSetting = defineOperation({
  id: 'reporting.save-mail-setting',
  method: 'PUT',
  path: '/reporting/mail',
  summary: { vi: 'Đặt nơi gửi, bật hoặc tắt thư nhắc việc', en: 'Set the sender and switch letters on or off' },
  access: administers,
  edits: true,
  body: saveMailSettingRequest,
  answer: mailSettingSaved,
  problems: ['mail-server-unset', 'mail-sender-invalid'],
});

/** Goes at once; what the mail server answers is said. */
export const sendTestLetter = defineOperation({
  id: 'reporting.send-test-letter',
  method: 'POST',
  path: '/reporting/mail/test',
  summary: { vi: 'Gửi thư thử', en: 'Send a test letter' },
  access: administers,
  body: testLetterRequest,
  answer: testLetterSent,
  problems: ['mail-server-unset', 'mail-not-sent', 'mail-sender-invalid'],
});

const letterColumns: readonly Column[] = [
  { key: 'createdAt', title: titles.at, kind: 'moment' },
  { key: 'personName', title: titles.person, kind: 'text' },
  { key: 'address', title: titles.address, kind: 'code' },
  { key: 'items', title: titles.items, kind: 'number' },
  { key: 'state', title: titles.state, kind: 'choice', choices: letterStateTexts },
  { key: 'tries', title: titles.tries, kind: 'number' },
  { key: 'error', title: titles.mailError, kind: 'text' },
  { key: 'nextTryAt', title: titles.nextTryAt, kind: 'moment' },
];

export const listLetters = defineOperation({
  id: 'reporting.list-letters',
  method: 'GET',
  path: '/reporting/mail/letters',
  summary: { vi: 'Thư nhắc việc đã gửi, đang chờ, gửi hỏng', en: 'Letters sent, waiting and failed' },
  access: administers,
  query: listLettersQuery,
  answer: letterPage,
  columns: letterColumns,
});

export const sendLetterAgain = defineOperation({
  id: 'reporting.send-letter-again',
  method: 'POST',
  path: '/reporting/mail/letters/:letterId/again',
  summary: { vi: 'Gửi lại một thư hỏng', en: 'Send a failed letter again' },
  access: administers,
  params: letterParams,
  answer: letterMoved,
  problems: ['letter-not-found', 'letter-not-failed'],
});
