import type { PlainDate } from '@muctieu/kernel/plain-date';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeWithdrawal } from '../../src/criteria/judge-withdrawal.ts';
import { moveRecognition, type RecognitionAct } from '../../src/criteria/move-recognition.ts';
import {
  dueDayOf,
  findProcedure,
  type RecognitionDossier,
  type RecognitionGiven,
  type RecognitionProcedure,
  type RecognitionStepCode,
  recognitionSteps,
} from '../../src/criteria/recognition.ts';
import { nextReview, nextReviewDay } from '../../src/criteria/review-day.ts';

const day = (text: string) => text as PlainDate;
const today = day('2026-11-20');
const procedure: RecognitionProcedure = {
  id: 'three-tier',
  kinds: ['commune'],
  name: { vi: '', en: '' },
  from: day('2016-01-01'),
  until: day('2025-07-01'),
  verified: false,
  steps: recognitionSteps.map((code) => ({
    code,
    name: { vi: code, en: code },
    actor: { level: 'commune', action: 'write' },
    ...(code === 'submission' ? { due: { month: 10, day: 15 } } : {}),
    verified: false,
    sources: ['S3'],
  })),
};
const limits = {
  coverage: { commune: { percent: 70, verified: false }, district: { percent: 60, verified: false } },
  satisfaction: { percent: 90, verified: false },
  quorum: { percent: 70, verified: false },
  majority: { percent: 90, verified: true },
};
/** What each step gives where nothing stands against it. */
const good: Required<RecognitionGiven> = {
  'self-assessment': { criteria: 2, met: 2 },
  consultation: { households: 1000, surveyed: 700, satisfied: 630 },
  submission: { arrearsDong: 0n, securityComplicated: false, symbol: '12/TTr-UBND' },
  verification: { agreed: true, symbol: '30/BC-UBND' },
  opinions: {
    opinions: [
      { number: 1, department: 'Sở Xây dựng', met: true, note: '' },
      { number: 2, department: 'Sở Y tế', met: true, note: '' },
    ],
  },
  vote: { members: 10, present: 10, votesFor: 9, votesAgainst: 1 },
  decision: { symbol: '99/QĐ-UBND', on: day('2026-11-19') },
  announcement: { on: day('2026-11-20') },
};
const begin: RecognitionDossier = { kind: 'commune', year: 2026, state: 'open', step: 'self-assessment', given: {} };
const moving = { procedure, limits, today };
const complete = (step: RecognitionStepCode, given: RecognitionGiven = good, justification = ''): RecognitionAct => ({
  kind: 'complete',
  step,
  given,
  justification,
});
function at(step: RecognitionStepCode): RecognitionDossier {
  let dossier = begin;
  for (const code of recognitionSteps) {
    if (code === step) return dossier;
    const moved = moveRecognition(dossier, complete(code), moving);
    if (!moved.ok) throw new Error(JSON.stringify(moved.problems));
    dossier = moved.value;
  }
  return dossier;
}
const codesOf = (dossier: RecognitionDossier, act: RecognitionAct) => {
  const moved = moveRecognition(dossier, act, moving);
  return moved.ok ? [] : moved.problems.map(({ code }) => code);
};

