import { z } from 'zod';
import { idField, provinceField } from '../../http/fields.ts';
import { pageOf, pageQuery } from '../../http/page.ts';
import { slotField } from './writing.ts';

export const previewRun = z.object({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  /** Where the figure comes from: an address of the web application. */
  address: z.string().optional(),
  /** What is wrong here: the `mark` of a finding, a contradiction or an unreadable reference. */
  mark: z.string().optional(),
});
export type PreviewRun = z.output<typeof previewRun>;
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

/** Where it stands in the preview; absent where it could not be found there. */
const placed = { mark: z.string().optional() };
export const reportFinding = z.object({
  verdict: z.enum(['fails', 'doubtful']),
  excerpt: z.string(),
  message: z.object({ vi: z.string(), en: z.string() }),
  ...placed,
});
export const contradiction = z.object({
  slot: slotField,
  excerpt: z.string(),
  typed: z.string(),
  expected: z.string(),
  name: z.string(),
  /** What may stand there instead: a live figure. */
  reference: z.string(),
  ...placed,
});
/** `{…}` that names no figure, with the nearest name that does. */
export const unreadableReference = z.object({
  slot: slotField,
  reference: z.string(),
  nearest: z.string().optional(),
  ...placed,
});
export const reportPreview = z.object({
  blocks: z.array(previewBlock),
  figures: z.number().int(),
  holds: z.number().int(),
  findings: z.array(reportFinding),
  /** Figures typed by hand that say another thing than the data. */
  contradictions: z.array(contradiction),
  unreadable: z.array(unreadableReference),
  emptySlots: z.array(z.object({ slot: slotField, label: z.string() })),
});
export type ReportPreview = z.output<typeof reportPreview>;

/** Words as they are being typed: how they will read, and what is wrong with them. Nothing is kept. */
export const readSlotRequest = z.object({ text: z.string().max(40_000) }).strict();
export const slotReading = z.object({
  paragraphs: z.array(z.array(previewRun)),
  contradictions: z.array(contradiction),
  unreadable: z.array(unreadableReference),
});

/** A figure that may be put into words, as it reads in this report. */
export const reportFigure = z.object({
  name: z.string(),
  label: z.string(),
  /** What stands in the words: `{von.ke_hoach | trieu}`. */
  reference: z.string(),
  shown: z.string(),
});
export const reportFigurePage = pageOf(reportFigure);
export const listFiguresQuery = z.object({ ...pageQuery, search: z.string().max(100).optional() }).strict();

const comparedPiece = z.object({
  text: z.string(),
  isFigure: z.boolean(),
  change: z.enum(['same', 'removed', 'added']),
});
export const comparedPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same'), paragraphs: z.number().int() }),
  z.object({ kind: z.literal('changed'), pieces: z.array(comparedPiece) }),
]);
export type ComparedPart = z.output<typeof comparedPart>;
/** What a rendering is held against: another report, or this one by another version of its template. */
export const compareQuery = z
  .object({ otherReportId: idField.optional(), otherVersion: z.coerce.number().int().min(0).optional() })
  .strict();
export const renderingDifference = z.object({
  /** What stands on the removed side. */
  other: z.string(),
  parts: z.array(comparedPart),
});

export const templateVersionItem = z.object({
  version: z.number().int(),
  name: z.string(),
  sha256: z.string(),
  at: z.iso.datetime({ offset: true }).optional(),
  person: z.string().optional(),
});
export const templateVersionPage = pageOf(templateVersionItem);
export const templateVersionsQuery = z.object({ ...pageQuery, provinceId: provinceField }).strict();
export const templateTrialQuery = z.object({ provinceId: provinceField, reportId: idField }).strict();
/** A template filled with the frozen figures of a report that is there: nothing is kept, numbered or issued. */
export const templateTrial = z.object({
  blocks: z.array(previewBlock),
  figures: z.number().int(),
  difference: z.array(comparedPart),
  /** The version that the trial is held against. */
  against: z.number().int(),
});
export const trialFileQuery = templateTrialQuery.extend({ version: z.coerce.number().int().min(0) });
