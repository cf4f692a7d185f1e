import { moveDifficulty } from '@muctieu/contract/reporting/difficulties.operations';
import type { DifficultyItem } from '@muctieu/contract/reporting/difficulty';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type ChosenDocument, DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { PageLink } from '../shared/PageLink.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { difficultiesTexts as texts } from './difficulties.texts.ts';

type Act = DifficultyItem['acts'][number];

interface StepDraft {
  readonly act: Act;
  readonly text: string;
  readonly document: ChosenDocument | undefined;
  readonly addressee: string;
  readonly answerBy: PlainDate | undefined;
}

/** One difficulty with its answer, and what may be done with it. */
export function DifficultyStep({ item, onDone }: { readonly item: DifficultyItem; readonly onDone: () => void }) {
  const say = useSay();
  const format = useFormat();
  const { acts } = item;
  return (
    <div className="stack">
      <p style={{ whiteSpace: 'pre-wrap' }}>{item.detail}</p>
      <dl className="facts">
        <dt>{say(texts.reporter)}</dt>
        <dd>{item.reporterName}</dd>
        {item.placeName !== undefined && (
          <>
            <dt>{say(texts.where)}</dt>
            <dd>{item.placeName}</dd>
          </>
        )}
        {item.periodKey !== undefined && (
          <>
            <dt>{say(texts.period)}</dt>
            <dd>{item.periodKey}</dd>
          </>
        )}
        {item.nodeCode !== undefined && (
          <>
            <dt>{say(texts.nodeShort)}</dt>
            <dd>{item.nodeCode}</dd>
          </>
        )}
        {item.legal !== undefined && (
          <>
            <dt>{say(texts.legal)}</dt>
            <dd>
              <PageLink to={`/van-ban/${item.legal.documentId}`}>{item.legal.documentId}</PageLink>
              {item.legal.article !== undefined && <>, {item.legal.article}</>}
            </dd>
          </>
        )}
        <dt>{say(texts.since)}</dt>
        <dd>{format.day(item.since)}</dd>
        <dt>{say(texts.addressee)}</dt>
        <dd>{item.addressee}</dd>
        {item.answerBy !== undefined && (
          <>
            <dt>{say(texts.answerByShort)}</dt>
            <dd>{format.day(item.answerBy)}</dd>
          </>
        )}
        {item.answer !== '' && (
          <>
            <dt>{say(texts.answer)}</dt>
            <dd style={{ whiteSpace: 'pre-wrap' }}>
              {item.answer}
              {item.answeredAt !== undefined && (
                <div className="soft">
                  {say(texts.answeredBy, {
                    name: item.answeredBy ?? say(texts.somebody),
                    moment: format.moment(item.answeredAt),
                  })}
                </div>
              )}
            </dd>
          </>
        )}
      </dl>
      {item.steps.length > 0 && (
        <section aria-labelledby="difficulty-steps">
          <h3 id="difficulty-steps">{say(texts.steps)}</h3>
          <ol>
            {item.steps.map((step) => (
              <li key={step.at}>
                {say(texts.stepLine, {
                  moment: format.moment(step.at),
                  person: step.person ?? say(texts.somebody),
                  act: say(texts[step.act]),
                })}
                {step.text !== '' && <div style={{ whiteSpace: 'pre-wrap' }}>{step.text}</div>}
              </li>
            ))}
          </ol>
        </section>
      )}
      {acts.length === 0 ? <p>{say(texts.noActs)}</p> : <StepForm {...{ item, acts, onDone }} />}
    </div>
  );
}

interface StepFormProps {
  readonly item: DifficultyItem;
  readonly acts: readonly Act[];
  readonly onDone: () => void;
}

function StepForm({ item, acts, onDone }: StepFormProps) {
  const say = useSay();
  const draft = useDraft<StepDraft>(`reporting.difficulty.${item.difficultyId}.${item.version}`, {
    act: acts[0] ?? 'answer',
    text: '',
    document: undefined,
    addressee: item.addressee,
    answerBy: item.answerBy,
  });
  const change = useChange(moveDifficulty, { refresh: ['reporting.'] });
  const { value } = draft;
  const patch = (next: Partial<StepDraft>) => draft.change((before) => ({ ...before, ...next }));
  const send = async () => {
    const { act, text, document, addressee, answerBy } = value;
    const outcome = await change.send({
      params: { difficultyId: item.difficultyId },
      ifMatch: item.version,
      body: {
        provinceId: item.provinceId,
        act,
        text,
        ...(document === undefined ? {} : { documentId: document.documentId }),
        ...(act === 'readdress' ? { addressee, ...(answerBy === undefined ? {} : { answerBy }) } : {}),
      },
    });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(texts.done));
    onDone();
  };
  return (
    <>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts[value.act])}
        onSubmit={() => void send()}
      >
        <ChoiceField
          label={say(texts.act)}
          path="act"
          value={value.act}
          onChange={(next) => patch({ act: acts.find((one) => one === next) ?? value.act })}
          choices={acts.map((one) => ({ value: one, label: say(texts[one]) }))}
        />
        <TextField
          kind="prose"
          label={say(texts.text)}
          path="text"
          value={value.text}
          onChange={(text) => patch({ text })}
        />
        {value.act === 'answer' && (
          <DocumentSearchField
            label={say(texts.document)}
            path="documentId"
            value={value.document}
            onChange={(document) => patch({ document })}
          />
        )}
        {value.act === 'readdress' && (
          <>
            <TextField
              label={say(texts.addressee)}
              path="addressee"
              value={value.addressee}
              onChange={(addressee) => patch({ addressee })}
            />
            <DayPicker
              label={say(texts.answerBy)}
              path="answerBy"
              value={value.answerBy}
              onChange={(answerBy) => patch({ answerBy })}
            />
          </>
        )}
      </ChangeForm>
    </>
  );
}
