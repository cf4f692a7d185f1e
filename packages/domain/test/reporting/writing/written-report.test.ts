import { expect, test } from 'vitest';
import { moveWritten, type WrittenAct, type WrittenState } from '../../../src/reporting/writing/written-report.ts';

const clean = { reason: '', failing: 0, unreadable: 0, hasSignedCopy: true };

test.each<[WrittenState, WrittenAct, Partial<typeof clean>, string]>([
  ['draft', 'submit', {}, 'submitted'],
  ['draft', 'submit', { failing: 3 }, 'submitted'],
  ['draft', 'sign', {}, 'written-step-not-now'],
  ['submitted', 'return', {}, 'written-reason-missing'],
  ['submitted', 'return', { reason: 'Thiếu phụ lục' }, 'draft'],
  ['submitted', 'sign', {}, 'signed'],
  ['submitted', 'sign', { failing: 1 }, 'written-check-fails'],
  ['submitted', 'sign', { failing: 1, reason: 'Số của văn bản gốc' }, 'signed'],
  ['submitted', 'sign', { unreadable: 1, reason: 'Cứ ký' }, 'written-reference-unreadable'],
  ['submitted', 'issue', {}, 'written-step-not-now'],
  ['signed', 'withdraw', {}, 'written-reason-missing'],
  ['signed', 'withdraw', { reason: 'Sai số' }, 'draft'],
  ['signed', 'issue', {}, 'issued'],
  ['signed', 'issue', { hasSignedCopy: false }, 'written-signed-copy-missing'],
  ['signed', 'issue', { failing: 2 }, 'written-check-fails'],
  ['issued', 'withdraw', { reason: 'Sai số' }, 'written-step-not-now'],
  ['issued', 'return', { reason: 'Sai số' }, 'written-step-not-now'],
])('a report that is %s: %s with %o leads to %s', (state, act, given, expected) => {
  const moved = moveWritten(state, { act, ...clean, ...given });
  expect(moved.ok ? moved.value : moved.problems.map(({ code }) => code).join(' ')).toBe(expected);
});
