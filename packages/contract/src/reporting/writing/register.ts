import { functionKinds } from '@muctieu/domain/reporting/writing/authority-function';
import { z } from 'zod';
import { dayField, idField, lineField, momentField, proseField, provinceField } from '../../http/fields.ts';
import { pageOf, pageQuery } from '../../http/page.ts';

export const directions = ['out', 'in'] as const;
const yearField = z.number().int().min(2000).max(2100);
const yearQuery = z.coerce.number().int().min(2000).max(2100);
const registerFields = {
  provinceId: provinceField,
  authorityId: idField,
  year: yearField,
  direction: z.enum(directions),
};

export const numberItem = z.object({
  year: z.number().int(),
  direction: z.enum(directions),
  number: z.number().int(),
  symbol: z.string(),
  abstract: z.string(),
  sender: z.string(),
  documentDay: dayField.optional(),
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
    authorityId: idField,
    year: yearQuery.optional(),
    direction: z.enum(directions).optional(),
    state: z.enum(['used', 'reserved', 'voided']).optional(),
    search: z.string().max(100).optional().describe('Part of the symbol, the abstract or the sender.'),
  })
  .strict();

export const registerQuery = z.object({ provinceId: provinceField, authorityId: idField, year: yearQuery }).strict();
const registerSide = z.object({
  direction: z.enum(directions),
  last: z.number().int(),
  used: z.number().int(),
  reserved: z.number().int(),
  voided: z.number().int(),
  /** Numbers below the last that stand nowhere: none ever should. */
  missing: z.array(z.number().int()),
});
export const registerState = z.object({
  authorityName: z.string(),
  year: z.number().int(),
  sides: z.array(registerSide),
  /** Who keeps it today. */
  keepers: z.array(z.string()),
  mayKeep: z.boolean(),
});

export const takeNumberRequest = z
  .object({
    ...registerFields,
    symbol: lineField(100),
    abstract: lineField(500),
    sender: proseField(200).default(''),
    documentDay: dayField.optional(),
    state: z.enum(['used', 'reserved']),
    reason: proseField(500).default(''),
  })
  .strict();
export const numberTaken = z.object({ number: z.number().int(), version: z.number().int() });
export const voidNumberRequest = z
  .object({ ...registerFields, number: z.number().int().min(1), reason: lineField(500) })
  .strict();

export const authorityItem = z.object({
  authorityId: idField,
  name: z.string(),
  kind: z.string(),
  unitName: z.string(),
  /** As reports of it are usually numbered: `UBND` of `15/BC-UBND`. */
  symbol: z.string(),
  signers: z.number().int(),
  /** The person who asks holds a function of it. */
  isOwn: z.boolean(),
});
export const authorityPage = pageOf(authorityItem);
export const listAuthoritiesQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField,
    unitId: idField.optional().describe('Only those that sit at this unit.'),
    search: z.string().max(100).optional(),
  })
  .strict();

export const functionItem = z.object({
  functionId: idField,
  authorityId: idField,
  authorityName: z.string(),
  personId: idField,
  personName: z.string(),
  kind: z.enum(functionKinds),
  title: z.string(),
  lines: z.array(z.string()),
  documentCited: z.string(),
  from: dayField,
  until: dayField.optional(),
  version: z.number().int(),
  /** The person who asks may end it. */
  mayEnd: z.boolean(),
});
export const functionPage = pageOf(functionItem);
export const listFunctionsQuery = z
  .object({ ...pageQuery, provinceId: provinceField, authorityId: idField.optional() })
  .strict();
export const grantFunctionRequest = z
  .object({
    provinceId: provinceField,
    authorityId: idField,
    personId: idField,
    kind: z.enum(functionKinds),
    title: lineField(100),
    headTitle: proseField(100).default(''),
    otherTitle: proseField(200).default(''),
    documentCited: proseField(200).default(''),
    from: dayField,
    until: dayField.optional(),
  })
  .strict();
export const functionGranted = z.object({ functionId: idField, version: z.number().int() });
export const functionParams = z.object({ provinceId: provinceField, functionId: idField });
export const endFunctionRequest = z.object({ until: dayField }).strict();

export const verifyParams = z.object({ code: z.string().min(4).max(20) });
export const verifiedReport = z.object({
  code: z.string(),
  known: z.boolean(),
  issued: z.boolean(),
  title: z.string().optional(),
  unitName: z.string().optional(),
  authority: z.string().optional(),
  number: z.string().optional(),
  issuedOn: dayField.optional(),
  valueDate: dayField.optional(),
  /** The files that count: as it was numbered, and its signed copy. */
  files: z.array(z.object({ kind: z.enum(['word', 'signed']), sha256: z.string(), size: z.number().int() })),
});
