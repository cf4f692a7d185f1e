import {
  listReminders,
  readReminderPreference,
  saveReminderPreference,
} from '@muctieu/contract/reporting/difficulties.operations';
import type { reminderPreference } from '@muctieu/contract/reporting/reminder';
import type { z } from 'zod';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DataTable } from '../shared/DataTable.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { TextField } from '../shared/TextField.tsx';
import { TickField } from '../shared/TickField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { remindersTexts as texts } from './reminders.texts.ts';
import styles from './reporting.module.css';
import { reportingTexts } from './reporting.texts.ts';

type Preference = z.output<typeof reminderPreference>;

const digests = ['at-once', 'daily', 'weekly'] as const;
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** When and how one is reminded: quiet hours, one message a day or a week; and what one was reminded of. */
export function RemindersPage() {
  const say = useSay();
  const preference = useOperation(readReminderPreference);
  return (
    <div className="stack">
      <PageHeader
        title={say(reportingTexts.reminders)}
        trail={[{ label: say(reportingTexts.title), to: '/bao-cao' }]}
        note={say(texts.note)}
      />
      <ReadingFrame reading={preference}>
        {(value) => <PreferenceForm key={value.version} value={value} version={preference.version ?? value.version} />}
      </ReadingFrame>
      <section aria-labelledby="reminders">
        <h2 id="reminders">{say(texts.list)}</h2>
        <DataTable
          operation={listReminders}
          label={say(texts.list)}
          keyOf={({ reminderId }) => reminderId}
          sorts={false}
          searches={false}
        />
      </section>
    </div>
  );
}

function PreferenceForm({ value, version }: { readonly value: Preference; readonly version: number }) {
  const say = useSay();
  const draft = useDraft('reporting.reminders', { ...value, days: value.daysBefore.join(', ') });
  const change = useChange(saveReminderPreference, { refresh: ['reporting.'] });
  const { email, isOn, digest, quietFrom, quietUntil, days } = draft.value;
  const patch = (next: Partial<typeof draft.value>) => draft.change((before) => ({ ...before, ...next }));
  const send = async () => {
    const daysBefore = days.split(/[,;\s]+/).flatMap((text) => (text === '' ? [] : [Number(text)]));
    const body = { email: email.trim(), isOn, digest, quietFrom, quietUntil, daysBefore };
    const outcome = await change.send({ body, ifMatch: version });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(texts.saved));
  };
  const hourChoices = hours.map((hour) => ({ value: String(hour), label: say(texts.hour, { hour }) }));
  return (
    <section aria-labelledby="preference" className="paper">
      <h2 id="preference">{say(texts.settings)}</h2>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts.save)}
        onSubmit={() => void send()}
      >
        <TickField label={say(texts.isOn)} path="isOn" value={isOn} onChange={(next) => patch({ isOn: next })} />
        <TextField label={say(texts.email)} path="email" value={email} onChange={(next) => patch({ email: next })} />
        <ChoiceField
          label={say(texts.digest)}
          path="digest"
          value={digest}
          onChange={(next) => patch({ digest: digests.find((one) => one === next) ?? 'daily' })}
          choices={digests.map((one) => ({ value: one, label: say(texts[one]) }))}
        />
        <div className={styles.tools}>
          <ChoiceField
            label={say(texts.quietFrom)}
            path="quietFrom"
            value={String(quietFrom)}
            onChange={(next) => patch({ quietFrom: Number(next) })}
            choices={hourChoices}
          />
          <ChoiceField
            label={say(texts.quietUntil)}
            path="quietUntil"
            value={String(quietUntil)}
            onChange={(next) => patch({ quietUntil: Number(next) })}
            choices={hourChoices}
          />
        </div>
        <TextField
          label={say(texts.daysBefore)}
          path="daysBefore"
          value={days}
          onChange={(next) => patch({ days: next })}
        />
      </ChangeForm>
    </section>
  );
}
