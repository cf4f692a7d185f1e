import { createPerson } from '@muctieu/contract/organisations/people.operations';
import { useNavigate } from '@tanstack/react-router';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { useSession } from '../shared/session.ts';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './organisations.module.css';
import { organisationsTexts } from './organisations.texts.ts';
import { pageTexts } from './organisations-page.texts.ts';
import { newPersonDraft, PersonForm, writtenPerson } from './PersonForm.tsx';
import { ownPlace } from './PlaceField.tsx';

/** Enters a person; roles and the first password come on their own page. */
export function NewPersonPage() {
  const say = useSay();
  const navigate = useNavigate();
  const { person } = useSession();
  const draft = useDraft('organisations.new-person', newPersonDraft(ownPlace(person)));
  const change = useChange(createPerson);
  const submit = async () => {
    const { provinceId } = draft.value.place;
    const outcome = await change.send({ body: { provinceId, ...writtenPerson(draft.value) } });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(pageTexts.added, { name: outcome.value.name }));
    await navigate({ to: `/nguoi-dung/${provinceId}/${outcome.value.personId}` });
  };
  return (
    <>
      <PageHeader
        title={say(organisationsTexts.newPerson)}
        trail={[{ label: say(organisationsTexts.people), to: '/nguoi-dung' }]}
      />
      <div className={`paper ${styles.card}`}>
        <PersonForm
          draft={draft}
          problems={change.problems}
          busy={change.sending}
          submitLabel={say(pageTexts.add)}
          onSubmit={() => void submit()}
        />
      </div>
    </>
  );
}
