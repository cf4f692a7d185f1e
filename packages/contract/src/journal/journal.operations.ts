import type { Column } from '../http/column.ts';
import { defineOperation } from '../http/define-operation.ts';
import { journalColumnTexts, journalSubjectTexts } from './journal.texts.ts';
import { commandList, journalPage, journalVerification, listEntriesQuery } from './journal-entry.ts';

const reads = { kind: 'permission', object: 'journal', action: 'read' } as const;

const journalColumns: readonly Column[] = [
  { key: 'at', title: journalColumnTexts.at, kind: 'moment' },
  { key: 'personName', title: journalColumnTexts.personName, kind: 'text' },
  { key: 'commandName', title: journalColumnTexts.commandName, kind: 'text' },
  { key: 'unitName', title: journalColumnTexts.unitName, kind: 'text' },
  { key: 'subjectKind', title: journalColumnTexts.subjectKind, kind: 'choice', choices: journalSubjectTexts },
  { key: 'subjectId', title: journalColumnTexts.subjectId, kind: 'code' },
  { key: 'sealed', title: journalColumnTexts.sealed, kind: 'yes-no' },
];

export const listJournalEntries = defineOperation({
  id: 'journal.list-entries',
  method: 'GET',
  path: '/journal/entries',
  summary: { vi: 'Nhật ký thay đổi, mới nhất trước', en: 'The journal of changes, newest first' },
  access: reads,
  query: listEntriesQuery,
  answer: journalPage,
  columns: journalColumns,
});

export const listJournalCommands = defineOperation({
  id: 'journal.list-commands',
  method: 'GET',
  path: '/journal/commands',
  summary: { vi: 'Tên các việc được ghi nhật ký', en: 'What the commands in the journal are called' },
  access: reads,
  answer: commandList,
});

export const verifyJournalChain = defineOperation({
  id: 'journal.verify',
  method: 'GET',
  path: '/journal/verification',
  summary: { vi: 'Tính lại chuỗi niêm phong của nhật ký', en: 'Compute the chain of seals again' },
  access: reads,
  answer: journalVerification,
});
