import { ocopGroups } from '@muctieu/domain/criteria/ocop-product';
import { z } from 'zod';
import type { Column } from '../http/column.ts';
import { dayField, idField, lineField, proseField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { problemItem } from '../http/problem-answer.ts';
import { ocopColumnTexts, ocopGroupTexts, ocopStandingTexts } from './ocop.texts.ts';

export const ocopStandings = ['valid', 'expires-soon', 'expired', 'ended'] as const;

const productFields = {
  unitId: idField,
  name: lineField(200),
  owner: lineField(200),
  group: z.enum(ocopGroups),
  stars: z.number().int(),
  score: z.number().optional(),
  symbol: lineField(120),
  decidedOn: dayField,
  validUntil: dayField,
  note: z.string(),
};

export const ocopItem = z.object({
  id: idField,
  provinceId: provinceField,
  ...productFields,
  unitName: z.string(),
  standing: z.enum(ocopStandings),
  /** Stars and score do not go together by the usual points. */
  isScoreDoubtful: z.boolean(),
  endedOn: dayField.optional(),
  endedBecause: z.string().optional(),
  version: z.number().int(),
});
export const ocopPage = pageOf(ocopItem);

export const listOcopQuery = z.object({
  ...pageQuery,
  provinceId: provinceField.optional(),
  unitId: idField.optional(),
  group: z.enum(ocopGroups).optional(),
  stars: z.coerce.number().int().min(3).max(5).optional(),
  standing: z.enum(ocopStandings).optional(),
  q: lineField(100).optional().describe('Product or owner without regard to case and diacritics.'),
});

export const ocopColumns: readonly Column[] = [
  { key: 'name', title: ocopColumnTexts.name, kind: 'text' },
  { key: 'owner', title: ocopColumnTexts.owner, kind: 'text' },
  { key: 'unitName', title: ocopColumnTexts.unit, kind: 'text' },
  { key: 'group', title: ocopColumnTexts.group, kind: 'choice', choices: ocopGroupTexts },
  { key: 'stars', title: ocopColumnTexts.stars, kind: 'number' },
  { key: 'score', title: ocopColumnTexts.score, kind: 'number' },
  { key: 'symbol', title: ocopColumnTexts.symbol, kind: 'text' },
  { key: 'decidedOn', title: ocopColumnTexts.decidedOn, kind: 'date' },
  { key: 'validUntil', title: ocopColumnTexts.validUntil, kind: 'date' },
  { key: 'standing', title: ocopColumnTexts.standing, kind: 'choice', choices: ocopStandingTexts },
  { key: 'note', title: ocopColumnTexts.note, kind: 'text' },
];

export const addOcopRequest = z
  .object({
    provinceId: provinceField,
    ...productFields,
    validUntil: dayField.optional().describe('Without it, as long as decisions usually hold.'),
    note: proseField(500).default(''),
  })
  .strict();
export const ocopAdded = z.object({ id: idField, version: z.number().int() });

export const endOcopRequest = z.object({ on: dayField, because: lineField(500) }).strict();

export const ocopSummaryQuery = z.object({ provinceId: provinceField });
export const ocopSummary = z.object({
  provinceId: provinceField,
  validityMonths: z.number().int(),
  counts: z.array(
    z.object({
      stars: z.number().int(),
      valid: z.number().int(),
      expiresSoon: z.number().int(),
      expired: z.number().int(),
    }),
  ),
  communes: z.number().int(),
  /** What reports say where they name no product. */
  statements: z.array(
    z.object({ asOf: dayField, stars: z.number().int().optional(), count: z.number().int(), source: z.string() }),
  ),
});

export const importOcopQuery = z.object({ provinceId: provinceField });
export const ocopImportAnswer = z.object({
  rowCount: z.number().int(),
  headingRow: z.number().int(),
  /** What will be, or was, added; rows that stand in the list already are counted beside. */
  added: z.number().int(),
  known: z.number().int(),
  items: z.array(
    z.object({
      row: z.number().int(),
      name: z.string(),
      owner: z.string(),
      unitName: z.string(),
      stars: z.number().int(),
      validUntil: dayField,
    }),
  ),
  problems: z.array(problemItem),
});

export type OcopItem = z.output<typeof ocopItem>;
export type OcopSummary = z.output<typeof ocopSummary>;
export type OcopImportAnswer = z.output<typeof ocopImportAnswer>;
export type AddOcopRequest = z.output<typeof addOcopRequest>;
