import type { RecognitionDetail } from '@muctieu/contract/criteria/recognition';
import { completeRecognitionStep } from '@muctieu/contract/criteria/recognition.operations';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import type { RecognitionStepCode } from '@muctieu/domain/criteria/recognition';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Text } from '@muctieu/kernel/text';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { TickField } from '../shared/TickField.tsx';
import { useChange } from '../shared/use-change.ts';
import { type Draft, useDraft } from '../shared/use-draft.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { dossierWorkTexts } from './dossier-work.texts.ts';
import { recognitionTexts, stepTexts } from './recognition-page.texts.ts';
import { figuresOfStep, firstDraft, givenOfDraft, type StepDraft } from './step-draft.ts';

interface StepFormProps {
  readonly dossier: RecognitionDetail;
  readonly step: RecognitionStepCode;
}

const figureTexts: Readonly<Record<string, Text>> = {
  criteria: recognitionTexts.criteria,
  met: recognitionTexts.met,
  households: recognitionTexts.households,
  surveyed: recognitionTexts.surveyed,
  satisfied: recognitionTexts.satisfied,
  arrearsDong: recognitionTexts.arrears,
  members: recognitionTexts.members,
  present: recognitionTexts.present,
  votesFor: recognitionTexts.votesFor,
  votesAgainst: recognitionTexts.votesAgainst,
};
/** Which usual limit is told at which figure. */
const limitOfFigure: Readonly<Record<string, RecognitionDetail['limits'][number]['code']>> = {
  surveyed: 'coverage',
  satisfied: 'satisfaction',
  present: 'quorum',
  votesFor: 'majority',
};
const symbolTexts: Partial<Record<RecognitionStepCode, Text>> = {
  submission: recognitionTexts.petition,
  verification: recognitionTexts.verificationSymbol,
  decision: recognitionTexts.decisionSymbol,
};
const dayTexts: Partial<Record<RecognitionStepCode, Text>> = {
  decision: recognitionTexts.decisionOn,
  announcement: recognitionTexts.announcedOn,
};
const doubtful: readonly RecognitionStepCode[] = ['consultation', 'vote'];

/** The step whose turn it is, with the fields that it needs. */
export function StepForm({ dossier, step }: StepFormProps) {
  const say = useSay();
  const draft = useDraft(`criteria.recognition.${dossier.dossierId}.${step}`, firstDraft(dossier, step));
  const change = useChange(completeRecognitionStep, { refresh: ['criteria.', 'work-list.'] });
  const { texts, ticks, justification } = draft.value;
  const setText = (key: string) => (typed: string) =>
    draft.change((before) => ({ ...before, texts: { ...before.texts, [key]: typed } }));
  const setTick = (key: string) => (ticked: boolean) =>
    draft.change((before) => ({ ...before, ticks: { ...before.ticks, [key]: ticked } }));
  const send = async () => {
    const outcome = await change.send({
      params: { dossierId: dossier.dossierId, step },
      body: { given: givenOfDraft(step, draft.value), justification },
      ifMatch: dossier.version,
    });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(recognitionTexts.completed, { step: say(stepTexts[step]) }));
  };
  const symbolText = symbolTexts[step];
  const dayText = dayTexts[step];
  return (
    <section className="paper stack" aria-label={say(stepTexts[step])}>
      <h2 className={styles.heading}>{say(stepTexts[step])}</h2>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={atFields(change.problems, step)}
        busy={change.sending}
        submitLabel={say(recognitionTexts.complete)}
        onSubmit={() => void send()}
      >
        <div className={styles.fields}>
          {step === 'self-assessment' && <RoundField dossier={dossier} draft={draft} />}
          {figuresOfStep[step].map((key) => {
            const limit = dossier.limits.find(({ code }) => code === limitOfFigure[key]);
            return (
              <TextField
                key={key}
                path={key}
                label={say(figureTexts[key] ?? recognitionTexts.remark)}
                value={texts[key] ?? ''}
                onChange={setText(key)}
                required
                {...(limit === undefined
                  ? key === 'arrearsDong'
                    ? { note: say(recognitionTexts.arrearsNote) }
                    : {}
                  : {
                      note: say(recognitionTexts.limit, {
                        percent: limit.percent,
                        verified: say(limit.verified ? recognitionTexts.yes : recognitionTexts.unverified),
                      }),
                    })}
              />
            );
          })}
          {symbolText !== undefined && (
            <TextField
              path="symbol"
              label={say(symbolText)}
              value={texts.symbol ?? ''}
              onChange={setText('symbol')}
              required
            />
          )}
          {symbolText !== undefined && (
            <TextField
              path="documentId"
              label={say(dossierWorkTexts.registered)}
              note={say(dossierWorkTexts.registeredNote)}
              value={texts.documentId ?? ''}
              onChange={setText('documentId')}
            />
          )}
          {step === 'announcement' && (
            <TextField
              path="place"
              label={say(dossierWorkTexts.place)}
              value={texts.place ?? ''}
              onChange={setText('place')}
            />
          )}
          {dayText !== undefined && (
            <DayPicker
              label={say(dayText)}
              value={texts.on === undefined || texts.on === '' ? undefined : (texts.on as PlainDate)}
              onChange={(chosen) => setText('on')(chosen ?? '')}
              required
            />
          )}
        </div>
        {step === 'submission' && (
          <TickField
            path="securityComplicated"
            label={say(recognitionTexts.security)}
            value={ticks.securityComplicated ?? false}
            onChange={setTick('securityComplicated')}
          />
        )}
        {step === 'verification' && (
          <TickField
            path="agreed"
            label={say(recognitionTexts.agreed)}
            value={ticks.agreed ?? false}
            onChange={setTick('agreed')}
          />
        )}
        {step === 'opinions' && <p>{say(dossierWorkTexts.collect)}</p>}
        {doubtful.includes(step) && (
          <TextField
            path="justification"
            label={say(recognitionTexts.justification)}
            note={say(recognitionTexts.justificationNote)}
            value={justification}
            onChange={(typed) => draft.change((before) => ({ ...before, justification: typed }))}
          />
        )}
      </ChangeForm>
    </section>
  );
}

/** A problem of `given.vote.present` is one of the field `present`. */
function atFields(problems: readonly ProblemItem[], step: RecognitionStepCode): readonly ProblemItem[] {
  const start = `given.${step}.`;
  return problems.map((problem) =>
    problem.path?.startsWith(start) ? { ...problem, path: problem.path.slice(start.length) } : problem,
  );
}

/** The figures of a round of assessment instead of typed ones. */
function RoundField({ dossier, draft }: { readonly dossier: RecognitionDetail; readonly draft: Draft<StepDraft> }) {
  const say = useSay();
  const format = useFormat();
  if (dossier.rounds.length === 0) return null;
  const choose = (roundId: string) => {
    const round = dossier.rounds.find((one) => one.roundId === roundId);
    draft.change((before) => ({
      ...before,
      texts: {
        ...before.texts,
        roundId,
        ...(round === undefined ? {} : { criteria: String(round.criteria), met: String(round.met) }),
      },
    }));
  };
  return (
    <ChoiceField
      label={say(recognitionTexts.fromRound)}
      value={draft.value.texts.roundId ?? ''}
      onChange={choose}
      choices={[
        { value: '', label: say(recognitionTexts.byHand) },
        ...dossier.rounds.map(({ roundId, title, asOf, met, criteria }) => ({
          value: roundId,
          label: say(recognitionTexts.roundChoice, { title, day: format.day(asOf), met, criteria }),
        })),
      ]}
    />
  );
}