describe('K4: a dossier of recognition', () => {
  test.each([
    ['self-assessment', 'open', 'consultation'],
    ['consultation', 'open', 'submission'],
    ['submission', 'open', 'verification'],
    ['verification', 'open', 'opinions'],
    ['opinions', 'open', 'vote'],
    ['vote', 'open', 'decision'],
    ['decision', 'recognised', 'announcement'],
    ['announcement', 'announced', undefined],
  ] as const)('after «%s» is %s and waits for «%s»', (step, state, next) => {
    const moved = moveRecognition(at(step), complete(step), moving);
    expect(moved.ok && [moved.value.state, moved.value.step]).toEqual([state, next]);
  });

  test('takes no step but the one whose turn it is', () => {
    for (const now of recognitionSteps)
      for (const other of recognitionSteps.filter((code) => code !== now))
        expect(codesOf(at(now), complete(other)), `${now} → ${other}`).toEqual(['recognition-other-step']);
  });

  test.each([
    [
      'more criteria met than there are',
      'self-assessment',
      { 'self-assessment': { criteria: 19, met: 20 } },
      'recognition-part-above-whole',
    ],
    [
      'more surveyed than live there',
      'consultation',
      { consultation: { households: 10, surveyed: 11, satisfied: 11 } },
      'recognition-part-above-whole',
    ],
    [
      'more satisfied than surveyed',
      'consultation',
      { consultation: { households: 10, surveyed: 9, satisfied: 10 } },
      'recognition-part-above-whole',
    ],
    [
      'one đồng of arrears',
      'submission',
      { submission: { ...good.submission, arrearsDong: 1n } },
      'recognition-arrears',
    ],
    [
      'a complicated security',
      'submission',
      { submission: { ...good.submission, securityComplicated: true } },
      'recognition-security',
    ],
    [
      'a verification against it',
      'verification',
      { verification: { agreed: false, symbol: 'x' } },
      'recognition-not-agreed',
    ],
    [
      'a criterion without opinion',
      'opinions',
      { opinions: { opinions: good.opinions.opinions.slice(0, 1) } },
      'recognition-opinions-missing',
    ],
    [
      'an opinion against',
      'opinions',
      { opinions: { opinions: good.opinions.opinions.map((one) => ({ ...one, met: one.number === 1 })) } },
      'recognition-opinions-against',
    ],
    [
      'more present than members',
      'vote',
      { vote: { members: 5, present: 6, votesFor: 6, votesAgainst: 0 } },
      'recognition-part-above-whole',
    ],
    [
      'more votes than present',
      'vote',
      { vote: { members: 10, present: 9, votesFor: 9, votesAgainst: 1 } },
      'recognition-part-above-whole',
    ],
    ['a tie', 'vote', { vote: { members: 10, present: 10, votesFor: 5, votesAgainst: 5 } }, 'recognition-voted-down'],
    [
      'a decision of tomorrow',
      'decision',
      { decision: { symbol: 'x', on: day('2026-11-21') } },
      'recognition-day-ahead',
    ],
    [
      'an announcement before the decision',
      'announcement',
      { announcement: { on: day('2026-11-18') } },
      'recognition-announced-before',
    ],
  ] as const)('with %s is not passed on', (_, step, given, code) => {
    expect(codesOf(at(step), complete(step, { ...good, ...given }, 'vì lý do'))).toContain(code);
  });

  test('is not handed in while a criterion is missing', () => {
    const dossier = at('submission');
    const short = { ...dossier, given: { ...dossier.given, 'self-assessment': { criteria: 19, met: 18 } } };
    expect(codesOf(short, complete('submission'))).toEqual(['recognition-criteria-missing']);
  });

  test('goes below a limit that was not read in the law only with a reason, below a verified one not at all', () => {
    const few = { consultation: { households: 1000, surveyed: 699, satisfied: 699 } };
    expect(codesOf(at('consultation'), complete('consultation', few))).toEqual(['recognition-coverage-below']);
    expect(codesOf(at('consultation'), complete('consultation', few, 'Nhiều hộ đi làm xa'))).toEqual([]);
    const narrow = { vote: { members: 10, present: 10, votesFor: 8, votesAgainst: 2 } };
    expect(codesOf(at('vote'), complete('vote', narrow, 'vì lý do'))).toEqual(['recognition-majority-below']);
  });

  test('is returned to an earlier step, keeps what was given, and comes back', () => {
    const returned = moveRecognition(
      at('vote'),
      { kind: 'return', to: 'consultation', reason: 'Khảo sát lại' },
      moving,
    );
    expect(returned.ok && [returned.value.state, returned.value.step]).toEqual(['returned', 'consultation']);
    expect(returned.ok && returned.value.given.opinions).toEqual(good.opinions);
    expect(returned.ok && moveRecognition(returned.value, complete('consultation'), moving)).toMatchObject({
      ok: true,
      value: { state: 'open', step: 'submission' },
    });
    for (const to of ['vote', 'decision', 'announcement'] as const)
      expect(codesOf(at('vote'), { kind: 'return', to, reason: '' })).toEqual(['recognition-return-forwards']);
    expect(codesOf(at('announcement'), { kind: 'return', to: 'vote', reason: '' })).toEqual([
      'recognition-not-under-way',
    ]);
  });

  test('is stopped before the decision, withdrawn after it, and then takes nothing more', () => {
    const withdraw: RecognitionAct = { kind: 'withdraw', symbol: '1/QĐ', reason: 'x' };
    expect(codesOf(at('vote'), withdraw)).toEqual(['recognition-not-recognised']);
    expect(codesOf(at('announcement'), { kind: 'cancel', reason: 'x' })).toEqual(['recognition-not-under-way']);
    const cancelled = moveRecognition(at('vote'), { kind: 'cancel', reason: 'x' }, moving);
    const withdrawn = moveRecognition(at('announcement'), withdraw, moving);
    for (const ended of [cancelled, withdrawn]) {
      expect(ended.ok && ended.value.step).toBeUndefined();
      if (!ended.ok) continue;
      for (const step of recognitionSteps)
        expect(codesOf(ended.value, complete(step))).toEqual(['recognition-not-under-way']);
      expect(codesOf(ended.value, { kind: 'return', to: 'vote', reason: '' })).toEqual(['recognition-not-under-way']);
    }
  });

  test('has three tiers until 30/6/2025 and two since', () => {
    const two = {
      ...procedure,
      id: 'two-tier',
      from: day('2025-07-01'),
      until: undefined,
    } as unknown as RecognitionProcedure;
    const { until: _, ...since } = two;
    expect(findProcedure([procedure, since], 'commune', day('2025-06-30'))?.id).toBe('three-tier');
    expect(findProcedure([procedure, since], 'commune', day('2025-07-01'))?.id).toBe('two-tier');
    expect(findProcedure([procedure, since], 'district', day('2025-07-01'))).toBeUndefined();
    expect(dueDayOf(procedure.steps[2], 2021)).toBe('2021-10-15');
  });
});

