import type { Column } from '../http/column.ts';
import { defineOperation } from '../http/define-operation.ts';
import {
  difficultyMoved,
  difficultyPage,
  difficultyParams,
  difficultyRaised,
  listDifficultiesQuery,
  moveDifficultyRequest,
  raiseDifficultyRequest,
} from './difficulty.ts';
import { listRemindersQuery, reminderPage, reminderPreference, savePreferenceRequest } from './reminder.ts';
import {
  difficultyKindTexts,
  difficultyStateTexts,
  mailStateTexts,
  reminderKindTexts,
  reportingColumnTexts as titles,
} from './reporting.texts.ts';

const reads = { kind: 'permission', object: 'report', action: 'read' } as const;

const difficultyColumns: readonly Column[] = [
  { key: 'kind', title: titles.kind, kind: 'choice', choices: difficultyKindTexts },
  { key: 'subject', title: titles.subject, kind: 'text' },
  { key: 'reporterName', title: titles.reporter, kind: 'text' },
  { key: 'since', title: titles.since, kind: 'date' },
  { key: 'addressee', title: titles.addressee, kind: 'text' },
  { key: 'answerBy', title: titles.answerBy, kind: 'date' },
  { key: 'state', title: titles.state, kind: 'choice', choices: difficultyStateTexts },
  { key: 'answer', title: titles.answer, kind: 'text' },
];

export const listDifficulties = defineOperation({
  id: 'reporting.list-difficulties',
  method: 'GET',
  path: '/reporting/difficulties',
  summary: { vi: 'Khó khăn, vướng mắc và kiến nghị', en: 'Difficulties and proposals' },
  access: reads,
  query: listDifficultiesQuery,
  answer: difficultyPage,
  columns: difficultyColumns,
});

export const raiseDifficulty = defineOperation({
  id: 'reporting.raise-difficulty',
  method: 'POST',
  path: '/reporting/difficulties',
  summary: { vi: 'Ghi một khó khăn hoặc kiến nghị', en: 'Raise a difficulty or proposal' },
  access: reads,
  body: raiseDifficultyRequest,
  answer: difficultyRaised,
  problems: ['reporter-unknown', 'cited-document-unknown', 'difficulty-ahead', 'node-unknown'],
});

export const moveDifficulty = defineOperation({
  id: 'reporting.move-difficulty',
  method: 'POST',
  path: '/reporting/difficulties/:difficultyId/steps',
  summary: { vi: 'Trả lời, kết thúc, mở lại, chuyển nơi giải quyết', en: 'Answer, close, reopen or readdress' },
  access: reads,
  edits: true,
  params: difficultyParams,
  body: moveDifficultyRequest,
  answer: difficultyMoved,
  problems: [
    'difficulty-not-found',
    'difficulty-step-impossible',
    'difficulty-without-text',
    'cited-document-unknown',
    'creator-approves',
  ],
});

const reminderColumns: readonly Column[] = [
  { key: 'at', title: titles.at, kind: 'moment' },
  { key: 'kind', title: titles.kind, kind: 'choice', choices: reminderKindTexts },
  { key: 'text', title: titles.text, kind: 'text' },
  { key: 'due', title: titles.due, kind: 'date' },
  { key: 'mail', title: titles.mail, kind: 'choice', choices: mailStateTexts },
];

/** One's own. */
export const listReminders = defineOperation({
  id: 'reporting.list-reminders',
  method: 'GET',
  path: '/reporting/reminders',
  summary: { vi: 'Nhắc việc báo cáo', en: 'Reminders' },
  access: { kind: 'signed-in' },
  query: listRemindersQuery,
  answer: reminderPage,
  columns: reminderColumns,
});

export const readReminderPreference = defineOperation({
  id: 'reporting.read-reminder-preference',
  method: 'GET',
  path: '/reporting/reminders/preference',
  summary: { vi: 'Cách nhận nhắc việc', en: 'How one is reminded' },
  access: { kind: 'signed-in' },
  answer: reminderPreference,
});

export const saveReminderPreference = defineOperation({
  id: 'reporting.save-reminder-preference',
  method: 'PUT',
  path: '/reporting/reminders/preference',
  summary: { vi: 'Đặt cách nhận nhắc việc', en: 'Set how one is reminded' },
  access: { kind: 'signed-in' },
  edits: true,
  body: savePreferenceRequest,
  answer: reminderPreference,
});
