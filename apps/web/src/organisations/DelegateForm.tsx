import type { RoleHeld } from '@muctieu/contract/access/role-held';
import { createDelegation } from '@muctieu/contract/organisations/delegation.operations';
import { listPeople } from '@muctieu/contract/organisations/people.operations';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { usePermission, useSession } from '../shared/session.ts';
import { TextField } from '../shared/TextField.tsx';
import { TickField } from '../shared/TickField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { todayInVietNam } from '../territory/use-day.ts';
import styles from './organisations.module.css';
import { pageTexts } from './organisations-page.texts.ts';

interface DelegateDraft {
  readonly toPersonId: string;
  readonly roleIds: readonly string[];
  readonly from: PlainDate | undefined;
  readonly until: PlainDate | undefined;
  readonly reason: string;
}

const twoWeeks = 14;

/** Lends roles of one's own to somebody whom one sees. */
export function DelegateForm({ roles }: { readonly roles: readonly RoleHeld[] }) {
  const say = useSay();
  const { person } = useSession();
  const mayList = usePermission({ object: 'person', action: 'read' });
  const people = useOperation(listPeople, { query: { active: 'yes', limit: 1000 } }, { enabled: mayList });
  const change = useChange(createDelegation);
  const today = todayInVietNam();
  const draft = useDraft<DelegateDraft>('organisations.delegate', {
    toPersonId: '',
    roleIds: roles.map(({ roleId }) => roleId),
    from: today,
    until: addDays(today, twoWeeks),
    reason: '',
  });
  const { toPersonId, roleIds, from, until, reason } = draft.value;
  const set = (part: Partial<DelegateDraft>) => draft.change((before) => ({ ...before, ...part }));
  const submit = async () => {
    const outcome = await change.send({
      body: { toPersonId, roleIds: [...roleIds], from: from ?? today, until: until ?? today, reason },
    });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(pageTexts.delegated));
  };
  const others = (people.value?.items ?? []).filter(({ personId }) => personId !== person?.personId);
  return (
    <>
      <DraftKeeper draft={draft} />
      <ChangeForm
        label={say(pageTexts.delegate)}
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(pageTexts.delegate)}
        onSubmit={() => void submit()}
      >
        <ChoiceField
          path="toPersonId"
          label={say(pageTexts.delegateTo)}
          value={toPersonId}
          onChange={(next) => set({ toPersonId: next })}
          choices={[
            { value: '', label: say(pageTexts.choose) },
            ...others.map((one) => ({ value: one.personId, label: `${one.name} · ${one.unitName}` })),
          ]}
          required
        />
        <fieldset className={styles.choices}>
          <legend>{say(pageTexts.delegateRoles)}</legend>
          {roles.map(({ roleId, roleName, unitName }) => (
            <TickField
              key={roleId}
              label={`${say(roleName)} · ${unitName}`}
              value={roleIds.includes(roleId)}
              onChange={(ticked) =>
                set({ roleIds: ticked ? [...roleIds, roleId] : roleIds.filter((one) => one !== roleId) })
              }
            />
          ))}
        </fieldset>
        <DayPicker
          path="from"
          label={say(pageTexts.from)}
          value={from}
          onChange={(next) => set({ from: next })}
          required
        />
        <DayPicker
          path="until"
          label={say(pageTexts.until)}
          value={until}
          onChange={(next) => set({ until: next })}
          required
        />
        <TextField
          path="reason"
          label={say(pageTexts.reason)}
          value={reason}
          onChange={(next) => set({ reason: next })}
          required
        />
      </ChangeForm>
    </>
  );
}
