import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailServer } from './mail-server.ts';

/** One letter as it leaves. */
export interface Letter {
  readonly id: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where the reader switches letters off. */
  readonly leaveAt?: string;
}

/**
 * What became of it. `retry`: the server did not take it, and a later try may go well; `isDown` where no letter would have
 * passed. `unsure`: all of it was handed over and no answer came, so it may have arrived.
 */
export type HandedOver =
  | { readonly kind: 'sent'; readonly answer: string }
  | { readonly kind: 'retry'; readonly error: string; readonly isDown: boolean }
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'unsure'; readonly error: string };

export interface Patience {
  /** Until the server takes the connection and greets. */
  readonly greeting: number;
  /** Without a word in between. */
  readonly silence: number;
  /** For the whole letter. */
  readonly all: number;
}

const usualPatience: Patience = { greeting: 20_000, silence: 60_000, all: 180_000 };

/** Hands one letter to the server. Never throws for what the server does. */
export async function handOver(
  server: MailServer,
  letter: Letter,
  patience: Patience = usualPatience,
): Promise<HandedOver> {
  const bytes = await compose(letter);
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    ...(server.authority === undefined ? {} : { tls: { ca: server.authority } }),
    connectionTimeout: patience.greeting,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
    dnsTimeout: patience.greeting,
  });
  let isGiven = false;
  try {
    return await new Promise<HandedOver>((resolve) => {
      const ends = setTimeout(() => resolve(outcomeOf(undefined, isGiven)), patience.all);
      ends.unref();
      const end = (error: unknown, info?: { readonly response?: string }) => {
        clearTimeout(ends);
        resolve(
          error === null || error === undefined
            ? { kind: 'sent', answer: line(info?.response ?? '') }
            : outcomeOf(error, isGiven),
        );
      };
      connection.on('error', end);
      connection.on('end', () => end(new Error('the line was closed')));
      const send = () =>
        connection.send(
          { from: letter.from.address, to: [letter.to] },
          new Readable({
            read() {
              this.push(bytes);
              this.push(null);
              isGiven = true;
            },
          }),
          end,
        );
      connection.connect(() => {
        const { signIn } = server;
        if (signIn === undefined) send();
        else
          connection.login({ credentials: { user: signIn.name, pass: signIn.password } }, (error) =>
            error === null || error === undefined ? send() : end(error),
          );
      });
    });
  } finally {
    connection.removeAllListeners();
    connection.on('error', () => {});
    connection.close();
  }
}

function compose({ id, from, to, subject, text, html, leaveAt }: Letter): Promise<Buffer> {
  const domain = from.address.split('@')[1] ?? 'localhost';
  const composer = new MailComposer({
    from: { name: line(from.name), address: from.address },
    to: { name: '', address: to },
    subject: line(subject),
    text,
    html,
    messageId: `<${id}@${domain}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(leaveAt === undefined ? {} : { 'List-Unsubscribe': `<${encodeURI(line(leaveAt))}>` }),
    },
    // Nothing in a letter names a file or an address that should be read from here.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** A name of its own for a letter that is no reminder. */
export function newLetterId(): string {
  return randomUUID();
}

/** One line: what comes from a server or a name never begins a header of its own. */
function line(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 500);
}

function outcomeOf(error: unknown, isGiven: boolean): HandedOver {
  const { code, command, responseCode, message } = partsOf(error);
  const said = line(message);
  if (responseCode === undefined) {
    return isGiven ? { kind: 'unsure', error: said } : { kind: 'retry', error: said, isDown: true };
  }
  // 4xx: later. 5xx: this letter never; but a refused sign-in or sender is a matter of the settings, not of the letter.
  const isSettings = ['EAUTH', 'ETLS', 'ECONNECTION', 'EPROTOCOL'].includes(code ?? '') || command === 'MAIL FROM';
  return responseCode >= 500 && !isSettings
    ? { kind: 'failed', error: said }
    : { kind: 'retry', error: said, isDown: isSettings };
}

function partsOf(error: unknown): {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly message: string;
} {
  if (!(error instanceof Error)) return { message: 'no answer in time' };
  const { code, command, responseCode } = error as Error & Readonly<Record<string, unknown>>;
  return {
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof command === 'string' ? { command } : {}),
    ...(typeof responseCode === 'number' ? { responseCode } : {}),
    message: error.message,
  };
}
