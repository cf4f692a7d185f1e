import type { RecognitionDetail } from '@muctieu/contract/criteria/recognition';
import { readRecognition } from '@muctieu/contract/criteria/recognition.operations';
import {
  recognitionKindTexts,
  recognitionStateTexts,
  waitingForTexts,
} from '@muctieu/contract/criteria/recognition.texts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { usePathParameter } from '../shared/use-path-parameter.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { DossierFiles } from './DossierFiles.tsx';
import { DossierOpinions } from './DossierOpinions.tsx';
import { EndRecognition } from './EndRecognition.tsx';
import { GivenFacts } from './GivenFacts.tsx';
import { recognitionNames } from './recognition-names.texts.ts';
import { recognitionTexts } from './recognition-page.texts.ts';
import { StepForm } from './StepForm.tsx';
import { stateTone } from './state-tone.ts';
import { WithdrawalJudgement } from './WithdrawalJudgement.tsx';

/** One dossier: its steps with their deadlines, the step whose turn it is, what was given, and everything that happened. */
export function RecognitionPage() {
  const say = useSay();
  const dossierId = usePathParameter('dossierId');
  const reading = useOperation(readRecognition, { params: { dossierId } });
  const trail = [{ label: say(recognitionNames.recognition), to: '/cong-nhan' }];
  return (
    <ReadingFrame reading={reading} header={<PageHeader title={say(recognitionNames.dossier)} trail={trail} />}>
      {(dossier) => (
        <>
          <PageHeader
            title={`${dossier.unitName}: ${say(recognitionKindTexts[dossier.kind])}, ${dossier.year}`}
            trail={trail}
            note={
              <StatusBadge tone={stateTone[dossier.state]}>{say(recognitionStateTexts[dossier.state])}</StatusBadge>
            }
          />
          <div className="stack">
            <Steps dossier={dossier} />
            {dossier.step !== undefined &&
              (dossier.mayAct ? (
                <StepForm key={`${dossier.step}-${dossier.version}`} dossier={dossier} step={dossier.step} />
              ) : (
                <p className="paper">
                  {say(recognitionTexts.notYours, {
                    who: dossier.waitingFor === undefined ? '' : say(waitingForTexts[dossier.waitingFor]),
                  })}
                </p>
              ))}
            <DossierOpinions dossier={dossier} />
            <WithdrawalJudgement dossier={dossier} />
            <GivenFacts dossier={dossier} />
            <DossierFiles dossier={dossier} />
            <History dossier={dossier} />
            <EndRecognition dossier={dossier} />
          </div>
        </>
      )}
    </ReadingFrame>
  );
}

const stepStates = {
  done: { tone: 'good', text: recognitionTexts.stepDone },
  now: { tone: 'waiting', text: recognitionTexts.stepNow },
  later: { tone: 'neutral', text: recognitionTexts.stepLater },
  'not-needed': { tone: 'neutral', text: recognitionTexts.stepNone },
} as const;

function Steps({ dossier }: { readonly dossier: RecognitionDetail }) {
  const say = useSay();
  const format = useFormat();
  const { procedure } = dossier;
  return (
    <section className="paper stack" aria-label={say(recognitionTexts.steps)}>
      <h2 className={styles.heading}>{say(recognitionTexts.steps)}</h2>
      <p className="soft">
        {say(procedure.name)}
        {procedure.verified ? '' : ` (${say(recognitionTexts.unverified)})`}. {procedure.note ?? ''}
      </p>
      <ol className={styles.steps}>
        {procedure.steps.map((step) => {
          const isLate = step.state === 'now' && dossier.isLate;
          return (
            <li key={step.code} aria-current={step.state === 'now' ? 'step' : undefined}>
              <span>
                <StatusBadge tone={isLate ? 'bad' : stepStates[step.state].tone}>
                  {isLate ? say(recognitionTexts.late) : say(stepStates[step.state].text)}
                </StatusBadge>
              </span>
              <span>
                {say(step.name)} <span className="soft">· {say(waitingForTexts[step.waitingFor])}</span>
                {step.dueOn !== undefined && (
                  <span className="soft"> · {say(recognitionTexts.due, { day: format.day(step.dueOn) })}</span>
                )}
                {step.workingDays !== undefined && (
                  <span className="soft"> · {say(recognitionTexts.workingDays, { count: step.workingDays })}</span>
                )}
                {step.state === 'now' && dossier.stepSince !== undefined && (
                  <span className="soft"> · {say(recognitionTexts.since, { day: format.day(dossier.stepSince) })}</span>
                )}
                {!step.verified && <span className="soft"> · {say(recognitionTexts.unverified)}</span>}
                {step.note !== undefined && <span className="soft"> · {step.note}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function History({ dossier }: { readonly dossier: RecognitionDetail }) {
  const say = useSay();
  const format = useFormat();
  const texts = {
    open: recognitionTexts.actOpen,
    complete: recognitionTexts.actComplete,
    return: recognitionTexts.actReturn,
    cancel: recognitionTexts.actCancel,
    withdraw: recognitionTexts.actWithdraw,
  } as const;
  return (
    <section className="paper" aria-label={say(recognitionTexts.history)}>
      <h2 className={styles.heading}>{say(recognitionTexts.history)}</h2>
      <ol>
        {dossier.acts.map(({ number, act, stepName, reason, by, at }) => (
          <li key={number}>
            {say(texts[act], { step: stepName === undefined ? '' : say(stepName) })}
            {reason === '' ? '' : `: ${reason}`}{' '}
            <span className="soft">({say(recognitionTexts.by, { by, at: format.moment(at) })})</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
