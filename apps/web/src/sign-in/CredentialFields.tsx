import { TextField } from '../shared/TextField.tsx';
import { useSay } from '../shared/use-say.ts';
import { signInTexts } from './sign-in.texts.ts';

interface CredentialProperties {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The password that is in force, asked again before it, or what it guards, is changed. */
export function CurrentPasswordField({ path, ...rest }: CredentialProperties & { readonly path: string }) {
  const say = useSay();
  return (
    <TextField
      kind="password"
      path={path}
      label={say(signInTexts.currentPassword)}
      autoComplete="current-password"
      {...rest}
    />
  );
}

/** The six digits that an authenticator shows now. */
export function OneTimeCodeField(properties: CredentialProperties) {
  const say = useSay();
  return (
    <TextField kind="code" path="code" label={say(signInTexts.code)} autoComplete="one-time-code" {...properties} />
  );
}
