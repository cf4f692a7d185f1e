import { beginOneTimeCodes, confirmOneTimeCodes, removeOneTimeCodes } from '@muctieu/contract/access/access.operations';
import { useState } from 'react';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { notify } from '../shared/notices.ts';
import { useSession } from '../shared/session.ts';
import { useChange } from '../shared/use-change.ts';
import { useSay } from '../shared/use-say.ts';
import { CurrentPasswordField, OneTimeCodeField } from '../sign-in/CredentialFields.tsx';
import styles from './SettingsPage.module.css';
import { settingsPageTexts } from './settings-page.texts.ts';

/** Sets up or removes the second factor: password, then a code made from the secret, then the recovery codes once. */
export function OneTimeCodes() {
  const say = useSay();
  const { person, reload } = useSession();
  const [recovery, setRecovery] = useState<readonly string[]>([]);
  return (
    <section className="paper">
      <h2>{say(settingsPageTexts.codes)}</h2>
      {recovery.length > 0 ? (
        <div role="status">
          <p>{say(settingsPageTexts.codesRecovery)}</p>
          <ul className={styles.codes}>
            {recovery.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </div>
      ) : person?.oneTimeCodes ? (
        <CodeRemoval onDone={reload} />
      ) : (
        <CodeSetUp
          onDone={async (codes) => {
            setRecovery(codes);
            await reload();
          }}
        />
      )}
    </section>
  );
}

function CodeSetUp({ onDone }: { readonly onDone: (recoveryCodes: readonly string[]) => Promise<void> }) {
  const say = useSay();
  const begin = useChange(beginOneTimeCodes);
  const confirm = useChange(confirmOneTimeCodes);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [begun, setBegun] = useState<{ readonly secret: string; readonly image: string }>();
  const start = async () => {
    const outcome = await begin.send({ body: { password } });
    setPassword('');
    if (outcome.ok) setBegun(outcome.value);
  };
  const finish = async () => {
    const outcome = await confirm.send({ body: { code: code.replace(/\s/g, '') } });
    if (outcome.ok) await onDone(outcome.value.recoveryCodes);
  };
  if (begun === undefined) {
    return (
      <ChangeForm
        problems={begin.problems}
        busy={begin.sending}
        submitLabel={say(settingsPageTexts.codesBegin)}
        onSubmit={() => void start()}
      >
        <p>{say(settingsPageTexts.codesOff)}</p>
        <CurrentPasswordField path="password" value={password} onChange={setPassword} />
      </ChangeForm>
    );
  }
  return (
    <ChangeForm
      problems={confirm.problems}
      busy={confirm.sending}
      submitLabel={say(settingsPageTexts.codesConfirm)}
      onSubmit={() => void finish()}
    >
      <p>{say(settingsPageTexts.codesScan)}</p>
      <img src={begun.image} alt={say(settingsPageTexts.codesImage)} className={styles.image} />
      <p>{say(settingsPageTexts.codesSecret, { secret: begun.secret })}</p>
      <OneTimeCodeField value={code} onChange={setCode} />
    </ChangeForm>
  );
}

function CodeRemoval({ onDone }: { readonly onDone: () => Promise<void> }) {
  const say = useSay();
  const remove = useChange(removeOneTimeCodes);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const submit = async () => {
    const outcome = await remove.send({ body: { password, code: code.replace(/\s/g, '') } });
    if (!outcome.ok) return;
    notify(say(settingsPageTexts.codesRemoved));
    await onDone();
  };
  return (
    <ChangeForm
      problems={remove.problems}
      busy={remove.sending}
      submitLabel={say(settingsPageTexts.codesRemove)}
      onSubmit={() => void submit()}
    >
      <p>{say(settingsPageTexts.codesOn)}</p>
      <CurrentPasswordField path="password" value={password} onChange={setPassword} />
      <OneTimeCodeField value={code} onChange={setCode} />
    </ChangeForm>
  );
}
