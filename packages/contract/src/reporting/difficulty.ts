import { z } from 'zod';
import { nodeCodeField } from '../capital/capital-fields.ts';
import { dayField, idField, lineField, momentField, proseField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { citedField, codeField, periodKeyField } from './reporting-fields.ts';

export const difficultyKinds = ['difficulty', 'proposal'] as const;
const kindField = z.enum(difficultyKinds);
const stateField = z.enum(['open', 'answered', 'closed']);
const actField = z.enum(['answer', 'close', 'reopen', 'readdress']);

const written = {
  kind: kindField,
  subject: lineField(300),
  detail: proseField(5000).default(''),
  since: dayField,
  unitId: z.uuid().optional(),
  nodeCode: nodeCodeField.optional(),
  /** The passage of law that stands in the way or that should change. */
  legal: citedField.strict().optional(),
  addressee: lineField(200),
  answerBy: dayField.optional(),
};
export const difficultyItem = z.object({
  ...written,
  difficultyId: idField,
  provinceId: provinceField,
  state: stateField,
  reporterId: z.uuid(),
  reporterName: z.string(),
  regimeCode: codeField.optional(),
  periodKey: periodKeyField.optional(),
  /** Open beyond the day by which it was to be answered. */
  overdue: z.boolean(),
  raisedBy: z.string().optional(),
  raisedAt: momentField,
  answer: z.string(),
  answeredBy: z.string().optional(),
  answeredAt: momentField.optional(),
  answerDocumentId: z.string().optional(),
  placeName: z.string().optional(),
  /** What whoever asks may do with it now. */
  acts: z.array(actField),
  /** All that was said, oldest first. */
  steps: z.array(
    z.object({
      act: actField,
      text: z.string(),
      addressee: z.string(),
      answerBy: dayField.optional(),
      documentId: z.string().optional(),
      person: z.string().optional(),
      at: momentField,
    }),
  ),
  version: z.number().int(),
});
export type DifficultyItem = z.output<typeof difficultyItem>;
export const difficultyPage = pageOf(difficultyItem);
export const listDifficultiesQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField,
    state: stateField.optional(),
    kind: kindField.optional(),
    reporterId: z.uuid().optional(),
    /** Open on this day: raised by then and not answered by then. */
    openOn: dayField.optional(),
    search: z.string().max(200).optional(),
  })
  .strict();
export const raiseDifficultyRequest = z
  .object({ provinceId: provinceField, reporterId: z.uuid(), ...written })
  .strict();
export const difficultyRaised = z.object({ difficultyId: idField, version: z.number().int() });
export const difficultyParams = z.object({ difficultyId: idField }).strict();
/** answer: by who is asked; close: what was answered is settled; reopen: the answer does not help. */
export const moveDifficultyRequest = z
  .object({
    provinceId: provinceField,
    act: actField,
    text: proseField(5000).default(''),
    documentId: z.string().max(100).optional(),
    addressee: lineField(200).optional(),
    answerBy: dayField.optional(),
  })
  .strict();
export const difficultyMoved = z.object({ difficultyId: idField, state: stateField, version: z.number().int() });
