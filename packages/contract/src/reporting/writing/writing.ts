import { writtenActs, writtenStates } from '@muctieu/domain/reporting/writing/written-report';
import { z } from 'zod';
import { dayField, idField, lineField, momentField, proseField, provinceField } from '../../http/fields.ts';
import { pageOf, pageQuery } from '../../http/page.ts';

export const templateIdField = z.string().regex(/^[a-z0-9][a-z0-9-]{1,80}$/);
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

const periodFields = {
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
};
export const reportHead = z.object(headFields).strict();
export type ReportHeadFields = z.output<typeof reportHead>;

export const writeReportRequest = z
  .object({
    provinceId: provinceField,
    unitId: idField,
    templateId: templateIdField,
    ...periodFields,
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
  act: z.enum([...writtenActs, 'write', 'redraw', 'attach']),
  reason: z.string(),
  person: z.string(),
  at: momentField,
});
const storedFile = z.object({
  kind: z.enum(['word', 'signed']),
  sha256: z.string(),
  size: z.number().int(),
  at: momentField,
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
  mayWrite: z.boolean(),
  mayApprove: z.boolean(),
  verifyAddress: z.string(),
});
export type WrittenDetail = z.output<typeof writtenDetail>;

export const writeSlotRequest = z.object({ text: z.string().max(40_000) }).strict();
export const slotWritten = z.object({ version: z.number().int() });
export const editHeadRequest = z.object({ head: reportHead }).strict();

export const previewRun = z.object({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  /** Where the figure comes from: an address of the web application. */
  address: z.string().optional(),
});
const previewParagraph = z.object({ kind: z.literal('paragraph'), style: z.string(), runs: z.array(previewRun) });
const previewCell = z.object({
  columns: z.number().int(),
  rows: z.number().int(),
  style: z.string(),
  runs: z.array(previewRun),
});
const previewTable = z.object({
  kind: z.literal('table'),
  headingRows: z.number().int(),
  borders: z.boolean(),
  rows: z.array(z.array(previewCell)),
});
export const previewBlock = z.discriminatedUnion('kind', [previewParagraph, previewTable]);
export type PreviewBlock = z.output<typeof previewBlock>;
export const reportFinding = z.object({
  verdict: z.enum(['fails', 'doubtful']),
  excerpt: z.string(),
  message: z.object({ vi: z.string(), en: z.string() }),
});
export const contradiction = z.object({
  slot: slotField,
  excerpt: z.string(),
  typed: z.string(),
  expected: z.string(),
  name: z.string(),
});
export const reportPreview = z.object({
  blocks: z.array(previewBlock),
  figures: z.number().int(),
  holds: z.number().int(),
  findings: z.array(reportFinding),
  /** Figures typed by hand that say another thing than the data. */
  contradictions: z.array(contradiction),
  emptySlots: z.array(z.object({ slot: slotField, label: z.string() })),
});

export const reportFileQuery = z.object({ form: z.enum(['docx', 'xlsx', 'pdf', 'signed']) }).strict();

export const moveWrittenRequest = z
  .object({ act: z.enum(writtenActs), reason: proseField(1000).default(''), issuedOn: dayField.optional() })
  .strict();
export const writtenMoved = z.object({
  state: writtenStateField,
  number: z.string().optional(),
  version: z.number().int(),
});

export const directions = ['out', 'in'] as const;
export const numberItem = z.object({
  year: z.number().int(),
  direction: z.enum(directions),
  number: z.number().int(),
  symbol: z.string(),
  abstract: z.string(),
  state: z.enum(['used', 'reserved', 'voided']),
  reason: z.string(),
  reportId: idField.optional(),
  person: z.string(),
  at: momentField,
  version: z.number().int(),
});
export const numberPage = pageOf(numberItem);
export const listNumbersQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField,
    unitId: idField,
    year: z.coerce.number().int().min(2000).max(2100).optional(),
    direction: z.enum(directions).optional(),
  })
  .strict();
export const takeNumberRequest = z
  .object({
    provinceId: provinceField,
    unitId: idField,
    year: z.number().int().min(2000).max(2100),
    direction: z.enum(directions),
    symbol: lineField(100),
    abstract: lineField(500),
    state: z.enum(['used', 'reserved']),
    reason: proseField(500).default(''),
  })
  .strict();
export const numberTaken = z.object({ number: z.number().int(), version: z.number().int() });
export const voidNumberRequest = z
  .object({
    provinceId: provinceField,
    unitId: idField,
    year: z.number().int().min(2000).max(2100),
    direction: z.enum(directions),
    number: z.number().int().min(1),
    reason: lineField(500),
  })
  .strict();

export const verifyParams = z.object({ code: z.string().min(4).max(20) });
export const verifiedReport = z.object({
  code: z.string(),
  known: z.boolean(),
  issued: z.boolean(),
  title: z.string().optional(),
  unitName: z.string().optional(),
  number: z.string().optional(),
  issuedOn: dayField.optional(),
  valueDate: dayField.optional(),
  files: z.array(storedFile),
});

export const openBatchRequest = z
  .object({
    provinceId: provinceField,
    templateId: templateIdField,
    level: z.enum(['commune', 'district']),
    ...periodFields,
  })
  .strict();
export const batchParams = z.object({ batchId: idField });
export const batchState = z.object({
  batchId: idField,
  templateName: z.string(),
  periodName: z.string(),
  total: z.number().int(),
  done: z.number().int(),
  failed: z.array(z.object({ unitName: z.string(), problem: z.string() })),
  at: momentField,
});
export const batchPage = pageOf(batchState);
export const listBatchesQuery = z.object({ ...pageQuery, provinceId: provinceField }).strict();
