import { z } from 'zod';
import { dayField, dongField, idField, lineField, proseField, provinceField, textField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { setIdField, thresholdItem } from './criteria-set.ts';
import { cellDetail } from './criterion-cell.ts';

export const roundItem = z.object({
  roundId: idField,
  provinceId: provinceField,
  setId: setIdField,
  asOf: dayField,
  title: z.string(),
  documentId: z.string().optional(),
  state: z.enum(['open', 'closed']),
  note: z.string(),
  assessedUnits: z.number().int(),
  version: z.number().int(),
});
export type RoundItem = z.output<typeof roundItem>;
export const roundPage = pageOf(roundItem);
export const listRoundsQuery = z
  .object({ ...pageQuery, provinceId: provinceField.optional(), setId: setIdField.optional() })
  .strict();

export const createRoundRequest = z
  .object({
    provinceId: provinceField,
    setId: setIdField,
    asOf: dayField,
    title: lineField(200),
    documentId: lineField(120).optional(),
    note: proseField(1000).optional(),
  })
  .strict();

export const moveRoundRequest = z.object({ state: z.enum(['open', 'closed']), reason: lineField(500) }).strict();
export const roundChanged = z.object({ roundId: idField, version: z.number().int() });

/** One row of the matrix: signs and versions stand in the order of `codes`. */
const matrixUnit = z.object({
  unitId: idField,
  name: z.string(),
  code: z.string().optional(),
  districtId: idField.optional(),
  signs: z.string(),
  met: z.number().int(),
  assessed: z.number().int(),
  level: z.string(),
  /** Figures entered, by code. */
  values: z.record(z.string(), z.string()),
  /** Versions of the cells, by code; a cell without one was never entered. */
  versions: z.record(z.string(), z.number().int()),
  /** Codes whose cells a reviewer has returned. */
  returned: z.array(z.string()),
});
export type MatrixUnit = z.output<typeof matrixUnit>;

export const matrixAnswer = z.object({
  round: roundItem,
  codes: z.array(z.string()),
  criteria: z.array(
    z.object({
      number: z.number().int(),
      name: textField,
      group: z.string().optional(),
      indicators: z.array(
        z.object({ code: z.string(), name: z.string(), takesFigures: z.boolean(), unit: z.string().optional() }),
      ),
      takesFigures: z.boolean(),
    }),
  ),
  groups: z.array(z.object({ code: z.string(), name: textField })),
  levels: z.array(z.object({ code: z.string(), name: textField, from: z.number().int(), to: z.number().int() })),
  provinceStatuses: z.array(z.object({ code: z.string(), name: textField, takenFrom: z.string() })),
  districts: z.array(z.object({ unitId: idField, name: z.string() })),
  units: z.array(matrixUnit),
  sums: z.object({
    units: z.number().int(),
    assessedUnits: z.number().int(),
    perCriterion: z.record(z.string(), z.number().int()),
    total: z.number().int(),
    /** Of all units, and of those of which anything is known. */
    average: z.string().optional(),
    averageAssessed: z.string().optional(),
    perLevel: z.record(z.string(), z.number().int()),
  }),
});
export type MatrixAnswer = z.output<typeof matrixAnswer>;

export const readMatrixQuery = z.object({ unitId: idField.optional() }).strict();

/** One unit in one round, with everything behind its score. */
export const scorecardAnswer = z.object({
  round: roundItem,
  unit: z.object({ unitId: idField, name: z.string(), districtName: z.string().optional() }),
  met: z.number().int(),
  assessed: z.number().int(),
  level: z.string(),
  next: z
    .object({
      level: z.string(),
      name: textField,
      missing: z.number().int(),
      /** Criteria that are not met, with what reaching them costs where it is known. */
      open: z.array(z.object({ number: z.number().int(), costDong: z.string().optional() })),
      costKnownDong: z.string(),
      costUnknown: z.number().int(),
    })
    .optional(),
  cells: z.array(cellDetail),
  thresholds: z.array(z.object({ code: z.string(), kind: z.string(), threshold: thresholdItem.optional() })),
  /** Earlier units that this one was made of, with what they had: to be reassessed, not carried over. */
  origins: z.array(z.object({ unitId: idField, name: z.string(), roundTitle: z.string(), met: z.number().int() })),
});
export type ScorecardAnswer = z.output<typeof scorecardAnswer>;

/** What may be taken over into a cell: from an observation, or from an earlier round of the same set. Never by itself. */
const proposalItem = z.object({
  unitId: idField,
  name: z.string(),
  code: z.string(),
  version: z.number().int(),
  status: z.string().optional(),
  value: z.string().optional(),
  now: z.object({ status: z.string().optional(), value: z.string().optional() }),
  thresholdKind: z.string(),
  threshold: thresholdItem.optional(),
  measure: z.enum(['reached', 'at-least', 'at-most']),
  unit: z.string().optional(),
  differs: z.boolean(),
  observation: z
    .object({
      indicator: z.string(),
      name: textField,
      period: z.string(),
      day: dayField,
      figure: z.string(),
      origin: z.string(),
      documentId: z.string().optional(),
    })
    .optional(),
  earlier: z.object({ roundId: idField, title: z.string(), asOf: dayField, status: z.string() }).optional(),
});
export type ProposalItem = z.output<typeof proposalItem>;
export const proposalsAnswer = z.object({
  items: z.array(proposalItem),
  /** Indicators of the set that name one of the chapter indicators. */
  observedIndicators: z.number().int(),
});
export const proposalsQuery = z
  .object({ unitId: idField.optional(), from: idField.optional().describe('An earlier round of the same set.') })
  .strict();

/** Capital of the works and contents that serve criteria, where the catalogue of programmes links them. */
const criterionCapital = z.object({
  number: z.number().int(),
  nodes: z.array(z.object({ code: z.string(), name: textField, sources: z.array(z.string()), verified: z.boolean() })),
  /** Nothing where no holder of the unit is in the ledger: unknown, not nought. */
  money: z.object({ plannedDong: dongField, disbursedDong: dongField, availableDong: dongField }).optional(),
});
export const capitalAnswer = z.object({
  holders: z.array(z.object({ holderId: idField, name: z.string() })),
  items: z.array(criterionCapital),
});
export type CapitalAnswer = z.output<typeof capitalAnswer>;

export const historyAnswer = z.object({ items: z.array(cellDetail) });

export const ladderItem = z.object({
  unitId: idField,
  name: z.string(),
  districtName: z.string().optional(),
  met: z.number().int(),
  assessed: z.number().int(),
  level: z.string(),
  missingToNext: z.number().int().optional(),
  openCriteria: z.string(),
  costKnownDong: z.string(),
  costUnknown: z.number().int(),
});
export const ladderPage = pageOf(ladderItem);
export const ladderQuery = z.object({ ...pageQuery, level: z.string().max(20).optional() }).strict();

const change = z.object({
  unitId: idField,
  name: z.string(),
  kind: z.enum(['compared', 'must-be-reassessed']),
  metBefore: z.number().int().optional(),
  metAfter: z.number().int(),
  difference: z.number().int().optional(),
  reasons: z.array(
    z.enum([
      'set-changed',
      'threshold-changed',
      'value-changed',
      'status-changed',
      'not-assessed-now',
      'not-assessed-before',
      'unit-merged',
    ]),
  ),
  criteria: z.array(
    z.object({
      number: z.number().int(),
      before: z.string().optional(),
      after: z.string().optional(),
      reason: z.string(),
    }),
  ),
  origins: z.array(z.object({ unitId: idField, name: z.string(), met: z.number().int() })),
});
export const changesAnswer = z.object({
  before: roundItem,
  after: roundItem,
  /** Where the cells of the same round are compared with what they were. */
  sinceDay: dayField.optional(),
  comparable: z.boolean(),
  dropped: z.number().int(),
  risen: z.number().int(),
  same: z.number().int(),
  mustBeReassessed: z.number().int(),
  items: z.array(change),
});
export type ChangesAnswer = z.output<typeof changesAnswer>;
export const changesQuery = z
  .object({
    since: idField.optional().describe('An earlier round.'),
    sinceDay: dayField.optional().describe('The cells of this round as they stood at the end of a day.'),
  })
  .strict()
  .refine(({ since, sinceDay }) => (since === undefined) !== (sinceDay === undefined));

const verdict = z.enum(['equal', 'differs', 'cannot-be', 'not-checkable']);
export const printedAnswer = z.object({
  round: roundItem,
  figures: z.array(
    z.object({
      row: z.number().int(),
      scope: z.enum(['unit', 'district', 'province']),
      unitId: idField.optional(),
      name: z.string(),
      of: z.union([z.number().int(), z.literal('total')]),
      printed: z.number().int(),
      computed: z.number().int(),
      unknownUnits: z.number().int(),
      verdict,
    }),
  ),
  sums: z.array(
    z.object({ row: z.number().int(), name: z.string(), printed: z.number().int(), computed: z.number().int() }),
  ),
  damaged: z.array(
    z.object({
      row: z.number().int(),
      name: z.string(),
      reason: z.string(),
      column: z.number().int().optional(),
      found: z.string(),
      printedTotal: z.number().int().optional(),
    }),
  ),
});
export type PrintedAnswer = z.output<typeof printedAnswer>;

/** What a report says of all units together. */
export const statementItem = z.object({
  statementId: z.string(),
  provinceId: provinceField,
  setId: setIdField,
  asOf: dayField,
  title: z.string(),
  documentId: z.string().optional(),
  sources: z.array(z.string()),
  units: z.number().int(),
  averagePrinted: z.string().optional(),
  averageDerived: z.string().optional(),
  perLevel: z.array(z.object({ name: textField, printed: z.number().int() })),
  perLevelSum: z.number().int(),
  perCriterion: z.record(z.string(), z.number().int()),
  perCriterionSum: z.number().int(),
  rates: z.array(
    z.object({
      of: z.string(),
      printed: z.string(),
      numerator: z.number().int(),
      denominator: z.number().int(),
      computed: z.string(),
      equal: z.boolean(),
    }),
  ),
  /** Changes that the report prints, beside the difference of the two counts. */
  increases: z
    .object({
      since: z.object({ title: z.string(), asOf: dayField, otherSet: z.boolean() }),
      note: z.string(),
      rows: z.array(
        z.object({
          of: z.string(),
          printed: z.number().int(),
          before: z.number().int(),
          after: z.number().int(),
          computed: z.number().int(),
          equal: z.boolean(),
        }),
      ),
    })
    .optional(),
  note: z.string().optional(),
});
export type StatementItem = z.output<typeof statementItem>;
export const statementPage = pageOf(statementItem);
export const listStatementsQuery = z.object({ ...pageQuery, provinceId: provinceField.optional() }).strict();

export const importMatrixQuery = z.object({ name: z.string().min(1).max(200) }).strict();
export const matrixPreview = z.object({
  rows: z.array(
    z.object({
      row: z.number().int(),
      unitId: idField,
      name: z.string(),
      met: z.number().int(),
      printedTotal: z.number().int().optional(),
    }),
  ),
  doubts: z.array(
    z.object({
      kind: z.enum(['similar-name', 'district-lost', 'stray-zero']),
      row: z.number().int(),
      written: z.string(),
      unitId: idField.optional(),
      name: z.string().optional(),
      column: z.number().int().optional(),
    }),
  ),
  damaged: printedAnswer.shape.damaged,
  figures: printedAnswer.shape.figures,
  sums: printedAnswer.shape.sums,
  without: z.array(z.object({ unitId: idField, name: z.string() })),
  /** Cells that the commit would change. */
  changes: z.number().int(),
});
export type MatrixPreview = z.output<typeof matrixPreview>;
export const matrixImported = z.object({
  roundId: idField,
  version: z.number().int(),
  rows: z.number().int(),
  damaged: z.number().int(),
  changes: z.number().int(),
});

/** The whole country, or one province, year by year. */
export const nationQuery = z.object({ setId: setIdField, provinceId: provinceField.optional() }).strict();
export const nationAnswer = z.object({
  setId: setIdField,
  codes: z.array(z.string()),
  items: z.array(
    z.object({
      provinceId: provinceField,
      roundId: idField,
      asOf: dayField,
      units: z.number().int(),
      met: z.number().int(),
      /** Units for which each code counts, in the order of `codes`. */
      counts: z.array(z.number().int()),
    }),
  ),
});
