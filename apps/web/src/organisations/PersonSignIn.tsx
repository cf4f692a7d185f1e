import { Button } from '@mantine/core';
import { endSessionsOfPerson, resetPassword, setPersonActive } from '@muctieu/contract/organisations/people.operations';
import type { PersonAnswer } from '@muctieu/contract/organisations/person';
import { useState } from 'react';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { TickField } from '../shared/TickField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './organisations.module.css';
import { pageTexts } from './organisations-page.texts.ts';

/** What an administrator does to somebody's sign-in: a one-time password, ending sessions, switching the account off and on. */
export function PersonSignIn({ person }: { readonly person: PersonAnswer }) {
  const say = useSay();
  const { provinceId, personId, name, active, version } = person;
  const params = { provinceId, personId };
  const [dialog, setDialog] = useState<'issue' | 'deactivate'>();
  const [removesCodes, setRemovesCodes] = useState(false);
  const [password, setPassword] = useState<string>();
  const issuing = useChange(resetPassword);
  const switching = useChange(setPersonActive);
  const ending = useChange(endSessionsOfPerson);

  const issue = async () => {
    const outcome = await issuing.send({ params, body: { removeOneTimeCodes: removesCodes } });
    if (!outcome.ok) return;
    setPassword(outcome.value.oneTimePassword);
    setDialog(undefined);
  };
  const switchTo = async (next: boolean) => {
    const outcome = await switching.send({ params, body: { active: next }, ifMatch: version });
    if (!outcome.ok) return;
    setDialog(undefined);
    notify(say(pageTexts.saved));
  };
  const endAll = async () => {
    const outcome = await ending.send({ params });
    if (outcome.ok) notify(say(pageTexts.sessionsEnded, { count: outcome.value.sessionsEnded }));
  };

  return (
    <section className={`paper not-printed ${styles.card}`}>
      <h2>{say(pageTexts.signIn)}</h2>
      <div className="stack">
        {password !== undefined && (
          <div role="status">
            <p>{say(pageTexts.issued, { name })}</p>
            <output className={styles.password}>{password}</output>
          </div>
        )}
        <ProblemList problems={[...ending.problems, ...(dialog === undefined ? switching.problems : [])]} />
        <div className="row">
          {active && (
            <>
              <Button variant="default" onClick={() => setDialog('issue')}>
                {say(pageTexts.issue)}
              </Button>
              <Button variant="default" loading={ending.sending} onClick={() => void endAll()}>
                {say(pageTexts.endSessions)}
              </Button>
            </>
          )}
          <Button
            variant="default"
            loading={switching.sending}
            onClick={() => (active ? setDialog('deactivate') : void switchTo(true))}
          >
            {say(active ? pageTexts.deactivate : pageTexts.activate)}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        open={dialog === 'issue'}
        title={say(pageTexts.issue)}
        confirmLabel={say(pageTexts.issue)}
        busy={issuing.sending}
        problems={issuing.problems}
        onConfirm={() => void issue()}
        onClose={() => setDialog(undefined)}
        grave
      >
        <div className="stack">
          <p>{say(pageTexts.issueNote, { name })}</p>
          <TickField label={say(pageTexts.issueCodes)} value={removesCodes} onChange={setRemovesCodes} />
        </div>
      </ConfirmDialog>
      <ConfirmDialog
        open={dialog === 'deactivate'}
        title={say(pageTexts.deactivate)}
        confirmLabel={say(pageTexts.deactivate)}
        busy={switching.sending}
        problems={switching.problems}
        onConfirm={() => void switchTo(false)}
        onClose={() => setDialog(undefined)}
        grave
      >
        <p>{say(pageTexts.deactivateNote, { name })}</p>
      </ConfirmDialog>
    </section>
  );
}
