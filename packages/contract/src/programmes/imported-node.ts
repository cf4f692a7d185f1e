import { capitalKinds, programmeNodeLevels } from '@muctieu/domain/programmes/programme-node';
import { z } from 'zod';
import { dayField } from '../http/fields.ts';
import { nodeCodeField } from './programme-node.ts';

const text = z.object({ vi: z.string().min(1), en: z.string() });
const sourced = { sources: z.array(z.string()).default([]), verified: z.boolean(), note: z.string().optional() };

/** One node as a JSON file gives it: the same form as in `data/programmes`. */
export const importedNode = z
  .object({
    code: nodeCodeField,
    parentCode: nodeCodeField.optional(),
    level: z.enum(programmeNodeLevels),
    order: z.number().int().positive(),
    name: text,
    shortName: text.optional(),
    capitalKinds: z.array(z.object({ kind: z.enum(capitalKinds), ...sourced })).default([]),
    leadAgencies: z.array(z.object({ name: z.string().min(1), ...sourced })).default([]),
    documentIds: z.array(z.string()).default([]),
    validity: z.object({ from: dayField, until: dayField.optional() }).strict(),
    treasuryCode: z.object({ code: z.string().min(1), ...sourced }).optional(),
    criteria: z.array(z.number().int().positive()).optional(),
    ...sourced,
  })
  .strict();

/** A JSON file of nodes: a list, or an object that has one under `nodes` as the files of `data/programmes` do. */
export const importedNodes = z.union([
  z.array(importedNode).min(1),
  z.object({ nodes: z.array(importedNode).min(1) }).transform(({ nodes }) => nodes),
]);
