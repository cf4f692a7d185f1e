import { ownShelf, receivedShelf } from '@muctieu/domain/reporting/work-shelf';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { expect, test } from 'vitest';

const today = '2026-11-21' as PlainDate;

test.each([
  ['none', 'not-yet-due', '2026-12-14', 'ahead', 'coming'],
  ['draft', 'not-yet-due', '2026-11-14', 'due', 'coming'],
  ['none', 'not-yet-due', '2026-11-21', 'due', 'coming'],
  ['none', 'overdue', '2026-11-14', 'overdue', 'missing'],
  ['draft', 'never', '2026-08-14', 'missed', 'missing'],
  ['submitted', 'on-time', '2026-11-14', 'done', 'waiting'],
  ['checked', 'late', '2026-11-14', 'done', 'waiting'],
  ['accepted', 'late', '2026-11-14', 'done', 'accepted'],
  ['returned', 'returned', '2026-11-14', 'returned', 'sent-back'],
] as const)(
  'a report that is %s and %s, of a period to %s, lies on «%s» of its unit and on «%s» of who receives it',
  (state, standing, to, own, received) => {
    const report = { state, standing, cutOff: to as PlainDate };
    expect(ownShelf(report, today)).toBe(own);
    expect(receivedShelf(report)).toBe(received);
  },
);
