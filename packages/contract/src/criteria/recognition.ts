import { recognitionKinds, recognitionStates, recognitionSteps } from '@muctieu/domain/criteria/recognition';
import { z } from 'zod';
import { evidenceFile } from '../documents/evidence-file.ts';
import type { Column } from '../http/column.ts';
import {
  dayField,
  dongField,
  idField,
  lineField,
  momentField,
  proseField,
  provinceField,
  textField,
} from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { problemItem } from '../http/problem-answer.ts';
import {
  recognitionColumnTexts,
  recognitionKindTexts,
  recognitionStateTexts,
  waitingForTexts,
} from './recognition.texts.ts';
import { opinionItem } from './recognition-opinion.ts';

export const recognitionKindField = z.enum(recognitionKinds);
export const recognitionStepField = z.enum(recognitionSteps);
const countField = z.number().int().min(0).max(10_000_000);
const levelField = z.enum(['province', 'district', 'commune']);

/** The paper in the register of documents, where it stands there. */
const registeredField = lineField(120).optional();

const opinion = z.object({
  number: z.number().int().min(1).max(60),
  /** Empty: the coordination office, of what no department answers for. */
  department: proseField(200),
  met: z.boolean(),
  note: proseField(500).default(''),
});

/** What each step takes; the same again in what was given. */
const stepContent = {
  'self-assessment': z.object({ criteria: countField, met: countField, roundId: idField.optional() }).strict(),
  consultation: z.object({ households: countField, surveyed: countField, satisfied: countField }).strict(),
  submission: z
    .object({
      arrearsDong: dongField,
      securityComplicated: z.boolean(),
      symbol: lineField(120),
      documentId: registeredField,
    })
    .strict(),
  verification: z.object({ agreed: z.boolean(), symbol: lineField(120), documentId: registeredField }).strict(),
  opinions: z
    .object({ opinions: z.array(opinion).max(200) })
    .strict()
    .describe('What the coordination office adds for criteria of which no department answers; the others gave theirs.'),
  vote: z.object({ members: countField, present: countField, votesFor: countField, votesAgainst: countField }).strict(),
  decision: z.object({ symbol: lineField(120), on: dayField, documentId: registeredField }).strict(),
  announcement: z.object({ on: dayField, place: lineField(300).optional() }).strict(),
} as const;

export const recognitionGiven = z.object(stepContent).partial().strict();

export const completeStepRequest = z
  .object({ given: recognitionGiven, justification: proseField(1000).default('') })
  .strict();

const dossierHead = {
  dossierId: idField,
  provinceId: provinceField,
  unitId: idField,
  unitName: z.string(),
  parentName: z.string().optional(),
  kind: recognitionKindField,
  year: z.number().int(),
  state: z.enum(recognitionStates),
  step: recognitionStepField.optional(),
  stepName: z.string().optional(),
  waitingFor: levelField.optional(),
  stepSince: dayField.optional(),
  dueOn: dayField.optional(),
  isLate: z.boolean(),
  /** Criteria on which a department still has to say something, and of how many of these its term is over. */
  opinionsOpen: z.number().int(),
  opinionsLate: z.number().int(),
  recognisedOn: dayField.optional(),
  symbol: z.string().optional(),
  version: z.number().int(),
};

export const recognitionItem = z.object(dossierHead);
export const recognitionPage = pageOf(recognitionItem);
export const listRecognitionsQuery = z.object({
  ...pageQuery,
  provinceId: provinceField.optional(),
  kind: recognitionKindField.optional(),
  state: z
    .enum([...recognitionStates, 'under-way'])
    .optional()
    .describe('`under-way`: whatever still waits for somebody.'),
  year: z.coerce.number().int().min(2011).max(2100).optional(),
  late: z.enum(['yes', 'no']).optional(),
  waitingFor: levelField.optional(),
  search: z.string().max(100).optional().describe('Name of the unit without regard to case and diacritics.'),
});

export const recognitionColumns: readonly Column[] = [
  { key: 'unitName', title: recognitionColumnTexts.unit, kind: 'text' },
  { key: 'parentName', title: recognitionColumnTexts.parent, kind: 'text' },
  { key: 'kind', title: recognitionColumnTexts.kind, kind: 'choice', choices: recognitionKindTexts },
  { key: 'year', title: recognitionColumnTexts.year, kind: 'code' },
  { key: 'state', title: recognitionColumnTexts.state, kind: 'choice', choices: recognitionStateTexts },
  { key: 'stepName', title: recognitionColumnTexts.step, kind: 'text' },
  { key: 'waitingFor', title: recognitionColumnTexts.waitingFor, kind: 'choice', choices: waitingForTexts },
  { key: 'dueOn', title: recognitionColumnTexts.dueOn, kind: 'date' },
  { key: 'isLate', title: recognitionColumnTexts.isLate, kind: 'yes-no' },
  { key: 'opinionsOpen', title: recognitionColumnTexts.opinionsOpen, kind: 'number' },
  { key: 'opinionsLate', title: recognitionColumnTexts.opinionsLate, kind: 'number' },
  { key: 'recognisedOn', title: recognitionColumnTexts.recognisedOn, kind: 'date' },
  { key: 'symbol', title: recognitionColumnTexts.symbol, kind: 'text' },
];

