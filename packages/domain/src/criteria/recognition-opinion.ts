import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import type { CriterionOpinion } from './recognition.ts';

/** What was asked of a department about one criterion of a dossier, and what it said. */
export interface AskedOpinion {
  readonly number: number;
  /** The department that answers for the criterion; without one the coordination office does. */
  readonly organisationId?: string;
  readonly askedOn: PlainDate;
  readonly dueOn?: PlainDate;
  readonly met?: boolean;
  readonly note: string;
  readonly letter: string;
  /** The coordination office entered it from the department's letter. */
  readonly onBehalf: boolean;
  readonly version: number;
}

/** What somebody says of one criterion now; the version is the one they saw. */
export interface OpinionEdit {
  readonly number: number;
  readonly met: boolean;
  readonly note: string;
  readonly letter: string;
  readonly version: number;
}

/** Who gives opinions: departments of their own criteria, the coordination office also for others, by their letters. */
export interface OpinionGiver {
  readonly isOffice: boolean;
  readonly organisationIds: ReadonlySet<string>;
}

export interface JudgedOpinions {
  readonly opinions: readonly AskedOpinion[];
  readonly problems: readonly Problem[];
}

/** What the opinions are once given, or why they cannot be: of another's criterion, changed meanwhile, «chưa đạt» without a word. */
export function giveOpinions(
  asked: readonly AskedOpinion[],
  edits: readonly OpinionEdit[],
  giver: OpinionGiver,
): JudgedOpinions {
  const known = new Map(asked.map((one) => [one.number, one]));
  const problems: Problem[] = [];
  const seen = new Set<number>();
  const opinions = edits.flatMap(({ number, met, note, letter, version }, index): readonly AskedOpinion[] => {
    const refuse = (code: string, values: Problem['values'] & object, field = 'number') =>
      problems.push({ code, path: `opinions[${index}].${field}`, values: { number, ...values } });
    const before = known.get(number);
    if (before === undefined || seen.has(number)) {
      refuse('recognition-opinion-not-asked', {});
      return [];
    }
    seen.add(number);
    const { organisationId } = before;
    const isOwn = organisationId === undefined ? giver.isOffice : giver.organisationIds.has(organisationId);
    if (!isOwn && !giver.isOffice) refuse('recognition-opinion-not-yours', {});
    if (!isOwn && giver.isOffice && letter.trim() === '') refuse('recognition-opinion-letter', {}, 'letter');
    if (!isOwn && before.met !== undefined && !before.onBehalf) refuse('recognition-opinion-given', {});
    if (before.version !== version) refuse('recognition-opinion-changed', { current: before.version, found: version });
    if (!met && note.trim() === '') refuse('recognition-opinion-why', {}, 'note');
    return [{ ...before, met, note: note.trim(), letter: letter.trim(), onBehalf: !isOwn, version: version + 1 }];
  });
  return { opinions, problems };
}

/** The opinions of a dossier that comes to this step: what departments held for met stays, the rest is asked anew. */
export function askOpinions(
  numbers: readonly number[],
  before: readonly AskedOpinion[],
  departmentOf: (number: number) => string | undefined,
  days: { readonly askedOn: PlainDate; readonly dueOn?: PlainDate },
): readonly AskedOpinion[] {
  const known = new Map(before.map((one) => [one.number, one]));
  return numbers.map((number) => {
    const held = known.get(number);
    if (held?.met === true) return held;
    const organisationId = departmentOf(number);
    return {
      number,
      ...(organisationId === undefined ? {} : { organisationId }),
      ...days,
      note: '',
      letter: '',
      onBehalf: false,
      version: (held?.version ?? 0) + 1,
    };
  });
}

/** What the step leaves behind once every opinion is there; criteria without one are missing in it. */
export function opinionsGiven(
  opinions: readonly AskedOpinion[],
  nameOf: (organisationId: string | undefined) => string,
): readonly CriterionOpinion[] {
  return opinions.flatMap(({ number, organisationId, met, note }) =>
    met === undefined ? [] : [{ number, department: nameOf(organisationId), met, note }],
  );
}

export function isOpinionLate({ met, dueOn }: AskedOpinion, today: PlainDate): boolean {
  return met === undefined && dueOn !== undefined && today > dueOn;
}
