import { z } from 'zod';

/** What every list takes: where to go on, and how many at the most. */
export const pageQuery = {
  cursor: z.string().max(500).optional().describe('Where the page before ended: its `nextCursor`.'),
  limit: z.coerce.number().int().min(1).max(1000).default(100).describe('How many items at the most.'),
} as const;

/** What every list answers: the items in Vietnamese order of their sort key, where to go on, how many there are. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().optional(),
    total: z.number().int().optional(),
  });
}