describe('QĐ 18/2022/QĐ-TTg: recognition is withdrawn', () => {
  const rule = { partPercent: 30, halfPercent: 50, keyNumbers: [10, 17, 19] };
  const criteria = (failed: readonly number[], total = 19) =>
    Array.from({ length: total }, (_, index) => ({ number: index + 1, met: !failed.includes(index + 1) }));
  test.each([
    [[], 'keeps'],
    [[10, 17, 19, 1, 2], 'keeps'], // 5 of 19 are 26 %
    [[1, 2, 3, 4, 5, 6], 'keeps'], // 6 of 19 are 31,6 %, and no key criterion is among them
    [[1, 2, 3, 4, 5, 10], 'part-with-key'],
    [[1, 2, 3, 4, 5, 17], 'part-with-key'],
    [[1, 2, 3, 4, 5, 19], 'part-with-key'],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9], 'keeps'], // 9 of 19 are 47,4 %
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 11], 'half'], // 10 of 19 are 52,6 %
  ] as const)('where criteria %j fail: %s', (failed, verdict) => {
    expect(judgeWithdrawal(criteria(failed), rule).verdict).toBe(verdict);
  });
  test.each([
    [[1, 2, 8], 10, 'part-with-key'], // exactly 30 %
    [[1, 2, 4, 5, 6], 10, 'half'], // exactly 50 %
  ] as const)('at the very edge: %j of %i', (failed, total, verdict) => {
    expect(judgeWithdrawal(criteria(failed, total), { ...rule, keyNumbers: [3, 8, 10] }).verdict).toBe(verdict);
  });
  test('what is not assessed counts as not failed and is named', () => {
    const judged = judgeWithdrawal(
      [
        { number: 1, met: undefined },
        { number: 2, met: false },
      ],
      rule,
    );
    expect([judged.unknown, judged.failed]).toEqual([[1], [2]]);
  });
  test('agrees with counting in fractions for any criteria', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), (mets) => {
        const judged = judgeWithdrawal(
          mets.map((met, index) => ({ number: index + 1, met })),
          rule,
        );
        const failed = mets.flatMap((met, index) => (met ? [] : [index + 1]));
        const share = failed.length / mets.length;
        const key = failed.some((number) => [10, 17, 19].includes(number));
        expect(judged.verdict).toBe(share >= 0.5 ? 'half' : share >= 0.3 - 1e-12 && key ? 'part-with-key' : 'keeps');
      }),
    );
  });
});

test.each([
  ['2024-05-20', '2026-11-20', '2027-05-20'],
  ['2024-11-20', '2026-11-20', '2026-11-20'],
  ['2024-02-29', '2025-01-01', '2025-02-28'],
  ['2026-11-19', '2026-11-20', '2027-11-19'],
])('what was recognised on %s is looked at again, seen from %s, on %s', (on, from, expected) => {
  expect(nextReviewDay(day(on), 12, day(from))).toBe(expected);
});

test.each([
  [{ year: 2020 }, 12, '2026-11-21', { kind: 'year', year: 2026 }],
  [{ year: 2026 }, 12, '2026-11-21', { kind: 'year', year: 2027 }],
  [{ year: 2020 }, 60, '2026-11-21', { kind: 'year', year: 2030 }],
  [{ year: 2020, recognisedOn: day('2020-12-05') }, 12, '2026-11-21', { kind: 'day', on: '2026-12-05' }],
])('of %j, every %i months, on %s the review is %j', (one, everyMonths, today, expected) => {
  expect(nextReview(one, everyMonths, day(today))).toEqual(expected);
});
