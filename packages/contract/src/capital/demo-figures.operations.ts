import { z } from 'zod';
import { defineOperation } from '../http/define-operation.ts';
import { dongField, provinceField } from '../http/fields.ts';

const said = z.object({ vi: z.string(), en: z.string() });

/** Where a report of the demo cannot be true as printed, or says too little: what was booked instead, and why. */
const demoChoice = z.object({
  number: z.number().int(),
  report: z.string(),
  place: z.string(),
  printed: said,
  booked: said,
  why: said,
});

/** A figure as the report prints it beside what the ledger says of the same thing on the day of the report. */
const demoFigure = z.object({
  id: z.string(),
  report: z.string(),
  place: z.string(),
  name: z.string(),
  /** As printed: `946.282`, in million đồng, or `59,19`, in percent. */
  printed: z.string(),
  unit: z.enum(['million', 'percent']),
  /** đồng, or hundredths of a percent. */
  booked: dongField,
  agrees: z.boolean(),
  /** The choices by which it differs. */
  choices: z.array(z.number().int()),
});

export const demoFigures = z.object({
  /** False where the demo's capital was not entered: then nothing follows. */
  isDemo: z.boolean(),
  choices: z.array(demoChoice),
  /** Only for whoever sees the capital of the whole province. */
  figures: z.array(demoFigure),
});
export type DemoFigures = z.output<typeof demoFigures>;

export const readDemoFigures = defineOperation({
  id: 'capital.read-demo-figures',
  method: 'GET',
  path: '/capital/demo-figures',
  summary: {
    vi: 'Số liệu mẫu: in trong báo cáo, ghi sổ, vì sao',
    en: 'The demo’s figures: printed, booked, and why',
  },
  access: { kind: 'permission', object: 'capital-plan', action: 'read' },
  query: z
    .object({
      provinceId: provinceField,
      part: z.enum(['all', 'presence']).default('all').describe('presence: only whether the demo is there.'),
    })
    .strict(),
  answer: demoFigures,
});
