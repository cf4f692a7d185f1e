import { readFileSync } from 'node:fs';
import { done, type Result, refused } from '@muctieu/kernel/result';

/** The server that takes our letters. Its password is known to the running program alone. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly security: 'none' | 'starttls' | 'tls';
  readonly signIn?: { readonly name: string; readonly password: string };
  /** Certificates of an authority of one's own, as PEM. */
  readonly authority?: string;
  /** From whom letters come unless the settings say so. */
  readonly sender: string;
}

const ports = { none: 25, starttls: 587, tls: 465 } as const;
type Security = keyof typeof ports;

/**
 * `MUCTIEU_SMTP_HOST`, `MUCTIEU_SMTP_SENDER`; `MUCTIEU_SMTP_SECURITY` (`starttls` unless said: `tls`, `none`), `MUCTIEU_SMTP_PORT`,
 * `MUCTIEU_SMTP_NAME` with `MUCTIEU_SMTP_PASSWORD` or `MUCTIEU_SMTP_PASSWORD_FILE`, `MUCTIEU_SMTP_AUTHORITY_FILE`. Without a
 * host no letter leaves.
 */
export function readMailServer(
  environment: Readonly<Record<string, string | undefined>>,
): Result<MailServer | undefined> {
  const of = (name: string) => environment[`MUCTIEU_SMTP_${name}`] || undefined;
  const host = of('HOST');
  if (host === undefined) return done(undefined);
  const sender = of('SENDER') ?? '';
  if (!isAddress(sender)) return refused({ code: 'smtp-sender-invalid', values: { found: sender } });
  const security = of('SECURITY') ?? 'starttls';
  if (!isSecurity(security)) return refused({ code: 'smtp-security-invalid', values: { found: security } });
  const port = Number(of('PORT') ?? ports[security]);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    return refused({ code: 'smtp-port-invalid', values: { found: of('PORT') ?? '' } });
  const password = fileOr(of('PASSWORD_FILE'), of('PASSWORD'));
  const authority = fileOr(of('AUTHORITY_FILE'), undefined);
  for (const read of [password, authority]) if (!read.ok) return read;
  const name = of('NAME');
  if ((name === undefined) !== (password.ok && password.value === undefined))
    return refused({ code: 'smtp-sign-in-by-halves' });
  // A password in clear over the net is worse than no letter.
  if (name !== undefined && security === 'none' && !isHere(host)) return refused({ code: 'smtp-sign-in-unprotected' });
  return done({
    host,
    port,
    security,
    ...(name !== undefined && password.ok && password.value !== undefined
      ? { signIn: { name, password: password.value } }
      : {}),
    ...(authority.ok && authority.value !== undefined ? { authority: authority.value } : {}),
    sender,
  });
}

/** An address that stands in a header and an envelope: one line, one @, nothing that could end it. */
export function isAddress(text: string): boolean {
  return /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}]{1,190}$/u.test(text);
}

function isSecurity(text: string): text is Security {
  return Object.hasOwn(ports, text);
}

function isHere(host: string): boolean {
  return ['127.0.0.1', '::1', 'localhost'].includes(host);
}

function fileOr(path: string | undefined, given: string | undefined): Result<string | undefined> {
  if (path === undefined) return done(given);
  try {
    return done(readFileSync(path, 'utf8').trimEnd());
  } catch {
    return refused({ code: 'smtp-file-unreadable', values: { found: path } });
  }
}
