import { Button } from '@mantine/core';
import type { MailState } from '@muctieu/contract/reporting/mail';
import {
  listLetters,
  readMail,
  saveMailSetting,
  sendLetterAgain,
  sendTestLetter,
} from '@muctieu/contract/reporting/mail.operations';
import { letterStateTexts, reportingColumnTexts } from '@muctieu/contract/reporting/reporting.texts';
import { useState } from 'react';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { DataTable } from '../shared/DataTable.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { TextField } from '../shared/TextField.tsx';
import { TickField } from '../shared/TickField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { mailPageTexts as texts } from './mail-page.texts.ts';
import { ReportingPages } from './ReportingPages.tsx';
import { reportingTexts } from './reporting.texts.ts';
import { letterTones } from './state-tone.ts';

const variables = [
  'MUCTIEU_SMTP_HOST',
  'MUCTIEU_SMTP_SENDER',
  'MUCTIEU_SMTP_SECURITY',
  'MUCTIEU_SMTP_PORT',
  'MUCTIEU_SMTP_NAME',
  'MUCTIEU_SMTP_PASSWORD_FILE',
];

/** For who administers: whether letters of reminders leave, from whom, a test, and what became of each. */
export function MailPage() {
  const say = useSay();
  const reading = useOperation(readMail, {});
  return (
    <div className="stack">
      <PageHeader title={say(reportingTexts.mail)} note={say(texts.note)} />
      <ReadingFrame reading={reading}>
        {(state) => (
          <>
            <ServerFacts state={state} />
            {state.server !== undefined && !state.mayChange && <p className="paper">{say(texts.othersChange)}</p>}
            {state.server !== undefined && state.mayChange && (
              <>
                <SettingForm key={state.version} state={state} />
                <TestForm />
              </>
            )}
          </>
        )}
      </ReadingFrame>
      <section aria-labelledby="letters">
        <h2 id="letters">{say(texts.letters)}</h2>
        {(reading.value?.counts.unsure ?? 0) > 0 && <p>{say(texts.unsureNote)}</p>}
        <Letters />
      </section>
      <ReportingPages />
    </div>
  );
}

function ServerFacts({ state }: { readonly state: MailState }) {
  const say = useSay();
  const { server, counts } = state;
  return (
    <section aria-labelledby="mail-server" className="paper">
      <h2 id="mail-server">{say(texts.state)}</h2>
      {server === undefined ? (
        <>
          <p>{say(texts.none)}</p>
          <ul>
            {variables.map((name) => (
              <li key={name}>
                <code>{name}</code>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <dl className="facts">
          <dt>{say(texts.host)}</dt>
          <dd>
            {server.host}:{server.port}
          </dd>
          <dt>{say(texts.security)}</dt>
          <dd>{server.security}</dd>
          <dt>{say(texts.signsIn)}</dt>
          <dd>{say(server.signsIn ? texts.yes : texts.no)}</dd>
          {(['waits', 'sent', 'failed', 'unsure'] as const).map((name) => (
            <FactPair key={name} term={say(texts[name])} value={String(counts[name])} />
          ))}
        </dl>
      )}
    </section>
  );
}

function FactPair({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}

function SettingForm({ state }: { readonly state: MailState }) {
  const say = useSay();
  const { isOn, sender, senderName, pageAddress, version } = state;
  const draft = useDraft(`reporting.mail.${version}`, { isOn, sender, senderName, pageAddress });
  const change = useChange(saveMailSetting, { refresh: ['reporting.read-mail'] });
  const patch = (next: Partial<typeof draft.value>) => draft.change((before) => ({ ...before, ...next }));
  const send = async () => {
    const outcome = await change.send({ body: draft.value, ifMatch: version });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(texts.saved));
  };
  return (
    <section aria-labelledby="mail-settings" className="paper">
      <h2 id="mail-settings">{say(texts.settings)}</h2>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts.save)}
        onSubmit={() => void send()}
      >
        <TickField
          label={say(texts.isOn)}
          path="isOn"
          value={draft.value.isOn}
          onChange={(next) => patch({ isOn: next })}
        />
        <TextField
          label={say(texts.sender)}
          path="sender"
          note={say(texts.senderNote, { sender: state.server?.sender ?? '' })}
          value={draft.value.sender}
          onChange={(next) => patch({ sender: next })}
        />
        <TextField
          label={say(texts.senderName)}
          path="senderName"
          note={say(texts.senderNameNote)}
          value={draft.value.senderName}
          onChange={(next) => patch({ senderName: next })}
        />
        <TextField
          label={say(texts.pageAddress)}
          path="pageAddress"
          note={say(texts.pageAddressNote, { address: state.publicAddress })}
          value={draft.value.pageAddress}
          onChange={(next) => patch({ pageAddress: next })}
        />
      </ChangeForm>
    </section>
  );
}

function TestForm() {
  const say = useSay();
  const [to, setTo] = useState('');
  const [answer, setAnswer] = useState<string>();
  const change = useChange(sendTestLetter, {});
  const send = async () => {
    setAnswer(undefined);
    const outcome = await change.send({ body: { to: to.trim() } });
    if (outcome.ok) setAnswer(say(texts.tested, { ...outcome.value }));
  };
  return (
    <section aria-labelledby="mail-test" className="paper">
      <h2 id="mail-test">{say(texts.test)}</h2>
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts.test)}
        onSubmit={() => void send()}
      >
        <TextField label={say(texts.testTo)} path="to" value={to} onChange={setTo} autoComplete="email" />
      </ChangeForm>
      <p role="status">{answer}</p>
    </section>
  );
}

function Letters() {
  const say = useSay();
  const change = useChange(sendLetterAgain, { refresh: ['reporting.list-letters', 'reporting.read-mail'] });
  const again = async (letterId: string) => {
    const outcome = await change.send({ params: { letterId } });
    if (outcome.ok) notify(say(texts.againDone));
  };
  return (
    <DataTable
      operation={listLetters}
      label={say(texts.letters)}
      keyOf={({ letterId }) => letterId}
      empty={say(texts.noLetters)}
      sorts={false}
      filters={[
        {
          key: 'state',
          label: say(reportingColumnTexts.state),
          choices: Object.entries(letterStateTexts).map(([value, text]) => ({ value, label: say(text) })),
        },
      ]}
      columns={[
        { key: 'createdAt' },
        { key: 'personName', width: '20%' },
        { key: 'address' },
        { key: 'items' },
        {
          key: 'state',
          render: ({ state }) => <StatusBadge tone={letterTones[state]}>{say(letterStateTexts[state])}</StatusBadge>,
        },
        { key: 'tries' },
        { key: 'error', width: '20%' },
        { key: 'nextTryAt' },
        {
          key: 'again',
          title: texts.handle,
          render: ({ letterId, state }) =>
            (state === 'failed' || state === 'unsure') && (
              <Button size="xs" variant="default" onClick={() => void again(letterId)}>
                {say(texts.again)}
              </Button>
            ),
        },
      ]}
    />
  );
}
