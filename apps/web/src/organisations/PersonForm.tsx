import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import type { PersonAnswer } from '@muctieu/contract/organisations/person';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { TextField } from '../shared/TextField.tsx';
import type { Draft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import { pageTexts } from './organisations-page.texts.ts';
import { type ChosenPlace, PlaceField, placeOf, unitIdOf } from './PlaceField.tsx';

/** What is typed of a person. */
export interface PersonDraft {
  readonly name: string;
  readonly signInName: string;
  readonly email: string;
  readonly phone: string;
  readonly positionTitle: string;
  readonly place: ChosenPlace;
}

export function newPersonDraft(place: ChosenPlace): PersonDraft {
  return { name: '', signInName: '', email: '', phone: '', positionTitle: '', place };
}

export function personDraftOf(person: PersonAnswer): PersonDraft {
  return {
    name: person.name,
    signInName: person.signInName,
    email: person.email ?? '',
    phone: person.phone ?? '',
    positionTitle: person.positionTitle ?? '',
    place: placeOf(person),
  };
}

/** What of the draft goes into a request; what is empty is left out. */
export function writtenPerson({ name, signInName, email, phone, positionTitle, place }: PersonDraft) {
  return {
    name,
    signInName,
    ...(email.trim() === '' ? {} : { email }),
    ...(phone.trim() === '' ? {} : { phone }),
    ...(positionTitle.trim() === '' ? {} : { positionTitle }),
    ...unitIdOf(place),
  };
}

interface PersonFormProps {
  readonly draft: Draft<PersonDraft>;
  readonly problems: readonly ProblemItem[];
  readonly busy: boolean;
  readonly submitLabel: string;
  readonly onSubmit: () => void;
  readonly onCancel?: () => void;
  readonly fixedProvince?: boolean;
}

export function PersonForm({ draft, problems, busy, submitLabel, onSubmit, onCancel, fixedProvince }: PersonFormProps) {
  const say = useSay();
  const { value } = draft;
  const change = (part: Partial<PersonDraft>) => draft.change((before) => ({ ...before, ...part }));
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
        <TextField
          path="name"
          label={say(pageTexts.fullName)}
          value={value.name}
          onChange={(name) => change({ name })}
          required
        />
        <TextField
          path="positionTitle"
          label={say(pageTexts.position)}
          value={value.positionTitle}
          onChange={(positionTitle) => change({ positionTitle })}
        />
        <PlaceField
          label={say(pageTexts.placeKind)}
          value={value.place}
          onChange={(place) => change({ place })}
          fixed={fixedProvince ?? false}
        />
        <TextField
          path="signInName"
          label={say(pageTexts.signInName)}
          note={say(pageTexts.signInNameNote)}
          value={value.signInName}
          onChange={(signInName) => change({ signInName })}
          autoComplete="off"
          required
        />
        <TextField
          path="email"
          label={say(pageTexts.email)}
          note={say(pageTexts.emailNote)}
          value={value.email}
          onChange={(email) => change({ email })}
          autoComplete="off"
        />
        <TextField
          path="phone"
          label={say(pageTexts.phone)}
          value={value.phone}
          onChange={(phone) => change({ phone })}
          autoComplete="off"
        />
      </ChangeForm>
    </>
  );
}
