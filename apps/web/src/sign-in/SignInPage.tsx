import { Button } from '@mantine/core';
import { beginOpenIdConnect } from '@muctieu/contract/access/access.operations';
import { GoTo } from '../shared/GoTo.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { useSession } from '../shared/session.ts';
import { useAddressState } from '../shared/use-address-state.ts';
import { useChange } from '../shared/use-change.ts';
import { useSay } from '../shared/use-say.ts';
import { rememberOpenIdReturn } from './open-id-return.ts';
import { SignInForm } from './SignInForm.tsx';
import styles from './SignInPage.module.css';
import { signInTexts } from './sign-in.texts.ts';

/** `?tiep=` names the page to go on to; only pages of this application are gone to. */
export function SignInPage() {
  const say = useSay();
  const session = useSession();
  const [next] = useAddressState('tiep');
  const target = /^\/(?![/\\])/.test(next) ? next : '/';
  const provider = useChange(beginOpenIdConnect);
  if (session.state === 'signed-in') return <GoTo address={target} />;
  const goToProvider = async () => {
    const outcome = await provider.send();
    if (!outcome.ok) return;
    rememberOpenIdReturn({ binding: outcome.value.binding, target });
    window.location.assign(outcome.value.address);
  };
  return (
    <div className={styles.place}>
      <div className={`paper ${styles.box}`}>
        <PageHeader title={say(signInTexts.title)} note={say(signInTexts.note)} />
        <SignInForm onSignedIn={session.take} />
        {session.openIdConnect !== undefined && (
          <div className={styles.other}>
            <div className={styles.or}>{say(signInTexts.or)}</div>
            <ProblemList problems={provider.problems} />
            <Button variant="default" fullWidth loading={provider.sending} onClick={() => void goToProvider()}>
              {say(signInTexts.byProvider, { name: say(session.openIdConnect.name) })}
            </Button>
          </div>
        )}
        <p className={styles.checker}>
          <PageLink to="/kiem-tra">{say(signInTexts.toChecker)}</PageLink>
        </p>
      </div>
    </div>
  );
}
