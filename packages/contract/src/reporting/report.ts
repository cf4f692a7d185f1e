import { z } from 'zod';
import { dayField, idField, lineField, momentField, proseField, provinceField, textField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { reportForm } from './form.ts';
import {
  actField,
  actorField,
  cellKeyField,
  codeField,
  periodKeyField,
  provinceQuery,
  reporterField,
  shelfField,
  standingField,
  stateField,
} from './reporting-fields.ts';

/** One line of the inbox: an obligation and what became of it. */
export const obligationItem = z.object({
  provinceId: provinceField,
  regimeCode: codeField,
  regimeName: textField,
  periodKey: periodKeyField,
  periodTitle: textField,
  reporterId: z.uuid(),
  reporterName: z.string(),
  reporterLevel: z.string(),
  receiverId: z.uuid().optional(),
  receiverName: z.string().optional(),
  formCode: codeField,
  cutOff: dayField,
  due: dayField,
  graceUntil: dayField,
  extended: z.boolean(),
  /** Names of those whose part of the period this report holds too. */
  alsoFor: z.array(z.string()),
  state: stateField,
  standing: standingField,
  firstSubmittedOn: dayField.optional(),
  version: z.number().int(),
  /** What whoever asks may do now. */
  acts: z.array(actField),
  waitsForMe: z.boolean(),
});
export type ObligationItem = z.output<typeof obligationItem>;
/** `shelves`: how many lie on each shelf of the view, before the shelf that was asked for; of `own` and `received`. */
export const obligationPage = pageOf(obligationItem).extend({
  shelves: z.partialRecord(shelfField, z.number().int()).optional(),
});
export const listObligationsQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField,
    regimeCode: codeField.optional(),
    periodKey: periodKeyField.optional(),
    reporterId: z.uuid().optional(),
    state: stateField.optional(),
    standing: standingField.optional(),
    shelf: shelfField.optional(),
    /** own: mine to fill in; received: handed in to me; all: everything I may see. */
    view: z.enum(['own', 'received', 'all']).default('all'),
    /** Periods that ended from here on; without it those of the last twelve months. */
    since: dayField.optional(),
  })
  .strict();

/** What is typed in a cell: the text as typed is always there, also where it means nothing. */
export const typedCell = z.object({
  key: cellKeyField,
  text: z.string(),
  value: z.string().optional(),
  problem: z.object({ code: z.string(), sentence: textField }).optional(),
  /** What the reporter says about a soft finding of this cell. */
  explanation: z.string(),
  version: z.number().int(),
  /** Put by a consolidation of the units and not typed over since. */
  filled: z.boolean().default(false),
  by: z.string().optional(),
  at: momentField,
});

/** Known beside what is asked: by key of the cell. */
export const knownCell = z.object({ key: cellKeyField, value: z.string(), from: z.string() });

export const reportFinding = z.object({
  cell: cellKeyField.optional(),
  code: z.string(),
  severity: z.enum(['hard', 'soft']),
  sentence: textField,
  explained: z.boolean(),
});

const stepItem = z.object({
  act: actField,
  actor: actorField,
  person: z.string().optional(),
  at: momentField,
  reason: z.string(),
  section: z.string().optional(),
  cellReasons: z.array(z.object({ cell: cellKeyField, reason: z.string() })),
});

/** Everything for one report in one answer. `version` is that of its steps (If-Match); cells have versions of their own. */
export const reportDetail = z.object({
  obligation: obligationItem,
  reporter: reporterField,
  period: z.object({ key: periodKeyField, from: dayField, to: dayField }),
  form: reportForm,
  formVersion: z.number().int(),
  /** Rows of sections whose rows do not stand in the form (accounts, open rows), by section. */
  rows: z.array(z.object({ section: z.string(), key: z.string(), title: textField })),
  cells: z.array(typedCell),
  known: z.array(knownCell),
  /** What stood in cells, newest first, with what stands there now: kept on the machine with the form. */
  history: z
    .array(
      z.object({
        key: cellKeyField,
        version: z.number().int(),
        text: z.string(),
        explanation: z.string(),
        filled: z.boolean(),
        by: z.string().optional(),
        at: momentField,
      }),
    )
    .default([]),
  /** Cells of the report of the period before, and of the same period last year, as handed in. */
  previous: z.array(z.object({ key: cellKeyField, value: z.string() })),
  lastYear: z.array(z.object({ key: cellKeyField, value: z.string() })),
  findings: z.array(reportFinding),
  returned: z.array(z.object({ cell: cellKeyField, reason: z.string() })),
  steps: z.array(stepItem),
  checkedSections: z.array(z.string()),
  extension: z.object({ due: dayField, reason: z.string(), person: z.string().optional(), at: momentField }).optional(),
  mayEdit: z.boolean(),
  version: z.number().int(),
});
export type ReportDetail = z.output<typeof reportDetail>;