const judgement = z.object({
  verdict: z.enum(['keeps', 'half', 'part-with-key', 'communes']),
  /** Of a district: its communes, and how many of them have lost their recognition. */
  communes: z.object({ all: z.number().int(), withdrawn: z.number().int(), percent: z.number() }).optional(),
  total: z.number().int(),
  failed: z.array(z.number().int()),
  failedKeys: z.array(z.number().int()),
  unknown: z.array(z.number().int()),
  keyNumbers: z.array(z.number().int()),
  verified: z.boolean(),
  documentSymbol: z.string(),
  /** The assessment it rests on; none of a district that is judged by its communes alone. */
  roundTitle: z.string().optional(),
  asOf: dayField.optional(),
});

export const recognitionDetail = z.object({
  ...dossierHead,
  note: z.string(),
  procedure: z.object({
    id: z.string(),
    name: textField,
    verified: z.boolean(),
    note: z.string().optional(),
    steps: z.array(
      z.object({
        code: recognitionStepField,
        name: textField,
        waitingFor: levelField,
        action: z.enum(['write', 'approve']),
        dueOn: dayField.optional(),
        workingDays: z.number().int().optional(),
        verified: z.boolean(),
        sources: z.array(z.string()),
        note: z.string().optional(),
        state: z.enum(['done', 'now', 'later', 'not-needed']),
      }),
    ),
  }),
  limits: z.array(
    z.object({
      code: z.enum(['coverage', 'satisfaction', 'quorum', 'majority']),
      percent: z.number(),
      verified: z.boolean(),
    }),
  ),
  given: recognitionGiven,
  opinions: z.array(opinionItem),
  /** Papers by the step to which they belong, withdrawn ones among them. */
  files: z.partialRecord(recognitionStepField, z.array(evidenceFile)),
  mayWriteFiles: z.boolean(),
  /** Rounds of assessment from which the self-assessment can be taken. */
  rounds: z.array(
    z.object({
      roundId: idField,
      title: z.string(),
      asOf: dayField,
      criteria: z.number().int(),
      met: z.number().int(),
    }),
  ),
  criteria: z.array(z.object({ number: z.number().int(), name: textField })),
  /** Whether the one who asks may take the step whose turn it is. */
  mayAct: z.boolean(),
  /** Of what was recognised: whether the latest assessment is cause to withdraw it. */
  judgement: judgement.optional(),
  nextReviewOn: dayField.optional(),
  acts: z.array(
    z.object({
      number: z.number().int(),
      act: z.enum(['open', 'complete', 'return', 'cancel', 'withdraw']),
      step: recognitionStepField.optional(),
      stepName: textField.optional(),
      reason: z.string(),
      by: z.string(),
      at: momentField,
    }),
  ),
});

export const openRecognitionRequest = z
  .object({
    provinceId: provinceField,
    unitId: idField,
    kind: recognitionKindField,
    year: z.number().int().min(2011).max(2100),
    note: proseField(1000).default(''),
  })
  .strict();

export const returnRecognitionRequest = z.object({ to: recognitionStepField, reason: lineField(1000) }).strict();
export const cancelRecognitionRequest = z.object({ reason: lineField(1000) }).strict();
export const withdrawRecognitionRequest = z
  .object({ symbol: lineField(120), on: dayField, reason: lineField(1000), documentId: registeredField })
  .strict();
export const recognitionMoved = z.object({
  dossierId: idField,
  state: z.enum(recognitionStates),
  version: z.number().int(),
});

