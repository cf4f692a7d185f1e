import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { MailServer } from '../../../src/reporting/mail/mail-server.ts';
import { testMailCertificate } from './test-mail-certificate.ts';

const testAccount = { name: 'muctieu', password: 'mật khẩu của bài thử' } as const;

/** A letter as it arrived. */
interface Arrived {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly headers: readonly string[];
  readonly signedInAs: string;
  readonly isEncrypted: boolean;
}

export interface TestMailServer {
  readonly settings: MailServer;
  readonly arrived: Arrived[];
  /** How it answers the next letters: undefined takes them. */
  behave: 'refuse-later' | 'refuse-address' | 'swallow' | 'hang-up' | undefined;
  close(): Promise<void>;
}

/** A real SMTP server with STARTTLS and sign-in on a port of its own. */
export async function startTestMailServer(more: SMTPServerOptions = {}): Promise<TestMailServer> {
  const arrived: Arrived[] = [];
  const open = new Set<() => void>();
  const server = new SMTPServer({
    ...testMailCertificate,
    authMethods: ['PLAIN', 'LOGIN'],
    authOptional: false,
    disableReverseLookup: true,
    closeTimeout: 500,
    onAuth({ username, password }, _session, callback) {
      if (username === testAccount.name && password === testAccount.password) callback(null, { user: username });
      else callback(new Error('535 wrong name or password'));
    },
    onRcptTo({ address }, _session, callback) {
      if (test.behave === 'refuse-address')
        callback(Object.assign(new Error(`no mailbox ${address}`), { responseCode: 550 }));
      else if (test.behave === 'refuse-later')
        callback(Object.assign(new Error('mailbox busy'), { responseCode: 451 }));
      else callback();
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const { mailFrom, rcptTo } = session.envelope;
        arrived.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw,
          headers: headersOf(raw),
          signedInAs: String(session.user ?? ''),
          isEncrypted: session.secure,
        });
        // Swallowed: it arrived, and nobody hears of it.
        if (test.behave === 'swallow') open.add(() => callback());
        else callback();
      });
    },
    ...more,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const test: TestMailServer = {
    settings: {
      host: 'localhost',
      port,
      security: 'starttls',
      signIn: testAccount,
      authority: testMailCertificate.cert,
      sender: 'muctieu@dienbien.example',
    },
    arrived,
    behave: undefined,
    close: () =>
      new Promise((resolve) => {
        for (const answer of open) answer();
        server.close(() => resolve());
      }),
  };
  return test;
}

/** Header lines, folded ones joined. */
function headersOf(raw: string): readonly string[] {
  const [head = ''] = raw.split('\r\n\r\n');
  return head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
}

/** The part of that kind, decoded. */
export function partOf(raw: string, kind: 'text/plain' | 'text/html'): string {
  const part = raw.split(/\r\n--[^\r\n]+/).find((one) => one.includes(`Content-Type: ${kind}`)) ?? '';
  const [head = '', ...body] = part.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8');
  if (!/quoted-printable/i.test(head)) return text;
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
