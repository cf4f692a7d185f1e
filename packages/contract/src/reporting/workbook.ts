import { z } from 'zod';
import { textField } from '../http/fields.ts';
import { cellKeyField } from './reporting-fields.ts';

/** A cell of the workbook that differs from what is stored. */
export const workbookDifference = z.object({
  key: cellKeyField,
  /** As stored, and as the workbook has it: texts as they would be typed. */
  before: z.string(),
  after: z.string(),
  problem: z.object({ code: z.string(), sentence: textField }).optional(),
  /** The version of the stored cell, for saving it. */
  basedOn: z.number().int(),
  /** Where it stands in the workbook: `Vốn!F12`. */
  place: z.string(),
});

/** What a workbook that came back would change; nothing is kept before its reader saves it. */
export const workbookComparison = z.object({
  differences: z.array(workbookDifference),
  same: z.number().int(),
  /** Cells that were emptied in the workbook but are filled in here: they are left as they are. */
  emptied: z.array(z.object({ key: cellKeyField, before: z.string(), place: z.string() })),
});
export type WorkbookComparison = z.output<typeof workbookComparison>;
