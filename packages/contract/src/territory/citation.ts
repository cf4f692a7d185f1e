import { z } from 'zod';
import { dayField, idField, lineField } from '../http/fields.ts';

/** A legal document by its number and symbol; the register of documents is a later chapter. */
export const citationField = z
  .object({
    symbol: lineField(120).meta({ example: '1661/NQ-UBTVQH15' }),
    issuedOn: dayField.optional(),
    documentId: idField.optional(),
  })
  .strict();

export type CitationAnswer = z.output<typeof citationField>;
