import { type Answer, countStandings, standingOf } from '@muctieu/domain/reporting/completeness';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const start = '2026-07-01' as PlainDate;
const states = ['draft', 'submitted', 'checked', 'accepted', 'returned'] as const;

/** One report of a round as a clerk would keep it on paper. */
const reports = fc.array(
  fc.record({
    due: fc.integer({ min: 0, max: 40 }),
    grace: fc.integer({ min: 0, max: 30 }),
    state: fc.option(fc.constantFrom(...states), { nil: undefined }),
    submittedOn: fc.integer({ min: 0, max: 80 }),
  }),
  { maxLength: 60 },
);

test('completeness and timeliness of a round are what a clerk with a list of days counts', () => {
  fc.assert(
    fc.property(reports, fc.integer({ min: 0, max: 100 }), (round, todayAt) => {
      const standings = round.map(({ due, grace, state, submittedOn }) => {
        const answer: Answer | undefined =
          state === undefined
            ? undefined
            : state === 'draft'
              ? { state }
              : { state, firstSubmittedOn: addDays(start, submittedOn) };
        const obligation = { due: addDays(start, due), graceUntil: addDays(start, due + grace) };
        return standingOf(obligation, answer, addDays(start, todayAt));
      });
      const counts = countStandings(standings);
      // The clerk crosses off: back at the unit, in the tray, not there.
      let [onTime, late, returned, overdue, never, open] = [0, 0, 0, 0, 0, 0];
      for (const { due, grace, state, submittedOn } of round) {
        const isInTray = state === 'submitted' || state === 'checked' || state === 'accepted';
        if (state === 'returned') returned += 1;
        else if (isInTray && submittedOn > due) late += 1;
        else if (isInTray) onTime += 1;
        else if (todayAt <= due) open += 1;
        else if (todayAt > due + grace) never += 1;
        else overdue += 1;
      }
      expect(counts).toEqual({
        expected: round.length,
        due: round.length - open,
        handedIn: onTime + late,
        onTime,
        late,
        returned,
        overdue,
        never,
      });
      expect(counts.handedIn + counts.returned + counts.overdue + counts.never).toBe(counts.due);
    }),
  );
});
