import type { RecognitionDetail, RecognitionGivenAnswer } from '@muctieu/contract/criteria/recognition';
import type { RecognitionStepCode } from '@muctieu/domain/criteria/recognition';

/** What is typed into the form of a step: texts, so that nothing typed is lost or changed. */
export interface StepDraft {
  readonly texts: Readonly<Record<string, string>>;
  readonly ticks: Readonly<Record<string, boolean>>;
  readonly justification: string;
}

/** Figures of each step's form, in their order; days are texts too. */
export const figuresOfStep: Readonly<Record<RecognitionStepCode, readonly string[]>> = {
  'self-assessment': ['criteria', 'met'],
  consultation: ['households', 'surveyed', 'satisfied'],
  submission: ['arrearsDong'],
  verification: [],
  opinions: [],
  vote: ['members', 'present', 'votesFor', 'votesAgainst'],
  decision: [],
  announcement: [],
};

/** The form as it stands at first: with what was given before the dossier was returned. */
export function firstDraft(dossier: RecognitionDetail, step: RecognitionStepCode): StepDraft {
  const given = (dossier.given[step] ?? {}) as Readonly<Record<string, unknown>>;
  const texts = Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [],
    ),
  );
  const ticks = Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'boolean')) as Record<
    string,
    boolean
  >;
  return {
    texts,
    ticks,
    justification: '',
  };
}

/** What is sent: figures read as people write them (1.234), the rest as it stands; the server says what is wrong. */
export function givenOfDraft(step: RecognitionStepCode, draft: StepDraft): RecognitionGivenAnswer {
  const text = (key: string) => draft.texts[key]?.trim() ?? '';
  const figure = (key: string) => Number(text(key).replace(/[.\s]/g, '') || Number.NaN);
  const registered = text('documentId') === '' ? {} : { documentId: text('documentId') };
  switch (step) {
    case 'self-assessment': {
      const roundId = text('roundId');
      const content = { criteria: figure('criteria'), met: figure('met') };
      return { 'self-assessment': roundId === '' ? content : { ...content, roundId } };
    }
    case 'consultation':
      return {
        consultation: {
          households: figure('households'),
          surveyed: figure('surveyed'),
          satisfied: figure('satisfied'),
        },
      };
    case 'submission':
      return {
        submission: {
          arrearsDong: text('arrearsDong').replace(/[.\s]/g, ''),
          securityComplicated: draft.ticks.securityComplicated ?? false,
          symbol: text('symbol'),
          ...registered,
        },
      };
    case 'verification':
      return { verification: { agreed: draft.ticks.agreed ?? false, symbol: text('symbol'), ...registered } };
    case 'opinions':
      // What departments said stands with them; the server collects it.
      return { opinions: { opinions: [] } };
    case 'vote':
      return {
        vote: {
          members: figure('members'),
          present: figure('present'),
          votesFor: figure('votesFor'),
          votesAgainst: figure('votesAgainst'),
        },
      };
    case 'decision':
      return { decision: { symbol: text('symbol'), on: text('on') as never, ...registered } };
    case 'announcement':
      return { announcement: { on: text('on') as never, ...(text('place') === '' ? {} : { place: text('place') }) } };
    default:
      return step satisfies never;
  }
}
