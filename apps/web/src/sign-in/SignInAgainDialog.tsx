import type { SignedInPerson } from '@muctieu/contract/access/session';
import { useState } from 'react';
import { AppDialog } from '../shared/AppDialog.tsx';
import { useSay } from '../shared/use-say.ts';
import { SignInForm } from './SignInForm.tsx';
import { signInTexts } from './sign-in.texts.ts';

interface SignInAgainDialogProps {
  readonly person: SignedInPerson;
  readonly onSignedIn: (person: SignedInPerson) => void;
  readonly onClose: () => void;
}

/** Over the page in work: nothing behind it is lost, and what was being sent is sent once the person is back. */
export function SignInAgainDialog({ person, onSignedIn, onClose }: SignInAgainDialogProps) {
  const say = useSay();
  const [stranger, setStranger] = useState<string>();
  return (
    <AppDialog open title={say(signInTexts.againTitle)} onClose={onClose}>
      <p>{say(signInTexts.again)}</p>
      {stranger !== undefined && (
        <p role="alert">{say(signInTexts.otherPerson, { found: stranger, expected: person.personName })}</p>
      )}
      <SignInForm
        signInName={person.signInName}
        onSignedIn={(found) => {
          if (found.personId === person.personId) onSignedIn(found);
          else setStranger(found.personName);
        }}
      />
    </AppDialog>
  );
}
