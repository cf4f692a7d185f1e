import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { checkRecognitionStep, type RecognitionLimits } from './check-recognition.ts';
import {
  type RecognitionDossier,
  type RecognitionGiven,
  type RecognitionProcedure,
  type RecognitionStepCode,
  stepAfter,
} from './recognition.ts';

export type RecognitionAct =
  | {
      readonly kind: 'complete';
      readonly step: RecognitionStepCode;
      readonly given: RecognitionGiven;
      /** Why the step is taken although a limit that is not verified is not reached. */
      readonly justification: string;
    }
  | { readonly kind: 'return'; readonly to: RecognitionStepCode; readonly reason: string }
  | { readonly kind: 'cancel'; readonly reason: string }
  | { readonly kind: 'withdraw'; readonly symbol: string; readonly reason: string };

interface Moving {
  readonly procedure: RecognitionProcedure;
  readonly limits: RecognitionLimits;
  readonly today: PlainDate;
}

/** K4: the one way in which a dossier changes. What a step gives is kept when it is returned, so that nothing is typed twice. */
export function moveRecognition(
  dossier: RecognitionDossier,
  act: RecognitionAct,
  moving: Moving,
): Result<RecognitionDossier> {
  switch (act.kind) {
    case 'complete':
      return complete(dossier, act, moving);
    case 'return':
      return returned(dossier, act.to, moving.procedure);
    case 'cancel':
      if (!isUnderWay(dossier) || dossier.state === 'recognised') return refused({ code: 'recognition-not-under-way' });
      return done(ended(dossier, 'cancelled'));
    case 'withdraw':
      if (dossier.state !== 'recognised' && dossier.state !== 'announced')
        return refused({ code: 'recognition-not-recognised' });
      return done(ended(dossier, 'withdrawn'));
    default:
      return act satisfies never;
  }
}

export function isUnderWay({ state }: RecognitionDossier): boolean {
  return state === 'open' || state === 'returned' || state === 'recognised';
}

function complete(
  dossier: RecognitionDossier,
  { step, given: now, justification }: Extract<RecognitionAct, { kind: 'complete' }>,
  { procedure, limits, today }: Moving,
): Result<RecognitionDossier> {
  if (!isUnderWay(dossier)) return refused({ code: 'recognition-not-under-way' });
  if (dossier.step !== step) return refused({ code: 'recognition-other-step', values: { step: dossier.step ?? '' } });
  const given = { ...dossier.given, [step]: now[step] };
  const { problems, doubts } = checkRecognitionStep(step, { kind: dossier.kind, limits, given, today });
  if (problems.length > 0) return { ok: false, problems };
  if (doubts.length > 0 && justification.trim() === '') return { ok: false, problems: doubts };
  const next = stepAfter(procedure, step);
  const state =
    step === 'decision'
      ? 'recognised'
      : step === 'announcement'
        ? 'announced'
        : dossier.state === 'recognised'
          ? 'recognised'
          : 'open';
  const { step: _, ...rest } = dossier;
  return done({ ...rest, given, state, ...(next === undefined ? {} : { step: next.code }) });
}

function returned(
  dossier: RecognitionDossier,
  to: RecognitionStepCode,
  { steps }: RecognitionProcedure,
): Result<RecognitionDossier> {
  if (!isUnderWay(dossier) || dossier.state === 'recognised') return refused({ code: 'recognition-not-under-way' });
  const from = steps.findIndex(({ code }) => code === dossier.step);
  const target = steps.findIndex(({ code }) => code === to);
  if (target < 0 || target >= from) return refused({ code: 'recognition-return-forwards' });
  return done({ ...dossier, state: 'returned', step: to });
}

function ended(dossier: RecognitionDossier, state: 'cancelled' | 'withdrawn'): RecognitionDossier {
  const { step: _, ...rest } = dossier;
  return { ...rest, state };
}
