import { z } from 'zod';
import { dayField, idField, momentField, provinceField, textField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';

/** One change as readers see it: who, when, by which command, what before and after. */
export const journalEntry = z.object({
  entryId: idField,
  provinceId: provinceField,
  at: momentField,
  /** Absent where the program acted by itself. */
  personId: idField.optional(),
  personName: z.string().optional(),
  /** The operation or command: `territory.book-events`. */
  command: z.string(),
  commandName: textField,
  subjectKind: z.string(),
  subjectId: z.string(),
  unitId: idField.optional(),
  unitName: z.string().optional(),
  /** Absent where it was new. */
  before: z.unknown().optional(),
  /** Absent where it is gone. */
  after: z.unknown().optional(),
  requestId: z.string(),
  /** Whether the chain already holds it. */
  sealed: z.boolean(),
});

/** Newest first; `search` looks for the person's name, without diacritics. */
export const listEntriesQuery = z
  .object({
    ...pageQuery,
    search: z.string().max(200).optional(),
    personId: idField.optional(),
    command: z.string().max(100).optional(),
    subjectKind: z.string().max(60).optional(),
    subjectId: z.string().max(100).optional(),
    from: dayField.optional(),
    /** The last day that is included. */
    to: dayField.optional(),
  })
  .strict();

export const journalPage = pageOf(journalEntry);

/** What the commands are called that occur, for choosing one. */
export const commandList = z.object({ items: z.array(z.object({ command: z.string(), name: textField })) });

/** The chain of one province, computed again. */
export const verifiedProvince = z.object({
  provinceId: provinceField,
  entriesSealed: z.number().int(),
  entriesUnsealed: z.number().int(),
  /** The last seal: noted elsewhere, it shows what is cut off later. */
  anchor: z.object({ sealNumber: z.string(), hash: z.string() }).optional(),
  firstBreak: z
    .object({
      kind: z.enum([
        'entry-changed',
        'entry-removed',
        'entry-inserted',
        'seal-changed',
        'seal-removed',
        'anchor-missed',
      ]),
      sealNumber: z.string(),
      entryId: idField.optional(),
    })
    .optional(),
});

export const journalVerification = z.object({ verifiedAt: momentField, provinces: z.array(verifiedProvince) });

export type JournalEntryItem = z.output<typeof journalEntry>;
export type VerifiedProvinceAnswer = z.output<typeof verifiedProvince>;
