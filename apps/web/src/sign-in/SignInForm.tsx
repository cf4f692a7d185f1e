import { Button } from '@mantine/core';
import { signIn } from '@muctieu/contract/access/access.operations';
import type { SignedInPerson } from '@muctieu/contract/access/session';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { type FormEvent, useState } from 'react';
import { callFromPage } from '../shared/caller.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useSay } from '../shared/use-say.ts';
import { signInTexts } from './sign-in.texts.ts';

interface SignInFormProps {
  readonly onSignedIn: (person: SignedInPerson) => void;
  /** Given where it is known who signs in again. */
  readonly signInName?: string;
}

/** Name and password; then the one-time code, where the person has one. */
export function SignInForm({ onSignedIn, signInName }: SignInFormProps) {
  const say = useSay();
  const [name, setName] = useState(signInName ?? '');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblems([]);
    const body = { signInName: name, password, ...(code === undefined ? {} : { code: code.replace(/\s/g, '') }) };
    const outcome = await callFromPage(signIn, { body });
    setBusy(false);
    if (!outcome.ok) setProblems(outcome.problems);
    else if (outcome.value.kind === 'code-needed') setCode('');
    else onSignedIn(outcome.value.person);
  };

  return (
    <form noValidate className="stack" onSubmit={(event) => void submit(event)} aria-label={say(signInTexts.title)}>
      <ProblemList problems={problems} takesFocus />
      {code === undefined ? (
        <>
          <TextField
            label={say(signInTexts.name)}
            value={name}
            onChange={setName}
            autoComplete="username"
            autoFocus={name === ''}
            disabled={signInName !== undefined}
          />
          <TextField
            kind="password"
            label={say(signInTexts.password)}
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
            autoFocus={name !== '' && signInName !== undefined}
          />
        </>
      ) : (
        <TextField
          kind="code"
          label={say(signInTexts.code)}
          note={say(signInTexts.codeNote)}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          autoFocus
        />
      )}
      <div className="row">
        <Button type="submit" loading={busy}>
          {say(code === undefined ? signInTexts.submit : signInTexts.continue)}
        </Button>
        {code !== undefined && (
          <Button
            variant="default"
            onClick={() => {
              setCode(undefined);
              setPassword('');
            }}
          >
            {say(signInTexts.otherAccount)}
          </Button>
        )}
      </div>
    </form>
  );
}
