import { Button } from '@mantine/core';
import type { RecognitionDetail } from '@muctieu/contract/criteria/recognition';
import type { OpinionItem } from '@muctieu/contract/criteria/recognition-opinion';
import { giveOpinions } from '@muctieu/contract/criteria/recognition-work.operations';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { dossierWorkTexts } from './dossier-work.texts.ts';

/** What each department was asked and said, and the fields of whoever may say something now. */
export function DossierOpinions({ dossier }: { readonly dossier: RecognitionDetail }) {
  const say = useSay();
  const { opinions, opinionsOpen, opinionsLate } = dossier;
  if (opinions.length === 0) return null;
  const mine = opinions.filter(({ mayGive }) => mayGive);
  return (
    <section className="paper stack" aria-label={say(dossierWorkTexts.opinions)}>
      <h2 className={styles.heading}>{say(dossierWorkTexts.opinions)}</h2>
      {dossier.step === 'opinions' && (
        <p>{say(dossierWorkTexts.opinionsNote, { open: opinionsOpen, late: opinionsLate })}</p>
      )}
      <OpinionTable dossier={dossier} />
      {mine.length > 0 && <OpinionForm dossier={dossier} mine={mine} />}
    </section>
  );
}

function OpinionTable({ dossier }: { readonly dossier: RecognitionDetail }) {
  const say = useSay();
  const format = useFormat();
  const names = new Map(dossier.criteria.map(({ number, name }) => [number, say(name)]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.scroll} aria-label={say(dossierWorkTexts.opinions)} tabIndex={0}>
      <table className={`${styles.table} ${styles.stacked}`}>
        <thead>
          <tr>
            <th scope="col">{say(dossierWorkTexts.criterion)}</th>
            <th scope="col">{say(dossierWorkTexts.department)}</th>
            <th scope="col">{say(dossierWorkTexts.due)}</th>
            <th scope="col">{say(dossierWorkTexts.opinion)}</th>
          </tr>
        </thead>
        <tbody>
          {dossier.opinions.map((one) => (
            <tr key={one.number}>
              <th scope="row">
                {one.number}. {names.get(one.number) ?? ''}
              </th>
              <td>{one.department === '' ? say(dossierWorkTexts.office) : one.department}</td>
              <td>{one.dueOn === undefined ? '' : format.day(one.dueOn)}</td>
              <td>
                <Verdict one={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Verdict({ one }: { readonly one: OpinionItem }) {
  const say = useSay();
  const format = useFormat();
  if (one.met === undefined)
    return (
      <StatusBadge tone={one.isLate ? 'bad' : 'waiting'}>
        {say(one.isLate ? dossierWorkTexts.late : dossierWorkTexts.waiting)}
      </StatusBadge>
    );
  return (
    <>
      <StatusBadge tone={one.met ? 'good' : 'bad'}>
        {say(one.met ? dossierWorkTexts.met : dossierWorkTexts.notMet)}
      </StatusBadge>{' '}
      {one.note}{' '}
      <span className="soft">
        {one.at !== undefined && say(dossierWorkTexts.by, { by: one.by, at: format.moment(one.at) })}
        {one.onBehalf && `; ${say(dossierWorkTexts.onBehalf, { letter: one.letter })}`}
      </span>
    </>
  );
}

interface Typed {
  readonly met: '' | 'yes' | 'no';
  readonly note: string;
  readonly letter: string;
}
const nothing: Typed = { met: '', note: '', letter: '' };

/** Only what was chosen is sent: the rest stays to be said later, or by somebody else. */
function OpinionForm({
  dossier,
  mine,
}: {
  readonly dossier: RecognitionDetail;
  readonly mine: readonly OpinionItem[];
}) {
  const say = useSay();
  const draft = useDraft<Readonly<Record<string, Typed>>>(`criteria.opinions.${dossier.dossierId}`, {});
  const change = useChange(giveOpinions, { refresh: ['criteria.', 'work-list.'] });
  const names = new Map(dossier.criteria.map(({ number, name }) => [number, say(name)]));
  const typedOf = (number: number) => draft.value[String(number)] ?? nothing;
  const put = (number: number, next: Partial<Typed>) =>
    draft.change((before) => ({ ...before, [number]: { ...(before[String(number)] ?? nothing), ...next } }));
  const chosen = mine.filter(({ number }) => typedOf(number).met !== '');
  const send = async () => {
    const opinions = chosen.map(({ number, version }) => {
      const { met, note, letter } = typedOf(number);
      return { number, met: met === 'yes', note, letter, version };
    });
    const outcome = await change.send({ params: { dossierId: dossier.dossierId }, body: { opinions } });
    if (!outcome.ok) return;
    draft.saved({});
    notify(say(dossierWorkTexts.sent, { count: opinions.length }));
  };
  const problems = change.problems.map((problem) => {
    const place = /^opinions\[(\d+)\]\.(\w+)$/.exec(problem.path ?? '');
    const number = chosen[Number(place?.[1] ?? -1)]?.number;
    return number === undefined ? problem : { ...problem, path: `${number}.${place?.[2] ?? ''}` };
  });
  const markRest = () =>
    draft.change((before) => ({
      ...before,
      ...Object.fromEntries(
        mine
          .filter(({ number, met }) => typedOf(number).met === '' && met === undefined)
          .map(({ number }) => [number, { ...typedOf(number), met: 'yes' as const }]),
      ),
    }));
  return (
    <details>
      <summary className={styles.opener}>{say(dossierWorkTexts.giveOpinion)}</summary>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={problems}
        busy={change.sending}
        submitLabel={say(dossierWorkTexts.send, { count: chosen.length })}
        onSubmit={() => void send()}
      >
        <div>
          <Button variant="default" onClick={markRest}>
            {say(dossierWorkTexts.allMet)}
          </Button>
        </div>
        {mine.map(({ number, organisationId }) => (
          <fieldset key={number} className={styles.opinions}>
            <legend>
              {number}. {names.get(number) ?? ''}
            </legend>
            <div className={styles.fields}>
              <ChoiceField
                path={`${number}.number`}
                label={say(dossierWorkTexts.opinion)}
                value={typedOf(number).met}
                onChange={(met) => put(number, { met: met as Typed['met'] })}
                choices={[
                  { value: '', label: say(dossierWorkTexts.choose) },
                  { value: 'yes', label: say(dossierWorkTexts.met) },
                  { value: 'no', label: say(dossierWorkTexts.notMet) },
                ]}
              />
              <TextField
                path={`${number}.note`}
                label={say(dossierWorkTexts.remark)}
                value={typedOf(number).note}
                onChange={(note) => put(number, { note })}
              />
              {organisationId !== undefined && (
                <TextField
                  path={`${number}.letter`}
                  label={say(dossierWorkTexts.letter)}
                  value={typedOf(number).letter}
                  onChange={(letter) => put(number, { letter })}
                />
              )}
            </div>
          </fieldset>
        ))}
      </ChangeForm>
    </details>
  );
}
