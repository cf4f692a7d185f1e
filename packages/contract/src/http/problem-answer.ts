import { languages } from '@muctieu/kernel/text';
import { z } from 'zod';

/** One problem as it travels: the code, where it is, and its sentence in every language. */
export const problemItem = z.object({
  code: z.string(),
  path: z.string().optional(),
  row: z.number().int().optional(),
  column: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  text: z.object({ vi: z.string(), en: z.string() }),
});

/** RFC 9457 `application/problem+json`; `problems` holds all problems of the request, the first gives title and code. */
export const problemAnswer = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string(),
    problems: z.array(problemItem).min(1),
  })
  .meta({ description: `Problem details (RFC 9457) with sentences in ${languages.join(' and ')}.` });

export type ProblemItem = z.output<typeof problemItem>;
export type ProblemAnswer = z.output<typeof problemAnswer>;
