import { defineOperation } from '../../http/define-operation.ts';
import * as schemas from './register.ts';
import { directionTexts, functionKindTexts, numberStateTexts, writingColumnTexts as titles } from './writing.texts.ts';

const reads = { kind: 'permission', object: 'report', action: 'read' } as const;
/** Who may sign for an authority is known to everybody who may know the authority: also to those who give it. */
const knows = { kind: 'permission', object: 'organisation', action: 'read' } as const;
const grants = { kind: 'permission', object: 'person', action: 'write' } as const;

export const listReportAuthorities = defineOperation({
  id: 'reporting.list-report-authorities',
  method: 'GET',
  path: '/reporting/authorities',
  summary: { vi: 'Cơ quan ban hành báo cáo', en: 'Authorities that issue reports' },
  access: knows,
  query: schemas.listAuthoritiesQuery,
  answer: schemas.authorityPage,
  columns: [
    { key: 'name', title: titles.authority, kind: 'text' },
    { key: 'unitName', title: titles.unit, kind: 'text' },
    { key: 'symbol', title: titles.symbol, kind: 'text' },
    { key: 'signers', title: titles.signers, kind: 'number' },
  ],
});

export const listAuthorityFunctions = defineOperation({
  id: 'reporting.list-authority-functions',
  method: 'GET',
  path: '/reporting/authority-functions',
  summary: { vi: 'Thẩm quyền ký và văn thư', en: 'Who signs for authorities, who keeps their registers' },
  access: knows,
  query: schemas.listFunctionsQuery,
  answer: schemas.functionPage,
  columns: [
    { key: 'authorityName', title: titles.authority, kind: 'text' },
    { key: 'personName', title: titles.person, kind: 'text' },
    { key: 'kind', title: titles.function, kind: 'choice', choices: functionKindTexts },
    { key: 'title', title: titles.title, kind: 'text' },
    { key: 'from', title: titles.from, kind: 'date' },
    { key: 'until', title: titles.until, kind: 'date' },
    { key: 'documentCited', title: titles.document, kind: 'text' },
  ],
});

export const grantAuthorityFunction = defineOperation({
  id: 'reporting.grant-authority-function',
  method: 'POST',
  path: '/reporting/authority-functions',
  summary: { vi: 'Giao thẩm quyền ký hoặc việc văn thư', en: 'Give somebody a function of an authority' },
  access: grants,
  body: schemas.grantFunctionRequest,
  answer: schemas.functionGranted,
  problems: [
    'authority-unknown',
    'person-unknown',
    'function-to-oneself',
    'function-held-already',
    'function-head-missing',
    'days-in-wrong-order',
  ],
});

export const endAuthorityFunction = defineOperation({
  id: 'reporting.end-authority-function',
  method: 'POST',
  path: '/reporting/authority-functions/:provinceId/:functionId/end',
  summary: { vi: 'Kết thúc một thẩm quyền', en: 'End a function of an authority' },
  access: grants,
  params: schemas.functionParams,
  body: schemas.endFunctionRequest,
  answer: schemas.functionGranted,
  edits: true,
  problems: ['function-unknown', 'function-ended', 'function-end-dated-back'],
});

export const readReportRegister = defineOperation({
  id: 'reporting.read-report-register',
  method: 'GET',
  path: '/reporting/registers',
  summary: { vi: 'Tình trạng sổ số của một cơ quan trong năm', en: 'The register of an authority in a year' },
  access: reads,
  query: schemas.registerQuery,
  answer: schemas.registerState,
  problems: ['authority-unknown'],
});

export const listReportNumbers = defineOperation({
  id: 'reporting.list-report-numbers',
  method: 'GET',
  path: '/reporting/numbers',
  summary: { vi: 'Sổ đăng ký số đi, số đến', en: 'Register of numbers' },
  access: reads,
  query: schemas.listNumbersQuery,
  answer: schemas.numberPage,
  columns: [
    { key: 'year', title: titles.year, kind: 'number' },
    { key: 'direction', title: titles.direction, kind: 'choice', choices: directionTexts },
    { key: 'number', title: titles.number, kind: 'number' },
    { key: 'symbol', title: titles.symbol, kind: 'text' },
    { key: 'documentDay', title: titles.documentDay, kind: 'date' },
    { key: 'sender', title: titles.sender, kind: 'text' },
    { key: 'abstract', title: titles.abstract, kind: 'text' },
    { key: 'state', title: titles.state, kind: 'choice', choices: numberStateTexts },
    { key: 'reason', title: titles.reason, kind: 'text' },
    { key: 'person', title: titles.person, kind: 'text' },
    { key: 'at', title: titles.at, kind: 'moment' },
  ],
});

/** Needs the function of a clerk or signer of the authority, which the handler asks. */
const changesRegister = { method: 'POST', access: reads, answer: schemas.numberTaken } as const;

export const takeReportNumber = defineOperation({
  ...changesRegister,
  id: 'reporting.take-report-number',
  path: '/reporting/numbers',
  summary: { vi: 'Lấy số hoặc giữ chỗ một số', en: 'Take or reserve a number' },
  body: schemas.takeNumberRequest,
  problems: ['number-reserve-reason', 'authority-unknown', 'authority-function-missing'],
});

export const voidReportNumber = defineOperation({
  ...changesRegister,
  id: 'reporting.void-report-number',
  path: '/reporting/numbers/voided',
  summary: { vi: 'Hủy một số kèm lý do', en: 'Void a number with its reason' },
  body: schemas.voidNumberRequest,
  problems: ['number-unknown', 'number-used', 'authority-unknown', 'authority-function-missing'],
});

export const verifyReport = defineOperation({
  id: 'reporting.verify-report',
  method: 'GET',
  path: '/reporting/verify/:code',
  summary: { vi: 'Xác minh báo cáo theo mã', en: 'Verify a report by its code' },
  access: { kind: 'public' },
  params: schemas.verifyParams,
  answer: schemas.verifiedReport,
  requestsPerMinute: 30,
});
