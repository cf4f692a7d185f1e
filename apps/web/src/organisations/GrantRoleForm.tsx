import { readPermissionMatrix } from '@muctieu/contract/access/access.operations';
import { listOrganisations } from '@muctieu/contract/organisations/organisations.operations';
import { grantRole } from '@muctieu/contract/organisations/people.operations';
import type { PersonAnswer } from '@muctieu/contract/organisations/person';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { todayInVietNam } from '../territory/use-day.ts';
import { pageTexts } from './organisations-page.texts.ts';
import { type ChosenPlace, PlaceField, placeOf, unitIdOf } from './PlaceField.tsx';

interface GrantDraft {
  readonly role: string;
  readonly place: ChosenPlace;
  readonly organisationId: string;
  readonly programmeCode: string;
  readonly from: PlainDate | undefined;
  readonly until: PlainDate | undefined;
}

/** Grants a role of the matrix at a place for a time. */
export function GrantRoleForm({ person, onClose }: { readonly person: PersonAnswer; readonly onClose: () => void }) {
  const say = useSay();
  const matrix = useOperation(readPermissionMatrix);
  const change = useChange(grantRole);
  const draft = useDraft<GrantDraft>(`organisations.grant.${person.personId}`, {
    role: '',
    place: placeOf(person),
    organisationId: '',
    programmeCode: '',
    from: todayInVietNam(),
    until: undefined,
  });
  const { role, place, organisationId, programmeCode, from, until } = draft.value;
  const set = (part: Partial<GrantDraft>) => draft.change((before) => ({ ...before, ...part }));
  const unit = unitIdOf(place);
  const organisations = useOperation(listOrganisations, {
    query: { provinceId: person.provinceId, limit: 1000, ...unit },
  });
  const grantable = (matrix.value?.roles ?? []).filter(({ unitLevels }) => unitLevels.length > 0);
  const submit = async () => {
    const outcome = await change.send({
      body: {
        provinceId: person.provinceId,
        personId: person.personId,
        role,
        ...unit,
        ...(organisationId === '' ? {} : { organisationId }),
        ...(programmeCode.trim() === '' ? {} : { programmeCode }),
        from: from ?? todayInVietNam(),
        ...(until === undefined ? {} : { until }),
      },
    });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(pageTexts.granted));
    onClose();
  };
  return (
    <>
      <h3>{say(pageTexts.grant)}</h3>
      <DraftKeeper draft={draft} />
      <ChangeForm
        label={say(pageTexts.grant)}
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(pageTexts.grant)}
        onSubmit={() => void submit()}
        onCancel={onClose}
      >
        <ChoiceField
          path="role"
          label={say(pageTexts.role)}
          value={role}
          onChange={(next) => set({ role: next })}
          choices={[
            { value: '', label: say(pageTexts.choose) },
            ...grantable.map(({ code, name }) => ({ value: code, label: say(name) })),
          ]}
          required
        />
        <PlaceField label={say(pageTexts.grantAt)} value={place} onChange={(next) => set({ place: next })} fixed />
        <ChoiceField
          path="organisationId"
          label={say(pageTexts.organisationFor)}
          value={organisationId}
          onChange={(next) => set({ organisationId: next })}
          choices={[
            { value: '', label: say(pageTexts.parentNone) },
            ...(organisations.value?.items ?? []).map((one) => ({ value: one.organisationId, label: one.name })),
          ]}
        />
        <TextField
          path="programmeCode"
          label={say(pageTexts.programme)}
          value={programmeCode}
          onChange={(next) => set({ programmeCode: next })}
        />
        <DayPicker
          path="from"
          label={say(pageTexts.from)}
          value={from}
          onChange={(next) => set({ from: next })}
          required
        />
        <DayPicker path="until" label={say(pageTexts.until)} value={until} onChange={(next) => set({ until: next })} />
      </ChangeForm>
    </>
  );
}
