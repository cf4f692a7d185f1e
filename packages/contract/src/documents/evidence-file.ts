import { z } from 'zod';
import { idField, lineField, momentField } from '../http/fields.ts';

/** A photo or paper that was uploaded to prove a figure or a cell. */
export const evidenceFile = z.object({
  fileId: idField,
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  attachedAt: momentField,
  attachedBy: z.string().optional(),
  /** Taken back by somebody, who said why; the bytes stay. */
  withdrawn: z.object({ at: momentField, reason: z.string() }).optional(),
});
export type EvidenceFileItem = z.output<typeof evidenceFile>;

export const evidenceName = z.object({ name: z.string().min(1).max(200) }).strict();
export const evidenceWithdrawal = z.object({ reason: lineField(500) }).strict();
export const evidenceWithdrawn = z.object({ fileId: idField });

/** What may be wrong with an upload, whatever it proves. */
export const evidenceProblems = [
  'file-empty',
  'evidence-too-large',
  'evidence-of-other-kind',
  'evidence-known',
  'evidence-too-many',
] as const;
