import { Button } from '@mantine/core';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import type { OrganisationAnswer } from '@muctieu/contract/organisations/organisation';
import { type OrganisationKind, organisationKinds } from '@muctieu/contract/organisations/organisation-kind';
import { listOrganisations } from '@muctieu/contract/organisations/organisations.operations';
import { organisationKindTexts } from '@muctieu/contract/organisations/organisations.texts';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { TextField } from '../shared/TextField.tsx';
import type { Draft } from '../shared/use-draft.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { todayInVietNam } from '../territory/use-day.ts';
import styles from './organisations.module.css';
import { pageTexts } from './organisations-page.texts.ts';
import { type ChosenPlace, PlaceField, placeOf, unitIdOf } from './PlaceField.tsx';

interface NameDraft {
  readonly name: string;
  readonly shortName: string;
  readonly from: PlainDate | undefined;
  readonly until: PlainDate | undefined;
}

/** What is typed of an organisation. */
export interface OrganisationDraft {
  readonly kind: OrganisationKind;
  readonly place: ChosenPlace;
  readonly parentId: string;
  readonly from: PlainDate | undefined;
  readonly until: PlainDate | undefined;
  readonly documentCited: string;
  readonly names: readonly NameDraft[];
}

export function newOrganisationDraft(place: ChosenPlace): OrganisationDraft {
  const from = todayInVietNam();
  return {
    kind: 'department',
    place,
    parentId: '',
    from,
    until: undefined,
    documentCited: '',
    names: [{ name: '', shortName: '', from, until: undefined }],
  };
}

export function organisationDraftOf(one: OrganisationAnswer): OrganisationDraft {
  return {
    kind: one.kind,
    place: placeOf(one),
    parentId: one.parentId ?? '',
    from: one.from,
    until: one.until,
    documentCited: one.documentCited ?? '',
    names: one.names.map(({ name, shortName, from, until }) => ({ name, shortName: shortName ?? '', from, until })),
  };
}

/** What of the draft goes into a request; what is empty is left out. A name without a first day begins with the organisation. */
export function writtenOrganisation({ kind, place, parentId, from, until, documentCited, names }: OrganisationDraft) {
  const begins = from ?? todayInVietNam();
  return {
    kind,
    ...unitIdOf(place),
    ...(parentId === '' ? {} : { parentId }),
    from: begins,
    ...(until === undefined ? {} : { until }),
    ...(documentCited.trim() === '' ? {} : { documentCited }),
    names: names.map((name) => ({
      name: name.name,
      ...(name.shortName.trim() === '' ? {} : { shortName: name.shortName }),
      from: name.from ?? begins,
      ...(name.until === undefined ? {} : { until: name.until }),
    })),
  };
}

interface OrganisationFormProps {
  readonly draft: Draft<OrganisationDraft>;
  readonly problems: readonly ProblemItem[];
  readonly busy: boolean;
  readonly submitLabel: string;
  readonly onSubmit: () => void;
  readonly onCancel?: () => void;
  readonly fixedProvince?: boolean;
}

export function OrganisationForm(props: OrganisationFormProps) {
  const { draft, problems, busy, submitLabel, onSubmit, onCancel, fixedProvince = false } = props;
  const say = useSay();
  const { value } = draft;
  const change = (part: Partial<OrganisationDraft>) => draft.change((before) => ({ ...before, ...part }));
  const above = useOperation(listOrganisations, { query: { provinceId: value.place.provinceId, limit: 1000 } });
  return (
    <>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={problems}
        busy={busy}
        submitLabel={submitLabel}
        onSubmit={onSubmit}
        {...(onCancel === undefined ? {} : { onCancel })}
      >
        <NameFields names={value.names} onChange={(names) => change({ names })} />
        <ChoiceField
          path="kind"
          label={say(pageTexts.kind)}
          value={value.kind}
          onChange={(kind) => change({ kind: organisationKinds.find((one) => one === kind) ?? value.kind })}
          choices={organisationKinds.map((kind) => ({ value: kind, label: say(organisationKindTexts[kind]) }))}
        />
        <PlaceField
          label={say(pageTexts.sitsAt)}
          value={value.place}
          onChange={(place) => change({ place })}
          fixed={fixedProvince}
        />
        <ChoiceField
          path="parentId"
          label={say(pageTexts.parent)}
          value={value.parentId}
          onChange={(parentId) => change({ parentId })}
          choices={[
            { value: '', label: say(pageTexts.parentNone) },
            ...(above.value?.items ?? []).map((one) => ({ value: one.organisationId, label: one.name })),
          ]}
        />
        <DayPicker
          path="from"
          label={say(pageTexts.from)}
          value={value.from}
          onChange={(from) => change({ from })}
          required
        />
        <TextField
          path="documentCited"
          label={say(pageTexts.document)}
          note={say(pageTexts.documentNote)}
          value={value.documentCited}
          onChange={(documentCited) => change({ documentCited })}
        />
      </ChangeForm>
    </>
  );
}

/** The names one after the other; a new one ends the one before on its first day. */
function NameFields({
  names,
  onChange,
}: {
  readonly names: readonly NameDraft[];
  readonly onChange: (names: readonly NameDraft[]) => void;
}) {
  const say = useSay();
  const set = (index: number, part: Partial<NameDraft>) =>
    onChange(names.map((name, at) => (at === index ? { ...name, ...part } : name)));
  const add = () => {
    const today = todayInVietNam();
    const ended = names.map((name, at) =>
      at === names.length - 1 && name.until === undefined ? { ...name, until: today } : name,
    );
    onChange([...ended, { name: '', shortName: '', from: today, until: undefined }]);
  };
  return (
    <>
      {names.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names have no identity of their own; they stand in order.
        <fieldset key={index} className={styles.names}>
          <legend>{names.length === 1 ? say(pageTexts.name) : `${say(pageTexts.name)} ${index + 1}`}</legend>
          <TextField
            path={`names[${index}].name`}
            label={say(pageTexts.name)}
            value={name.name}
            onChange={(next) => set(index, { name: next })}
            required
          />
          <TextField
            path={`names[${index}].shortName`}
            label={say(pageTexts.shortName)}
            value={name.shortName}
            onChange={(next) => set(index, { shortName: next })}
          />
          {names.length > 1 && (
            <>
              <DayPicker
                path={`names[${index}].from`}
                label={say(pageTexts.from)}
                value={name.from}
                onChange={(from) => set(index, { from })}
              />
              <DayPicker
                path={`names[${index}].until`}
                label={say(pageTexts.until)}
                value={name.until}
                onChange={(until) => set(index, { until })}
              />
            </>
          )}
        </fieldset>
      ))}
      <div className="row">
        <Button variant="default" size="xs" onClick={add}>
          {say(pageTexts.addName)}
        </Button>
      </div>
    </>
  );
}
