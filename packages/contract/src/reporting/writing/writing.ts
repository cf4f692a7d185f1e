import { functionKinds } from '@muctieu/domain/reporting/writing/authority-function';
import { writtenActs, writtenStates } from '@muctieu/domain/reporting/writing/written-report';
import { z } from 'zod';
import { dayField, idField, lineField, momentField, proseField, provinceField } from '../../http/fields.ts';
import { pageOf, pageQuery } from '../../http/page.ts';

export const templateIdField = z.string().regex(/^[a-z0-9][a-z0-9-]{0,80}$/);
export const slotField = z.string().regex(/^[a-z][a-z_]{1,60}$/);
export const writtenStateField = z.enum(writtenStates);

export const templateItem = z.object({
  templateId: templateIdField,
  name: z.string(),
  origin: z.enum(['delivered', 'uploaded']),
  version: z.number().int(),
  levels: z.array(z.string()),
  at: momentField.optional(),
  person: z.string().optional(),
});
export const templatePage = pageOf(templateItem);
export const listTemplatesQuery = z.object({ ...pageQuery, provinceId: provinceField }).strict();
export const templateFileQuery = z
  .object({ provinceId: provinceField, version: z.coerce.number().int().min(0).optional() })
  .strict();
export const uploadTemplateQuery = z.object({ provinceId: provinceField, name: lineField(200) }).strict();
export const templateUploaded = z.object({ templateId: templateIdField, version: z.number().int() });

export const catalogueItem = z.object({ name: z.string(), label: z.string(), kind: z.string() });
export const cataloguePage = pageOf(catalogueItem);

export const periodFields = {
  periodName: lineField(200),
  from: dayField,
  to: dayField,
  valueDate: dayField.describe('The day up to which figures count.'),
  previousDate: dayField.describe('The same day of the period before.'),
};

const headFields = {
  superiorAgency: proseField(200),
  agency: lineField(200),
  agencySymbol: lineField(40),
  place: lineField(100),
  signatureLines: z.array(lineField(200)).max(6),
  signer: proseField(200),
  recipients: z.array(lineField(200)).max(40),
  functionId: idField.optional().describe('The function of the authority with which it is signed; its holder signs.'),
};
export const reportHead = z.object(headFields).strict();
export type ReportHeadFields = z.output<typeof reportHead>;

export const writeReportRequest = z
  .object({
    provinceId: provinceField,
    unitId: idField,
    templateId: templateIdField,
    ...periodFields,
    authorityId: idField.optional().describe('Who issues it. Left out: as the last report of this unit had it.'),
    head: reportHead.optional().describe('Left out: as the last report of this unit had it, else as is usual.'),
  })
  .strict();
export const reportWritten = z.object({ reportId: idField, version: z.number().int() });

export const writtenItem = z.object({
  reportId: idField,
  provinceId: provinceField,
  unitId: idField,
  unitName: z.string(),
  templateId: templateIdField,
  templateName: z.string(),
  periodName: z.string(),
  valueDate: dayField,
  state: writtenStateField,
  number: z.string().optional(),
  issuedOn: dayField.optional(),
  shortCode: z.string(),
  version: z.number().int(),
  at: momentField,
});
export const writtenPage = pageOf(writtenItem);
export const listWrittenQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField.optional(),
    unitId: idField.optional(),
    authorityId: idField.optional().describe('Issued by this authority.'),
    state: writtenStateField.optional(),
  })
  .strict();

const besideText = z.object({ from: z.string(), text: z.string() });
const slotState = z.object({
  slot: slotField,
  label: z.string(),
  text: z.string(),
  version: z.number().int(),
  person: z.string().optional(),
  at: momentField.optional(),
  /** What the last report of this unit said here. */
  before: besideText.optional(),
  /** What units below wrote in theirs for the same day. */
  contributions: z.array(besideText),
});
const act = z.object({
  act: z.enum([...writtenActs, 'write', 'head', 'redraw', 'attach']),
  reason: z.string(),
  person: z.string(),
  at: momentField,
});
export const storedFile = z.object({
  kind: z.enum(['word', 'signed']),
  sha256: z.string(),
  size: z.number().int(),
  at: momentField,
});
export const reportSigner = z.object({
  functionId: idField,
  personId: idField,
  personName: z.string(),
  kind: z.enum(functionKinds),
  lines: z.array(z.string()),
});
export const writtenDetail = writtenItem.extend({
  from: dayField,
  to: dayField,
  previousDate: dayField,
  knownAt: momentField,
  head: reportHead,
  slots: z.array(slotState),
  acts: z.array(act),
  files: z.array(storedFile),
  /** The organisation that issues it; nobody can sign where none is chosen. */
  authority: z.object({ authorityId: idField, name: z.string(), kind: z.string() }).optional(),
  /** Who may sign for it today, each with the lines above their signature. */
  signers: z.array(reportSigner),
  may: z.object({
    write: z.boolean(),
    /** The person holds a function that signs. */
    sign: z.boolean(),
    /** Signs or keeps the register: attaches the signed copy and issues. */
    issue: z.boolean(),
  }),
  verifyAddress: z.string(),
});
export type WrittenDetail = z.output<typeof writtenDetail>;

export const writeSlotRequest = z.object({ text: z.string().max(40_000) }).strict();
export const slotWritten = z.object({ version: z.number().int() });
export const editHeadRequest = z.object({ head: reportHead, authorityId: idField.optional() }).strict();

export const reportFileQuery = z.object({ form: z.enum(['docx', 'xlsx', 'pdf', 'signed']) }).strict();

export const moveWrittenRequest = z
  .object({
    act: z.enum(writtenActs),
    reason: proseField(1000).default(''),
    issuedOn: dayField.optional(),
    number: z.number().int().min(1).optional().describe('To sign: a number of the register that was reserved for it.'),
  })
  .strict();
export const writtenMoved = z.object({
  state: writtenStateField,
  number: z.string().optional(),
  version: z.number().int(),
});