export const recognisedItem = z.object({
  id: idField,
  provinceId: provinceField,
  unitId: idField,
  unitName: z.string(),
  parentName: z.string().optional(),
  grandparentName: z.string().optional(),
  kind: recognitionKindField,
  year: z.number().int(),
  recognisedOn: dayField.optional(),
  symbol: z.string().optional(),
  dossierId: idField.optional(),
  note: z.string(),
  withdrawnOn: dayField.optional(),
  withdrawnBecause: z.string().optional(),
  /** The day on which it is to be looked at again; not of what was withdrawn. */
  nextReviewOn: dayField.optional(),
  /** Of what lists name by its year alone: the year in which it is to be looked at again. */
  nextReviewYear: z.number().int().optional(),
});
export const recognisedPage = pageOf(recognisedItem);
export const listRecognisedQuery = z.object({
  ...pageQuery,
  provinceId: provinceField.optional(),
  kind: recognitionKindField.optional(),
  year: z.coerce.number().int().min(2011).max(2100).optional(),
  reviewBy: dayField
    .optional()
    .describe('Only what is to be looked at again by this day; not what is known by its year alone.'),
});
export const recognisedColumns: readonly Column[] = [
  { key: 'grandparentName', title: recognitionColumnTexts.grandparent, kind: 'text' },
  { key: 'parentName', title: recognitionColumnTexts.parent, kind: 'text' },
  { key: 'unitName', title: recognitionColumnTexts.unit, kind: 'text' },
  { key: 'kind', title: recognitionColumnTexts.kind, kind: 'choice', choices: recognitionKindTexts },
  { key: 'year', title: recognitionColumnTexts.recognisedYear, kind: 'code' },
  { key: 'recognisedOn', title: recognitionColumnTexts.recognisedOn, kind: 'date' },
  { key: 'symbol', title: recognitionColumnTexts.symbol, kind: 'text' },
  { key: 'nextReviewOn', title: recognitionColumnTexts.nextReviewOn, kind: 'date' },
  { key: 'nextReviewYear', title: recognitionColumnTexts.nextReviewYear, kind: 'code' },
  { key: 'withdrawnOn', title: recognitionColumnTexts.withdrawnOn, kind: 'date' },
  { key: 'note', title: recognitionColumnTexts.note, kind: 'text' },
];

/** Recognitions of former years, as a list names them: the unit by its name, in its commune or district where names repeat. */
export const listedRecognition = z
  .object({
    unit: lineField(200),
    parent: z.string().max(200).default(''),
    kind: recognitionKindField,
    year: z.number().int().min(2011).max(2100),
    recognisedOn: dayField.optional(),
    symbol: z.string().max(120).default(''),
    note: z.string().max(500).default(''),
  })
  .strict();
export const addRecognisedRequest = z
  .object({
    provinceId: provinceField,
    /** The report or list they were taken from: it stands with each of them. */
    source: lineField(300),
    /** Only says what would be added. */
    preview: z.boolean().default(false),
    rows: z.array(listedRecognition).min(1).max(1000),
  })
  .strict();
export const addedRecognised = z.object({
  added: z.number().int(),
  rows: z.array(
    z.object({ row: z.number().int(), unitId: idField, unitName: z.string(), parentName: z.string().optional() }),
  ),
});
export const importRecognisedQuery = z.object({
  provinceId: provinceField,
  source: lineField(300).describe('The report or list they were taken from: it stands with each of them.'),
  leaveDamaged: z.enum(['yes']).optional().describe('Take the rows that can be read, and leave those that cannot.'),
});
/** What a file would add, and every row that cannot be read. */
export const recognisedImport = z.object({
  headingRow: z.number().int(),
  rowCount: z.number().int(),
  added: z.number().int(),
  rows: z.array(
    z.object({
      row: z.number().int(),
      unitName: z.string(),
      parentName: z.string().optional(),
      kind: recognitionKindField,
      year: z.number().int(),
    }),
  ),
  problems: z.array(problemItem),
});
export type RecognisedImport = z.output<typeof recognisedImport>;
export const withdrawnRecognised = z.object({ id: idField, withdrawnOn: dayField });

/** S3, Biểu số 02: by kind, then district, commune, village. */
export const villageTableQuery = z.object({
  provinceId: provinceField,
  upTo: z.coerce.number().int().min(2011).max(2100).optional(),
});
export const villageTable = z.object({
  provinceId: provinceField,
  rows: z.array(
    z.object({
      depth: z.enum(['total', 'kind', 'district', 'commune', 'village']),
      ordinal: z.string(),
      name: textField,
      standard: z.number().int().optional(),
      model: z.number().int().optional(),
      year: z.number().int().optional(),
      note: z.string(),
      unitId: idField.optional(),
    }),
  ),
});

export type RecognitionItem = z.output<typeof recognitionItem>;
export type RecognitionDetail = z.output<typeof recognitionDetail>;
export type RecognisedItem = z.output<typeof recognisedItem>;
export type RecognitionGivenAnswer = z.output<typeof recognitionGiven>;
export type VillageTable = z.output<typeof villageTable>;
