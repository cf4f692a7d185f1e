import { Button } from '@mantine/core';
import { verifyReport } from '@muctieu/contract/reporting/writing/writing.operations';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FileDrop } from '../../shared/FileDrop.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { ReadingFrame } from '../../shared/ReadingFrame.tsx';
import { StatusBadge } from '../../shared/StatusBadge.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useFormat } from '../../shared/use-format.ts';
import { useOperation } from '../../shared/use-operation.ts';
import { usePathParameter } from '../../shared/use-path-parameter.ts';
import { useSay } from '../../shared/use-say.ts';
import { editorTexts as texts } from './editor.texts.ts';
import { writingTexts } from './writing.texts.ts';

/** For everybody who holds a report: whether it was issued, and whether this file is the one. */
export function VerifyPage() {
  const say = useSay();
  const format = useFormat();
  const navigate = useNavigate();
  const code = usePathParameter('code');
  const [typed, setTyped] = useState(code);
  const [sha256, setSha] = useState<string>();
  const reading = useOperation(verifyReport, { params: { code } });
  const judge = async (file: File | undefined) => {
    if (file === undefined) return;
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    setSha([...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  };
  return (
    <div className="stack">
      <PageHeader title={say(writingTexts.verify)} note={say(texts.verifyNote)} />
      <section className="paper stack">
        <TextField label={say(texts.code)} value={typed} onChange={setTyped} />
        <div className="row">
          <Button onClick={() => void navigate({ to: `/xac-minh/${encodeURIComponent(typed.trim())}` })}>
            {say(texts.verifyGo)}
          </Button>
        </div>
        <ReadingFrame reading={reading}>
          {(found) => (
            <>
              <p role="status">
                {found.issued ? (
                  <StatusBadge tone="good">
                    {say(texts.isIssued, {
                      number: found.number ?? '',
                      day: found.issuedOn === undefined ? '' : format.day(found.issuedOn),
                      title: found.title ?? '',
                      unit: found.unitName ?? '',
                    })}
                  </StatusBadge>
                ) : (
                  <StatusBadge tone={found.known ? 'waiting' : 'bad'}>
                    {say(found.known ? texts.notIssued : texts.unknown)}
                  </StatusBadge>
                )}
              </p>
              {found.issued && (
                <FileDrop label={say(texts.file)} accept=".docx,.pdf" onFiles={([file]) => void judge(file)} />
              )}
              {sha256 !== undefined && (
                <p role="status">
                  {found.files.some((file) => file.sha256 === sha256) ? (
                    <StatusBadge tone="good">{say(texts.same)}</StatusBadge>
                  ) : (
                    <StatusBadge tone="bad">{say(texts.other)}</StatusBadge>
                  )}
                </p>
              )}
            </>
          )}
        </ReadingFrame>
      </section>
    </div>
  );
}
