import { z } from 'zod';
import { dayField, idField, lineField, provinceField } from '../http/fields.ts';
import { pageQuery } from '../http/page.ts';
import { organisationKinds } from './organisation-kind.ts';

export const organisationName = z.object({
  name: z.string(),
  shortName: z.string().optional(),
  from: dayField,
  until: dayField.optional(),
});

/** One row of the list: as it is called and stands on the day asked for. */
export const organisationSummary = z.object({
  provinceId: provinceField,
  organisationId: idField,
  version: z.number().int(),
  kind: z.enum(organisationKinds),
  name: z.string(),
  shortName: z.string().optional(),
  /** Absent: at the province (or, under `VN`, the state) as a whole. */
  unitId: idField.optional(),
  unitName: z.string(),
  parentId: idField.optional(),
  parentName: z.string().optional(),
  from: dayField,
  until: dayField.optional(),
});

export const organisation = organisationSummary.extend({
  documentCited: z.string().optional(),
  names: z.array(organisationName),
});

const writtenName = z
  .object({ name: lineField(300), shortName: lineField(100).optional(), from: dayField, until: dayField.optional() })
  .strict();

const written = {
  kind: z.enum(organisationKinds),
  unitId: idField.optional(),
  parentId: idField.optional(),
  from: dayField,
  until: dayField.optional(),
  documentCited: lineField(300).optional(),
  names: z.array(writtenName).min(1).max(50),
} as const;

export const createOrganisationRequest = z.object({ provinceId: provinceField, ...written }).strict();
export const editOrganisationRequest = z.object(written).strict();
export const closeOrganisationRequest = z.object({ until: dayField }).strict();
export const organisationParams = z.object({ provinceId: provinceField, organisationId: idField });

export const organisationQuery = z.object({
  ...pageQuery,
  search: z.string().max(200).optional().describe('Part of a name, without regard to diacritics.'),
  provinceId: provinceField.optional(),
  unitId: idField.optional(),
  kind: z.enum(organisationKinds).optional(),
  day: dayField.optional().describe('As of which day; today where it is not said.'),
});

export type OrganisationAnswer = z.output<typeof organisation>;
export type OrganisationSummary = z.output<typeof organisationSummary>;
