import { z } from 'zod';
import { dayField, idField, lineField } from '../http/fields.ts';
import { classField, formField, levelField } from './unit-fields.ts';

/** What stands in the tree for one unit on a day. */
export const treeNode = z.object({
  id: idField,
  provinceId: z.string(),
  level: levelField,
  form: formField,
  name: z.string(),
  code: z.string().optional(),
  classes: z.array(classField),
  /** How many units stand directly below it on that day. */
  childCount: z.number().int(),
});

export const childrenQuery = z.object({ day: dayField.optional() });
export const childrenAnswer = z.object({ day: dayField, parent: treeNode.optional(), items: z.array(treeNode) });

export const searchQuery = z.object({
  q: lineField(100),
  day: dayField.optional(),
  level: levelField.optional(),
  provinceId: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(50).default(12),
});

/** A unit found: `matched` is the name that fits, which it may have had only before. `path` leads to it from the top. */
export const searchHit = z.object({
  id: idField,
  provinceId: z.string(),
  level: levelField,
  form: formField,
  name: z.string(),
  matched: z.string(),
  code: z.string().optional(),
  existsOnDay: z.boolean(),
  from: dayField,
  until: dayField.optional(),
  path: z.array(z.object({ id: idField, form: formField, name: z.string() })),
});
export const searchAnswer = z.object({ day: dayField, items: z.array(searchHit) });

export type TreeNode = z.output<typeof treeNode>;
export type ChildrenAnswer = z.output<typeof childrenAnswer>;
export type SearchHit = z.output<typeof searchHit>;
export type SearchAnswer = z.output<typeof searchAnswer>;
