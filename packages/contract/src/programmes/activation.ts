import { z } from 'zod';
import { lineField, provinceField, textField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { nodeCodeField } from './programme-node.ts';

const yearField = z.number().int().min(2016).max(2099);

/** P2: a province's word on one node in one year. */
export const activationItem = z.object({
  provinceId: provinceField,
  nodeCode: nodeCodeField,
  name: textField,
  year: yearField,
  active: z.boolean(),
  reason: z.string(),
  documentId: z.string().optional(),
  documentSymbol: z.string().optional(),
  sources: z.array(z.string()),
  verified: z.boolean(),
});

export const activationPage = pageOf(activationItem);

export const listActivationsQuery = z
  .object({
    ...pageQuery,
    province: provinceField.optional(),
    node: nodeCodeField.optional(),
    year: z.coerce.number().int().optional(),
  })
  .strict();

export const setActivationRequest = z
  .object({
    provinceId: provinceField,
    nodeCode: nodeCodeField,
    years: z.array(yearField).min(1).max(15),
    active: z.boolean(),
    reason: lineField(1000),
    documentId: z.string().max(100).describe('The decision that leaves the node out, or takes it up again.'),
  })
  .strict();
