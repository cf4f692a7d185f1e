import { countStandings, standingOf } from '@muctieu/domain/reporting/completeness';
import {
  actsFrom,
  isEditable,
  moveSubmission,
  type SubmissionAct,
  type SubmissionActor,
  type SubmissionState,
} from '@muctieu/domain/reporting/submission';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { describe, expect, test } from 'vitest';

const day = (text: string) => text as PlainDate;

function move(state: SubmissionState, act: SubmissionAct, actor: SubmissionActor, reason = 'vì số liệu sai') {
  const moved = moveSubmission(state, { act, actor, on: day('2026-07-01'), reason, cellReasons: [] });
  return moved.ok ? moved.value : moved.problems.map((problem) => problem.code).join(' ');
}

describe('R4: handed in, locked, returned with reasons, reopened only from above', () => {
  test.each([
    ['draft', 'submit', 'reporter', 'submitted'],
    ['returned', 'submit', 'reporter', 'submitted'],
    ['submitted', 'take-back', 'reporter', 'draft'],
    ['submitted', 'check', 'lead-agency', 'checked'],
    ['submitted', 'accept', 'receiver', 'accepted'],
    ['checked', 'accept', 'receiver', 'accepted'],
    ['checked', 'return', 'lead-agency', 'returned'],
    ['submitted', 'return', 'receiver', 'returned'],
    ['accepted', 'reopen', 'receiver', 'returned'],
    ['accepted', 'submit', 'reporter', 'submission-step-impossible'],
    ['accepted', 'take-back', 'reporter', 'submission-step-impossible'],
    ['accepted', 'return', 'receiver', 'submission-step-impossible'],
    ['draft', 'accept', 'receiver', 'submission-step-impossible'],
    ['accepted', 'reopen', 'reporter', 'submission-step-of-others'],
    ['accepted', 'reopen', 'lead-agency', 'submission-step-of-others'],
    ['submitted', 'accept', 'reporter', 'submission-step-of-others'],
    ['submitted', 'accept', 'lead-agency', 'submission-step-of-others'],
    ['draft', 'reopen', 'reporter', 'submission-step-impossible submission-step-of-others'],
  ] as const)('%s, %s by the %s: %s', (state, act, actor, expected) => {
    expect(move(state, act, actor)).toBe(expected);
  });

  test.each(['return', 'reopen', 'take-back'] as const)('%s needs a reason', (act) => {
    const state = act === 'reopen' ? 'accepted' : 'submitted';
    expect(move(state, act, act === 'take-back' ? 'reporter' : 'receiver', ' ')).toBe('submission-step-without-reason');
  });

  test('a reason per cell is a reason, an empty one is none', () => {
    const step = { act: 'return', actor: 'receiver', on: day('2026-07-01'), reason: '' } as const;
    const cell = (reason: string) => [{ cell: 'von/NTM/giai-ngan', reason }];
    expect(moveSubmission('submitted', { ...step, cellReasons: cell('lệch với Kho bạc') }).ok).toBe(true);
    expect(moveSubmission('submitted', { ...step, cellReasons: cell('') })).toMatchObject({
      ok: false,
      problems: [{ code: 'cell-returned-without-reason', path: 'cellReasons[0].reason' }],
    });
  });

  test.each([
    ['draft', 'reporter', ['submit']],
    ['submitted', 'reporter', ['take-back']],
    ['submitted', 'lead-agency', ['check', 'return']],
    ['submitted', 'receiver', ['check', 'accept', 'return']],
    ['accepted', 'reporter', []],
    ['accepted', 'receiver', ['reopen']],
  ] as const)('from %s the %s may %j', (state, actor, acts) => {
    expect(actsFrom(state, actor)).toEqual(acts);
  });

  test('only what is not handed in can be typed into', () => {
    const states: readonly SubmissionState[] = ['draft', 'submitted', 'checked', 'accepted', 'returned'];
    expect(states.filter(isEditable)).toEqual(['draft', 'returned']);
  });
});

describe('who is late', () => {
  const obligation = { due: day('2026-07-05'), graceUntil: day('2026-07-15') };
  test.each([
    [undefined, '2026-07-05', 'not-yet-due'],
    [undefined, '2026-07-06', 'overdue'],
    [undefined, '2026-07-15', 'overdue'],
    [undefined, '2026-07-16', 'never'],
    [{ state: 'draft' }, '2026-07-06', 'overdue'],
    [{ state: 'submitted', firstSubmittedOn: day('2026-07-05') }, '2026-08-01', 'on-time'],
    [{ state: 'accepted', firstSubmittedOn: day('2026-07-06') }, '2026-08-01', 'late'],
    [{ state: 'returned', firstSubmittedOn: day('2026-07-01') }, '2026-07-02', 'returned'],
  ] as const)('%j, looked at on %s, is %s', (answer, today, standing) => {
    expect(standingOf(obligation, answer, day(today))).toBe(standing);
  });

  test('the counts of a group add up: a missing report is never a zero', () => {
    expect(countStandings(['on-time', 'on-time', 'late', 'returned', 'overdue', 'never', 'not-yet-due'])).toEqual({
      expected: 7,
      due: 6,
      handedIn: 3,
      onTime: 2,
      late: 1,
      returned: 1,
      overdue: 1,
      never: 1,
    });
  });
});
