import { z } from 'zod';
import { defineOperation } from '../http/define-operation.ts';
import { checkedReport, checkResult, reportTable } from './checked-report.ts';

/** Every code that a file may be refused with; their sentences are those of the readers (packages/office). */
export const unreadableFileCodes = [
  'empty-file',
  'unsupported-kind',
  'old-office-format',
  'wrong-extension',
  'encrypted',
  'unreadable-scan',
  'no-text',
  'too-large',
  'too-much-text',
  'too-many-cells',
  'too-many-numbers',
  'too-many-pages',
  'too-many-elements',
  'zip-bomb',
  'broken-zip',
  'broken-xml',
  'xml-document-type',
  'entry-missing',
  'not-a-docx',
  'not-an-xlsx',
  'broken-xlsx',
  'broken-pdf',
  'took-too-long',
  'out-of-memory',
  'reader-failed',
] as const;

/** The file's name with its ending, which says how to read it. */
const fileName = z.string().min(1).max(255);

export const checkReportFile = defineOperation({
  id: 'check.check-report-file',
  method: 'POST',
  path: '/check',
  summary: {
    vi: 'Kiểm tra số liệu của một tệp báo cáo; tệp không được lưu lại',
    en: 'Check the figures of one report file; the file is not kept',
  },
  access: { kind: 'public' },
  query: z.object({ name: fileName }).strict(),
  carries: 'file',
  answer: checkedReport,
  problems: [...unreadableFileCodes, 'check-busy'],
});

export const checkReportTexts = defineOperation({
  id: 'check.check-report-texts',
  method: 'POST',
  path: '/check/texts',
  summary: {
    vi: 'Kiểm tra nhiều báo cáo của một nơi lập: từng báo cáo và đối chiếu với nhau',
    en: 'Check several reports of one author, each by itself and against the others',
  },
  access: { kind: 'public' },
  body: z
    .object({
      reports: z
        .array(z.object({ name: fileName, text: z.string().max(4_000_000), tables: z.array(reportTable) }).strict())
        .min(1)
        .max(20),
    })
    .strict(),
  answer: z.object({ results: z.array(checkResult) }),
  problems: ['took-too-long', 'out-of-memory', 'reader-failed', 'too-much-text', 'check-busy'],
});

export const downloadForm = z.enum(['html', 'docx', 'xlsx', 'json']);

/** A POST, although nothing changes: the file travels there and back, because it is kept nowhere. */
export const downloadCheckedFile = {
  ...defineOperation({
    id: 'check.download-checked-file',
    method: 'POST',
    path: '/check/download',
    summary: {
      vi: 'Kiểm tra một tệp và tải kết quả: trang HTML, bản Word có nhận xét, bảng Excel hoặc JSON',
      en: 'Check a file and take the result as an HTML page, a Word copy with comments, an Excel table or JSON',
    },
    access: { kind: 'public' },
    query: z.object({ name: fileName, form: downloadForm }).strict(),
    carries: 'file',
    problems: [...unreadableFileCodes, 'check-busy', 'comments-need-docx'],
  }),
  answersFile: true,
} as const;
