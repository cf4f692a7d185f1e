import {
  type DocumentAct,
  type DocumentDays,
  documentForce,
  forceOnDay,
} from '@muctieu/domain/documents/document-force';
import type { DocumentRelation } from '@muctieu/domain/documents/document-relation';
import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { describe, expect, test } from 'vitest';

function day(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (parsed === undefined) throw new Error(`«${text}» is no day`);
  return parsed;
}

function act(kind: DocumentRelation['kind'], startsOn?: string, more: Partial<DocumentRelation> = {}): DocumentAct {
  const relation = { kind, actingId: 'new', targetId: 'old', reach: 'whole', verified: true, ...more } as const;
  return { relation, ...(startsOn === undefined ? {} : { startsOn: day(startsOn) }) };
}

function stateOn(days: DocumentDays, acts: readonly DocumentAct[], on: string) {
  const { state, amended } = forceOnDay(documentForce(days, acts), day(on));
  return amended ? `${state}, amended` : state;
}

// Nghị định 27/2022/NĐ-CP, replaced from 31/12/2025 by Nghị định 358/2025/NĐ-CP.
const decree27: DocumentDays = { issuedOn: day('19/4/2022'), validFrom: day('19/4/2022') };

describe('D2: what holds on a day', () => {
  const amendedThenReplaced = [act('amends', '24/6/2023'), act('replaces', '31/12/2025')];
  test.each([
    ['18/4/2022', 'not-yet-in-force'],
    ['19/4/2022', 'in-force'],
    ['23/6/2023', 'in-force'],
    ['24/6/2023', 'in-force, amended'],
    ['30/12/2025', 'in-force, amended'],
    ['31/12/2025', 'no-longer-in-force, amended'],
  ])('on %s NĐ 27/2022 is %s', (on, state) => {
    expect(stateOn(decree27, amendedThenReplaced, on)).toBe(state);
  });

  test('a part that is repealed leaves the rest in force, and says so: Điều 58 of NĐ 358/2025', () => {
    const decree358 = { issuedOn: day('31/12/2025') };
    const repeal = act('repeals', '1/7/2026', { reach: 'part', article: 'Điều 58' });
    expect(stateOn(decree358, [repeal], '30/6/2026')).toBe('in-force');
    expect(stateOn(decree358, [repeal], '1/7/2026')).toBe('in-force-in-part');
    expect(forceOnDay(documentForce(decree358, [repeal]), day('1/7/2026')).changes).toEqual([repeal]);
  });

  test('guidance and citation change nothing', () => {
    const acts = [act('guides', '1/1/2023'), act('based-on', '1/1/2023'), act('consolidates', '1/1/2023')];
    expect(stateOn(decree27, acts, '1/1/2024')).toBe('in-force');
  });

  test('its own end comes first where it is earlier', () => {
    const ending = { ...decree27, validUntil: day('1/1/2025') };
    expect(stateOn(ending, amendedThenReplaced, '1/1/2025')).toBe('no-longer-in-force, amended');
    expect(documentForce(ending, amendedThenReplaced).endedBy).toBeUndefined();
    expect(documentForce(decree27, amendedThenReplaced).endedBy?.kind).toBe('replaces');
  });

  test('an act may say a day of its own, other than that of its document', () => {
    const later = act('repeals', '1/1/2023', { effectiveOn: day('1/6/2023') });
    expect(stateOn(decree27, [later], '31/5/2023')).toBe('in-force');
    expect(stateOn(decree27, [later], '1/6/2023')).toBe('no-longer-in-force');
  });
});

describe('D4: nothing is guessed', () => {
  test('without a day of entry into force the date of issue stands in, marked', () => {
    const force = documentForce({ issuedOn: day('18/1/2022') }, []);
    expect(force).toMatchObject({ from: '2022-01-18', fromAssumed: true });
  });

  test.each([
    ['no day at all', {}, [], '1/1/2024'],
    ['replaced, nobody knows from when', decree27, [act('replaces')], '1/1/2024'],
    ['said to be replaced, unverified', decree27, [act('replaces', '1/1/2023', { verified: false })], '1/1/2024'],
  ])('%s: unknown', (_, days, acts, on) => {
    expect(stateOn(days, acts, on)).toBe('unknown');
  });

  test('an unverified replacement makes nothing doubtful before its day', () => {
    expect(stateOn(decree27, [act('replaces', '1/1/2023', { verified: false })], '31/12/2022')).toBe('in-force');
  });
});
