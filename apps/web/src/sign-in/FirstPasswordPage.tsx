import { PageHeader } from '../shared/PageHeader.tsx';
import { useSay } from '../shared/use-say.ts';
import { PasswordForm } from './PasswordForm.tsx';
import styles from './SignInPage.module.css';
import { signInTexts } from './sign-in.texts.ts';

/** Stands in place of every page until the issued password is replaced. */
export function FirstPasswordPage() {
  const say = useSay();
  return (
    <div className={styles.place}>
      <div className={`paper ${styles.box}`}>
        <PageHeader title={say(signInTexts.firstTitle)} note={say(signInTexts.firstNote)} />
        <PasswordForm />
      </div>
    </div>
  );
}
