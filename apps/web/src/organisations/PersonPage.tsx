import { Button } from '@mantine/core';
import { editPerson, readPerson } from '@muctieu/contract/organisations/people.operations';
import type { PersonAnswer } from '@muctieu/contract/organisations/person';
import { useState } from 'react';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { usePermission } from '../shared/session.ts';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useOperation } from '../shared/use-operation.ts';
import { usePathParameter } from '../shared/use-path-parameter.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './organisations.module.css';
import { organisationsTexts } from './organisations.texts.ts';
import { pageTexts } from './organisations-page.texts.ts';
import { PersonForm, personDraftOf, writtenPerson } from './PersonForm.tsx';
import { PersonRoles } from './PersonRoles.tsx';
import { PersonSignIn } from './PersonSignIn.tsx';

/** One person: who they are, which roles they hold, how they sign in. */
export function PersonPage() {
  const say = useSay();
  const provinceId = usePathParameter('provinceId');
  const personId = usePathParameter('personId');
  const reading = useOperation(readPerson, { params: { provinceId, personId } });
  return (
    <ReadingFrame
      reading={reading}
      header={
        <PageHeader
          title={say(organisationsTexts.person)}
          trail={[{ label: say(organisationsTexts.people), to: '/nguoi-dung' }]}
        />
      }
    >
      {(person) => <PersonView key={person.version} person={person} />}
    </ReadingFrame>
  );
}

function PersonView({ person }: { readonly person: PersonAnswer }) {
  const say = useSay();
  const mayWrite = usePermission({ object: 'person', action: 'write' });
  const [edits, setEdits] = useState(false);
  return (
    <>
      <PageHeader
        title={person.name}
        trail={[{ label: say(organisationsTexts.people), to: '/nguoi-dung' }]}
        note={
          <StatusBadge tone={person.active ? 'good' : 'neutral'}>
            {say(person.active ? pageTexts.activeYes : pageTexts.activeNo)}
          </StatusBadge>
        }
      />
      <div className="stack">
        <section className={`paper ${styles.card}`}>
          <h2>{say(pageTexts.facts)}</h2>
          {edits ? (
            <EditPerson person={person} onClose={() => setEdits(false)} />
          ) : (
            <div className="stack">
              <dl className="facts">
                <dt>{say(pageTexts.position)}</dt>
                <dd>{person.positionTitle ?? '—'}</dd>
                <dt>{say(pageTexts.placeKind)}</dt>
                <dd>{person.unitName}</dd>
                <dt>{say(pageTexts.signInName)}</dt>
                <dd>{person.signInName}</dd>
                <dt>{say(pageTexts.email)}</dt>
                <dd>{person.email ?? '—'}</dd>
                <dt>{say(pageTexts.phone)}</dt>
                <dd>{person.phone ?? '—'}</dd>
              </dl>
              {mayWrite && (
                <div className="row not-printed">
                  <Button variant="default" onClick={() => setEdits(true)}>
                    {say(pageTexts.edit)}
                  </Button>
                </div>
              )}
            </div>
          )}
        </section>
        <PersonRoles person={person} mayWrite={mayWrite} />
        {mayWrite && <PersonSignIn person={person} />}
      </div>
    </>
  );
}

function EditPerson({ person, onClose }: { readonly person: PersonAnswer; readonly onClose: () => void }) {
  const say = useSay();
  const draft = useDraft(`organisations.person.${person.personId}.${person.version}`, personDraftOf(person));
  const change = useChange(editPerson);
  const { provinceId, personId, version } = person;
  const submit = async () => {
    const outcome = await change.send({
      params: { provinceId, personId },
      body: writtenPerson(draft.value),
      ifMatch: version,
    });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(pageTexts.saved));
    onClose();
  };
  return (
    <PersonForm
      draft={draft}
      problems={change.problems}
      busy={change.sending}
      submitLabel={say(pageTexts.save)}
      onSubmit={() => void submit()}
      onCancel={onClose}
      fixedProvince
    />
  );
}
