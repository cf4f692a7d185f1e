import { z } from 'zod';
import { dayField, idField, lineField, momentField, provinceField, textField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { cellKeyField, codeField, periodKeyField, stateField } from './reporting-fields.ts';

/** A cell of the level above: its figure, of how many units, and of whom it lacks one. */
const consolidatedCell = z.object({
  key: cellKeyField,
  value: z.string().optional(),
  units: z.number().int(),
  /** Handed in, but this cell is empty: named, never a zero. */
  empty: z.array(z.uuid()),
  parts: z.array(z.object({ reporterId: z.uuid(), value: z.string() })),
});

const contributor = z.object({
  reporterId: z.uuid(),
  name: z.string(),
  state: stateField,
  version: z.number().int(),
});

/** What the units of a receiver handed in for a period, joined by the rule of each cell. */
export const consolidationAnswer = z.object({
  provinceId: provinceField,
  regimeCode: codeField,
  periodKey: periodKeyField,
  receiverId: z.uuid(),
  formCode: codeField,
  formVersion: z.number().int(),
  expected: z.number().int(),
  contributors: z.array(contributor),
  /** Owe a report that is not here (not handed in, or returned). */
  missing: z.array(contributor),
  /** Those in older or newer versions of the form: their cells are joined by key. */
  otherFormVersions: z.array(z.uuid()),
  rows: z.array(z.object({ section: z.string(), key: z.string(), title: textField })),
  cells: z.array(consolidatedCell),
  /** Texts side by side for the writer. */
  texts: z.array(z.object({ key: cellKeyField, reporterId: z.uuid(), name: z.string(), text: z.string() })),
});
export type ConsolidationAnswer = z.output<typeof consolidationAnswer>;

export const consolidationQuery = z
  .object({
    provinceId: provinceField,
    /** accepted: only what is locked; handed-in: also what waits. */
    of: z.enum(['accepted', 'handed-in']).default('handed-in'),
  })
  .strict();

export const fillRequest = z
  .object({
    provinceId: provinceField,
    of: z.enum(['accepted', 'handed-in']).default('accepted'),
    /** Cells that were typed by hand and are to be replaced all the same. */
    take: z.array(cellKeyField).max(5000).default([]),
    reason: lineField(500),
  })
  .strict();
export const filled = z.object({
  cells: z.number().int(),
  kept: z.number().int(),
  missing: z.number().int(),
  /** Who is not in the sums. */
  missingNames: z.array(z.string()),
  /** Typed by hand and left so: what the units make of it stands beside, both as they would be typed. */
  differences: z.array(
    z.object({
      key: cellKeyField,
      typed: z.string(),
      by: z.string().optional(),
      at: momentField,
      consolidated: z.string(),
    }),
  ),
  version: z.number().int(),
});
export type Filled = z.output<typeof filled>;

/** Freezes what was accepted: all of its figures as of (value date, known date). */
export const freezeRequest = z
  .object({ provinceId: provinceField, title: lineField(300), valueDate: dayField.optional(), reason: lineField(500) })
  .strict();
export const snapshotItem = z.object({
  snapshotId: idField,
  provinceId: provinceField,
  regimeCode: codeField,
  periodKey: periodKeyField,
  receiverId: z.uuid(),
  title: z.string(),
  valueDate: dayField,
  knownAt: momentField,
  contributors: z.number().int(),
  missing: z.number().int(),
  /** SHA-256 of its content in canonical JSON. */
  digest: z.string(),
  frozenBy: z.string().optional(),
  frozenAt: momentField,
});
export type SnapshotItem = z.output<typeof snapshotItem>;
export const snapshotPage = pageOf(snapshotItem);
export const listSnapshotsQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField,
    regimeCode: codeField.optional(),
    periodKey: periodKeyField.optional(),
  })
  .strict();
export const snapshotParams = z.object({ snapshotId: idField }).strict();
export const snapshotDetail = z.object({ snapshot: snapshotItem, content: consolidationAnswer });

/** The figures of a snapshot drawn anew from the reports as handed in and the ledger as of (value date, known date). */
export const snapshotRedrawn = z.object({
  snapshotId: idField,
  /** What is stored is what was frozen: its digest is the one that was kept. */
  untouched: z.boolean(),
  /** Every sum, part and text comes out the same. */
  same: z.boolean(),
  figures: z.number().int(),
  differences: z.array(z.object({ key: z.string(), frozen: z.string().optional(), drawn: z.string().optional() })),
});
export type SnapshotRedrawn = z.output<typeof snapshotRedrawn>;
