import { z } from 'zod';
import type { Column } from '../http/column.ts';
import { dayField, idField, lineField, momentField, proseField, provinceField, textField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { opinionColumnTexts, opinionStateTexts } from './recognition.texts.ts';

/** What was asked of a department about one criterion of a dossier, and what it said. */
export const opinionItem = z.object({
  number: z.number().int(),
  organisationId: idField.optional(),
  /** Empty where nobody was assigned: then the coordination office says it. */
  department: z.string(),
  askedOn: dayField,
  dueOn: dayField.optional(),
  isLate: z.boolean(),
  met: z.boolean().optional(),
  note: z.string(),
  letter: z.string(),
  onBehalf: z.boolean(),
  by: z.string(),
  at: momentField.optional(),
  version: z.number().int(),
  /** Whether the one who asks may give it now. */
  mayGive: z.boolean(),
});
export type OpinionItem = z.output<typeof opinionItem>;

export const giveOpinionsRequest = z
  .object({
    opinions: z
      .array(
        z
          .object({
            number: z.number().int().min(1).max(99),
            met: z.boolean(),
            note: proseField(1000).default(''),
            letter: proseField(120).default('').describe('Of the department, where the coordination office enters it.'),
            version: z.number().int().min(1),
          })
          .strict(),
      )
      .min(1)
      .max(99),
  })
  .strict();
export const opinionsGivenAnswer = z.object({ dossierId: idField, given: z.number().int(), open: z.number().int() });

export const opinionStates = ['open', 'late', 'given'] as const;
export const listOpinionsQuery = z.object({
  ...pageQuery,
  provinceId: provinceField,
  state: z.enum(opinionStates).optional(),
  organisationId: idField.optional(),
  mine: z.enum(['yes']).optional().describe('Only of the departments for which the one who asks acts.'),
});
export const askedOpinion = z.object({
  dossierId: idField,
  unitId: idField,
  unitName: z.string(),
  year: z.number().int(),
  number: z.number().int(),
  criterion: textField.optional(),
  criterionVi: z.string(),
  department: z.string(),
  askedOn: dayField,
  dueOn: dayField.optional(),
  state: z.enum(opinionStates),
  met: z.boolean().optional(),
  note: z.string(),
});
export const askedOpinionPage = pageOf(askedOpinion);
export const opinionColumns: readonly Column[] = [
  { key: 'unitName', title: opinionColumnTexts.unit, kind: 'text' },
  { key: 'year', title: opinionColumnTexts.year, kind: 'code' },
  { key: 'number', title: opinionColumnTexts.number, kind: 'code' },
  { key: 'criterionVi', title: opinionColumnTexts.criterion, kind: 'text' },
  { key: 'department', title: opinionColumnTexts.department, kind: 'text' },
  { key: 'askedOn', title: opinionColumnTexts.askedOn, kind: 'date' },
  { key: 'dueOn', title: opinionColumnTexts.dueOn, kind: 'date' },
  { key: 'state', title: opinionColumnTexts.state, kind: 'choice', choices: opinionStateTexts },
  { key: 'met', title: opinionColumnTexts.met, kind: 'yes-no' },
  { key: 'note', title: opinionColumnTexts.note, kind: 'text' },
];
export type AskedOpinionItem = z.output<typeof askedOpinion>;

export const departmentsQuery = z.object({
  provinceId: provinceField,
  setId: lineField(60),
  onDay: dayField.optional(),
});
export const departmentsAnswer = z.object({
  setId: z.string(),
  setName: textField,
  day: dayField,
  criteria: z.array(
    z.object({
      number: z.number().int(),
      name: textField,
      organisationId: idField.optional(),
      department: z.string(),
      from: dayField.optional(),
      documentId: z.string().optional(),
      note: z.string(),
    }),
  ),
});
export type DepartmentsAnswer = z.output<typeof departmentsAnswer>;
export const assignDepartmentsRequest = z
  .object({
    provinceId: provinceField,
    setId: lineField(60),
    from: dayField,
    documentId: lineField(120).optional(),
    note: proseField(500).default(''),
    criteria: z
      .array(z.object({ number: z.number().int().min(1).max(99), organisationId: idField }).strict())
      .min(1)
      .max(99),
  })
  .strict();
export const departmentsAssigned = z.object({ assigned: z.number().int() });
