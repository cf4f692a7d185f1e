import { parseDong } from '@muctieu/kernel/dong';
import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { z } from 'zod';

/** A day as `YYYY-MM-DD`. */
export const dayField = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => parsePlainDate(text) !== undefined)
  .transform((text) => text as PlainDate)
  .meta({ format: 'date', example: '2025-07-01' });

/** A moment as ISO 8601 in UTC. */
export const momentField = z.iso.datetime({ offset: true });

/** An id of the product's own making. */
export const idField = z.uuid();

/** Official two-digit code of a province (`11` is Điện Biên); `VN` is the state level. */
export const provinceField = z
  .string()
  .regex(/^(\d{2}|VN)$/)
  .meta({ example: '11' });

/** Money as a string of digits in đồng. */
export const dongField = z
  .string()
  .refine((digits) => parseDong(digits) !== undefined)
  .meta({ pattern: '^-?\\d{1,18}$', example: '964282000000' });

/** Line ends and other controls, and the marks that turn the direction of writing: a name with them reads as another. */
const unseen = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A line of text as people type it: brought to NFC, in one line, blanks at the ends removed. */
export function lineField(most: number) {
  return z
    .string()
    .max(most)
    .transform((text) => text.normalize('NFC').replace(unseen, ' ').trim())
    .pipe(z.string().min(1));
}

/** Longer text that may be empty. */
export function proseField(most: number) {
  return z
    .string()
    .max(most)
    .transform((text) => text.normalize('NFC').trim());
}

/** Both languages of a name. */
export const textField = z.object({ vi: z.string(), en: z.string() });