/** `basedOn`: the version of the cell that was read; 0 where it was empty. */
export const saveCellsRequest = z
  .object({
    provinceId: provinceField,
    cells: z
      .array(
        z
          .object({
            key: cellKeyField,
            text: z.string().max(20_000),
            explanation: proseField(1000).optional(),
            basedOn: z.number().int().min(0),
          })
          .strict(),
      )
      .min(1)
      .max(5000),
  })
  .strict();
/** What was saved and what was not: a cell that somebody else changed meanwhile answers with theirs, the others are saved. */
export const cellsSaved = z.object({
  saved: z.array(z.object({ key: cellKeyField, version: z.number().int(), value: z.string().optional() })),
  invalid: z.array(z.object({ key: cellKeyField, code: z.string(), sentence: textField })),
  conflicts: z.array(
    z.object({
      key: cellKeyField,
      mine: z.string(),
      theirs: typedCell,
    }),
  ),
  findings: z.array(reportFinding),
  state: stateField,
  version: z.number().int(),
});
export type CellsSaved = z.output<typeof cellsSaved>;

const stepFields = {
  act: actField,
  reason: proseField(2000).default(''),
  /** With `check`: the section that was looked at. */
  section: z.string().max(60).optional(),
  cellReasons: z
    .array(z.object({ cell: cellKeyField, reason: proseField(1000) }).strict())
    .max(500)
    .default([]),
};
export const moveReportRequest = z.object({ provinceId: provinceField, ...stepFields }).strict();
export const reportMoved = z.object({
  state: stateField,
  version: z.number().int(),
  /** What the figures became: entries of disbursement entered, observations, forecasts, difficulties. */
  effects: z.object({
    disbursements: z.number().int(),
    observations: z.number().int(),
    forecasts: z.number().int(),
    difficulties: z.number().int(),
  }),
});

export const moveManyRequest = z
  .object({
    provinceId: provinceField,
    act: z.enum(['check', 'accept', 'return']),
    reason: proseField(2000).default(''),
    reports: z
      .array(
        z
          .object({ regimeCode: codeField, periodKey: periodKeyField, reporterId: z.uuid(), version: z.number().int() })
          .strict(),
      )
      .min(1)
      .max(500),
  })
  .strict();
/** Each by itself: what cannot be done says why, the others are done. */
export const manyMoved = z.object({
  moved: z.array(z.object({ reporterId: z.uuid(), state: stateField, version: z.number().int() })),
  refused: z.array(z.object({ reporterId: z.uuid(), code: z.string(), sentence: textField })),
});

/** What differs from the report as it was last handed in. */
export const changesAnswer = z.object({
  since: momentField.optional(),
  items: z.array(
    z.object({
      key: cellKeyField,
      before: z.string().optional(),
      after: z.string().optional(),
      by: z.string().optional(),
      at: momentField,
    }),
  ),
});
export const changesQuery = provinceQuery;

export const extendRequest = z.object({ provinceId: provinceField, due: dayField, reason: lineField(500) }).strict();
export const extended = z.object({ extensionId: idField, due: dayField });

/** Every version of one cell, newest first: what was typed, by whom, when. */
export const cellHistoryQuery = z.object({ provinceId: provinceField, cell: cellKeyField }).strict();
export const cellHistory = z.object({
  cell: cellKeyField,
  versions: z.array(
    z.object({
      version: z.number().int(),
      text: z.string(),
      explanation: z.string(),
      filled: z.boolean(),
      by: z.string().optional(),
      at: momentField,
    }),
  ),
});
