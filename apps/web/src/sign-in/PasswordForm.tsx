import { changePassword } from '@muctieu/contract/access/access.operations';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { useState } from 'react';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { notify } from '../shared/notices.ts';
import { useSession } from '../shared/session.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useSay } from '../shared/use-say.ts';
import { CurrentPasswordField } from './CredentialFields.tsx';
import { signInTexts } from './sign-in.texts.ts';

/** Changes one's own password. Passwords are the one thing typed that is never kept as a draft. */
export function PasswordForm({ onDone }: { readonly onDone?: () => void }) {
  const say = useSay();
  const { passwordLengthLeast, reload } = useSession();
  const change = useChange(changePassword);
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const [repeated, setRepeated] = useState('');
  const [differs, setDiffers] = useState(false);
  const problems: readonly ProblemItem[] = differs
    ? [{ code: 'password-repeat-differs', path: 'repeated', text: signInTexts.repeatDiffers }]
    : change.problems;
  const submit = async () => {
    setDiffers(newPassword !== repeated);
    if (newPassword !== repeated) return;
    const outcome = await change.send({ body: { currentPassword, newPassword } });
    if (!outcome.ok) return;
    setCurrent('');
    setNew('');
    setRepeated('');
    await reload();
    notify(say(signInTexts.passwordChanged));
    onDone?.();
  };
  return (
    <ChangeForm
      problems={problems}
      onSubmit={() => void submit()}
      submitLabel={say(signInTexts.changePassword)}
      busy={change.sending}
    >
      <CurrentPasswordField path="currentPassword" value={currentPassword} onChange={setCurrent} />
      <TextField
        kind="password"
        path="newPassword"
        label={say(signInTexts.newPassword)}
        note={say(signInTexts.newPasswordNote, { least: passwordLengthLeast })}
        value={newPassword}
        onChange={setNew}
        autoComplete="new-password"
      />
      <TextField
        kind="password"
        path="repeated"
        label={say(signInTexts.repeatPassword)}
        value={repeated}
        onChange={setRepeated}
        autoComplete="new-password"
      />
    </ChangeForm>
  );
}
