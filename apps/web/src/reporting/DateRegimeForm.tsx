import { listForms } from '@muctieu/contract/reporting/forms.operations';
import type { RegimeItem } from '@muctieu/contract/reporting/regime';
import { dateRegime } from '@muctieu/contract/reporting/reporting.operations';
import { frequencyTexts, owingLevelTexts } from '@muctieu/contract/reporting/reporting.texts';
import { DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { TickField } from '../shared/TickField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { DuePreview } from './DuePreview.tsx';
import { emptyRegime, type RegimeDraft, regimeDraftOf, requestOf, typedDue } from './regime-draft.ts';
import { regimesPageTexts as texts } from './regimes-page.texts.ts';
import styles from './reporting.module.css';

const levels = ['project-owner', 'agency', 'commune', 'district', 'province'] as const;
const frequencies = ['month', 'quarter', 'half', 'year', 'ad-hoc', 'once'] as const;

/** A new version of a regime under its document: how often, from whom, with which form, by when; what comes of it is shown. */
export function DateRegimeForm({ regimes }: { readonly regimes: readonly RegimeItem[] }) {
  const say = useSay();
  const draft = useDraft<RegimeDraft>('reporting.regime', emptyRegime);
  const change = useChange(dateRegime, { refresh: ['reporting.'] });
  const forms = useOperation(listForms, { query: { limit: 200 } });
  const { value } = draft;
  const patch = (next: Partial<RegimeDraft>) => draft.change((before) => ({ ...before, ...next }));
  const latest = [...new Map(regimes.map((one) => [one.code, one])).values()];
  const owed = levels.filter((level) => value.dues[level] !== undefined);
  const formCodes = (forms.value?.items ?? []).filter(({ publishedVersion }) => publishedVersion !== undefined);
  const send = async () => {
    const outcome = await change.send({ body: requestOf(value, levels) });
    if (!outcome.ok) return;
    draft.saved(emptyRegime);
    notify(say(texts.dated));
  };
  return (
    <details className={styles.nested}>
      <summary>{say(texts.date)}</summary>
      <p className="soft">{say(texts.dateNote)}</p>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts.date)}
        onSubmit={() => void send()}
      >
        <ChoiceField
          label={say(texts.basedOn)}
          value={value.basedOn}
          onChange={(code) => {
            const base = latest.find((one) => one.code === code);
            draft.change(() => (base === undefined ? emptyRegime : regimeDraftOf(base)));
          }}
          choices={[
            { value: '', label: say(texts.newRegime) },
            ...latest.map(({ code, name }) => ({ value: code, label: say(name) })),
          ]}
        />
        {value.basedOn === '' && (
          <TextField label={say(texts.code)} path="code" value={value.code} onChange={(code) => patch({ code })} />
        )}
        <TextField
          label={say(texts.nameVi)}
          path="name.vi"
          value={value.nameVi}
          onChange={(nameVi) => patch({ nameVi })}
        />
        <TextField
          label={say(texts.nameEn)}
          path="name.en"
          value={value.nameEn}
          onChange={(nameEn) => patch({ nameEn })}
        />
        <DocumentSearchField
          label={say(texts.basis)}
          path="documentId"
          value={value.document}
          onChange={(document) => patch({ document })}
        />
        <TextField
          label={say(texts.article)}
          path="article"
          value={value.article}
          onChange={(article) => patch({ article })}
        />
        <div className={styles.tools}>
          <DayPicker label={say(texts.validFrom)} path="from" value={value.from} onChange={(from) => patch({ from })} />
          <ChoiceField
            label={say(texts.frequency)}
            path="frequency"
            value={value.frequency}
            onChange={(next) => patch({ frequency: frequencies.find((one) => one === next) ?? 'month' })}
            choices={frequencies.map((one) => ({ value: one, label: say(frequencyTexts[one]) }))}
          />
          <TextField
            label={say(texts.lastDay)}
            path="lastDay"
            note={say(texts.lastDayNote)}
            value={value.lastDay}
            onChange={(lastDay) => patch({ lastDay })}
          />
        </div>
        {levels.map((level) => {
          const due = value.dues[level];
          const place = `dues[${owed.indexOf(level)}]`;
          const put = (next: typeof due) => patch({ dues: { ...value.dues, [level]: next } });
          return (
            <fieldset key={level} className={styles.due}>
              <legend className="visually-hidden">{say(owingLevelTexts[level])}</legend>
              <TickField
                label={say(texts.owes, { level: say(owingLevelTexts[level]) })}
                value={due !== undefined}
                onChange={(owes) => put(owes ? typedDue(formCodes[0]?.code ?? '') : undefined)}
              />
              {due !== undefined && (
                <>
                  <ChoiceField
                    label={say(texts.form)}
                    path={`${place}.formCode`}
                    value={due.formCode}
                    onChange={(formCode) => put({ ...due, formCode })}
                    choices={formCodes.map(({ code, name }) => ({ value: code, label: say(name) }))}
                  />
                  <TextField
                    label={say(texts.days)}
                    path={`${place}.days`}
                    value={due.days}
                    onChange={(days) => put({ ...due, days })}
                  />
                  <ChoiceField
                    label={say(texts.counted)}
                    path={`${place}.counted`}
                    value={due.counted}
                    onChange={(next) => put({ ...due, counted: next === 'calendar' ? 'calendar' : 'working' })}
                    choices={[
                      { value: 'working', label: say(texts.countedWorking) },
                      { value: 'calendar', label: say(texts.countedCalendar) },
                    ]}
                  />
                  <TextField
                    label={say(texts.graceDays)}
                    path={`${place}.graceDays`}
                    value={due.graceDays}
                    onChange={(graceDays) => put({ ...due, graceDays })}
                  />
                </>
              )}
            </fieldset>
          );
        })}
        <DuePreview draft={value} levels={owed} />
        <TextField
          kind="prose"
          label={say(texts.noteField)}
          path="note"
          value={value.note}
          onChange={(note) => patch({ note })}
        />
        <TickField
          label={say(texts.isVerified)}
          path="verified"
          value={value.verified}
          onChange={(verified) => patch({ verified })}
        />
      </ChangeForm>
    </details>
  );
}
