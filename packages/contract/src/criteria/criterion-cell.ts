import { cellBases, cellStatuses } from '@muctieu/domain/criteria/cell-status';
import { z } from 'zod';
import { evidenceFile } from '../documents/evidence-file.ts';
import { dongField, idField, lineField, momentField, proseField } from '../http/fields.ts';
import { figureField } from './criteria-set.ts';

/** Also the standings that a province gives by itself: `@basic`. */
export const cellCodeField = z
  .string()
  .regex(/^(\d{1,2}(\.\d{1,2})?|@[a-z-]{2,20})$/)
  .meta({ example: '7' });

/** An observation of the chapter indicators, by its key beside the unit. */
const observationEvidence = z.object({ indicator: lineField(80), period: lineField(20) }).strict();

/** One proof of one kind: a document, words, the observation that decided, the earlier round it was taken over from. */
const evidence = z
  .object({
    documentId: lineField(120).optional(),
    words: lineField(300).optional(),
    observation: observationEvidence.optional(),
    roundId: idField.optional(),
  })
  .strict()
  .refine((one) => Object.values(one).filter((part) => part !== undefined).length === 1);

export const cellEdit = z
  .object({
    unitId: idField,
    code: cellCodeField,
    version: z.number().int().min(0),
    status: z.enum(cellStatuses).nullable().optional(),
    value: figureField.nullable().optional(),
    note: proseField(1000).optional(),
    overrideReason: proseField(1000).optional(),
    evidence: z.array(evidence).max(20).optional(),
    costDong: dongField.nullable().optional(),
    costDocumentId: lineField(120).nullable().optional(),
  })
  .strict();
export type CellEditItem = z.output<typeof cellEdit>;

export const assessCellsRequest = z.object({ cells: z.array(cellEdit).min(1).max(10_000) }).strict();

export const cellsAnswer = z.object({
  /** Every cell that changed, those that follow from others included. */
  cells: z.array(
    z.object({
      unitId: idField,
      code: cellCodeField,
      status: z.enum(cellStatuses).optional(),
      basis: z.enum(cellBases),
      version: z.number().int(),
    }),
  ),
});

export const reviewCellsRequest = z
  .object({
    verdict: z.enum(['accepted', 'returned']),
    reason: proseField(1000).optional(),
    cells: z
      .array(z.object({ unitId: idField, code: cellCodeField, version: z.number().int().min(1) }).strict())
      .min(1)
      .max(10_000),
  })
  .strict();

export const cellDetail = z.object({
  unitId: idField,
  code: cellCodeField,
  status: z.enum(cellStatuses).optional(),
  basis: z.enum(cellBases),
  value: figureField.optional(),
  thresholdId: z.string().optional(),
  note: z.string(),
  overrideReason: z.string(),
  evidence: z.array(
    z.object({
      documentId: z.string().optional(),
      words: z.string().optional(),
      observation: observationEvidence.optional(),
      roundId: z.string().optional(),
    }),
  ),
  files: z.array(evidenceFile).optional(),
  costDong: dongField.optional(),
  costDocumentId: z.string().optional(),
  assessedBy: z.string().optional(),
  assessedAt: momentField,
  review: z.enum(['accepted', 'returned']).optional(),
  reviewedBy: z.string().optional(),
  reviewedAt: momentField.optional(),
  reviewReason: z.string(),
  version: z.number().int(),
});
export type CellDetail = z.output<typeof cellDetail>;
