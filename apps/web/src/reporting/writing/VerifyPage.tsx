import type { AnswerOf } from '@muctieu/contract/http/operation';
import { verifyReport } from '@muctieu/contract/reporting/writing/register.operations';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ChangeForm } from '../../shared/ChangeForm.tsx';
import { FileDrop } from '../../shared/FileDrop.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { ReadingFrame } from '../../shared/ReadingFrame.tsx';
import { StatusBadge } from '../../shared/StatusBadge.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useFormat } from '../../shared/use-format.ts';
import { useOperation } from '../../shared/use-operation.ts';
import { usePathParameter } from '../../shared/use-path-parameter.ts';
import { useSay } from '../../shared/use-say.ts';
import { fileDigest } from './file-digest.ts';
import { verifyTexts as texts } from './verify.texts.ts';
import { writingTexts } from './writing.texts.ts';

/** Where somebody types a code that they have on paper. */
export function VerifyStartPage() {
  const say = useSay();
  return (
    <div className="stack">
      <PageHeader title={say(writingTexts.verify)} note={say(texts.note)} />
      <section className="paper">
        <CodeForm code="" />
      </section>
    </div>
  );
}

/** For everybody who holds a report: whether it was issued, and whether this file is the one. */
export function VerifyPage() {
  const say = useSay();
  const code = usePathParameter('code');
  const reading = useOperation(verifyReport, { params: { code } });
  return (
    <div className="stack">
      <PageHeader title={say(writingTexts.verify)} note={say(texts.note)} />
      <section className="paper stack">
        <CodeForm key={code} code={code} />
        <ReadingFrame reading={reading}>{(found) => <Verdict key={found.code} found={found} />}</ReadingFrame>
      </section>
    </div>
  );
}

function CodeForm({ code }: { readonly code: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(code);
  const go = () => {
    const wanted = typed.trim();
    if (wanted !== '') void navigate({ to: `/xac-minh/${encodeURIComponent(wanted)}` });
  };
  return (
    <ChangeForm problems={[]} submitLabel={say(texts.go)} onSubmit={go}>
      <TextField label={say(texts.code)} value={typed} onChange={setTyped} autoComplete="off" />
    </ChangeForm>
  );
}

type Verified = AnswerOf<typeof verifyReport>;

function Verdict({ found }: { readonly found: Verified }) {
  const say = useSay();
  const format = useFormat();
  if (!found.issued)
    return (
      <div role="status">
        <p>
          <StatusBadge tone={found.known ? 'waiting' : 'bad'}>
            {say(found.known ? texts.notIssued : texts.unknown)}
          </StatusBadge>
        </p>
        {!found.known && <p>{say(texts.unknownNext)}</p>}
      </div>
    );
  const facts = [
    [texts.title, found.title],
    [texts.unit, found.unitName],
    [texts.authority, found.authority],
    [texts.number, found.number],
    [texts.day, found.issuedOn && format.day(found.issuedOn)],
    [texts.asOf, found.valueDate && format.day(found.valueDate)],
  ] as const;
  return (
    <>
      <div role="status">
        <p>
          <StatusBadge tone="good">{say(texts.issued)}</StatusBadge>
        </p>
        <dl className="facts">
          {facts.map(([label, words]) =>
            words === undefined ? null : (
              <div key={label.vi} style={{ display: 'contents' }}>
                <dt>{say(label)}</dt>
                <dd>{words}</dd>
              </div>
            ),
          )}
        </dl>
      </div>
      <FileVerdict files={found.files} />
    </>
  );
}

function FileVerdict({ files }: { readonly files: Verified['files'] }) {
  const say = useSay();
  const [judged, setJudged] = useState<{ readonly name: string; readonly kind: 'word' | 'signed' | 'other' }>();
  const judge = async (file: File | undefined) => {
    if (file === undefined) return;
    setJudged(undefined);
    const sha256 = await fileDigest(new Uint8Array(await file.arrayBuffer()));
    setJudged({ name: file.name, kind: files.find((one) => one.sha256 === sha256)?.kind ?? 'other' });
  };
  return (
    <>
      <FileDrop
        label={say(texts.file)}
        note={say(texts.fileNote)}
        accept=".docx,.pdf"
        onFiles={([file]) => void judge(file)}
      />
      <div role="status">
        {judged !== undefined && judged.kind !== 'other' && (
          <StatusBadge tone="good">
            {say(judged.kind === 'word' ? texts.sameWord : texts.sameSigned, { name: judged.name })}
          </StatusBadge>
        )}
        {judged?.kind === 'other' && (
          <>
            <StatusBadge tone="bad">{say(texts.other, { name: judged.name })}</StatusBadge>
            <p>{say(texts.otherNote)}</p>
          </>
        )}
      </div>
    </>
  );
}
