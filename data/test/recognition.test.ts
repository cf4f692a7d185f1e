import { describe, expect, test } from 'vitest';
import { readCriteriaSets } from '../src/criteria-set.ts';
import { readRecognition } from '../src/recognition.ts';
import { readSources } from '../src/source-register.ts';

const { procedures, limits, withdrawal, review } = readRecognition();
const kinds = ['commune', 'commune-advanced', 'commune-model', 'village', 'village-model', 'district'];
const steps = [
  'self-assessment',
  'consultation',
  'submission',
  'verification',
  'opinions',
  'vote',
  'decision',
  'announcement',
];
const facts = [
  ...procedures,
  ...procedures.flatMap((procedure) => procedure.steps),
  limits.coverage.commune,
  limits.coverage.district,
  limits.satisfaction,
  limits.quorum,
  limits.majority,
  withdrawal,
  ...withdrawal.keyCriteria,
  review,
];

describe('procedures of recognition', () => {
  test.each(kinds)('«%s» has one procedure a day; of districts none since 1/7/2025', (kind) => {
    for (const [day, count] of [
      ['2021-10-15', 1],
      ['2025-06-30', 1],
      ['2025-07-01', kind === 'district' ? 0 : 1],
    ] as const) {
      const held = procedures.filter(
        ({ kinds: own, from, until }) => own.includes(kind) && from <= day && (until === undefined || day < until),
      );
      expect(held, day).toHaveLength(count);
    }
  });

  test('take known steps in their order, decide before they announce, and leave no step to a district that is gone', () => {
    for (const { id, steps: own, until } of procedures) {
      const codes = own.map(({ code }) => code);
      expect(codes, id).toEqual(steps.filter((code) => codes.includes(code)));
      expect(codes.slice(-2), id).toEqual(['decision', 'announcement']);
      if (until === undefined)
        expect(
          own.some(({ actor }) => actor.level === 'district'),
          id,
        ).toBe(false);
    }
  });

  test('name the deadlines of the report: commune by 15/10, district by 15/11', () => {
    const steps318 = procedures.find(({ id }) => id === 'commune-three-tier')?.steps ?? [];
    const dueOf = (code: string) => steps318.find((step) => step.code === code)?.due;
    expect([dueOf('submission'), dueOf('verification')]).toEqual([
      { month: 10, day: 15 },
      { month: 11, day: 15 },
    ]);
  });

  test('cite sources that are known; what rests on memory is not verified', () => {
    const tags = new Set(readSources().map(({ tag }) => tag));
    for (const { sources, verified } of facts) {
      expect(sources.length).toBeGreaterThan(0);
      for (const tag of sources) expect(tags).toContain(tag);
      if (sources.every((tag) => tag === 'MEM')) expect(verified).toBe(false);
    }
  });

  test('name key criteria that their sets have', () => {
    const sets = new Map(readCriteriaSets().map((set) => [set.id, set]));
    for (const { setId, numbers } of withdrawal.keyCriteria) {
      const known = sets.get(setId)?.criteria.map(({ number }) => number) ?? [];
      expect(known, setId).toEqual(expect.arrayContaining([...numbers]));
    }
  });
});
