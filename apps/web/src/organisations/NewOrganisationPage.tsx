import { createOrganisation } from '@muctieu/contract/organisations/organisations.operations';
import { useNavigate } from '@tanstack/react-router';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { useSession } from '../shared/session.ts';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import { newOrganisationDraft, OrganisationForm, writtenOrganisation } from './OrganisationForm.tsx';
import styles from './organisations.module.css';
import { organisationsTexts } from './organisations.texts.ts';
import { pageTexts } from './organisations-page.texts.ts';
import { ownPlace } from './PlaceField.tsx';

export function NewOrganisationPage() {
  const say = useSay();
  const navigate = useNavigate();
  const { person } = useSession();
  const draft = useDraft('organisations.new-organisation', newOrganisationDraft(ownPlace(person)));
  const change = useChange(createOrganisation);
  const submit = async () => {
    const { provinceId } = draft.value.place;
    const outcome = await change.send({ body: { provinceId, ...writtenOrganisation(draft.value) } });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(pageTexts.added, { name: outcome.value.name }));
    await navigate({ to: `/co-quan/${provinceId}/${outcome.value.organisationId}` });
  };
  return (
    <>
      <PageHeader
        title={say(organisationsTexts.newOrganisation)}
        trail={[{ label: say(organisationsTexts.organisations), to: '/co-quan' }]}
      />
      <div className={`paper ${styles.card}`}>
        <OrganisationForm
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
