import type { AnswerOf } from '@muctieu/contract/http/operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { importNodes, previewImport } from '@muctieu/contract/programmes/programmes.operations';
import { useState } from 'react';
import { type ChosenDocument, DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { FileDrop, type UploadProgress } from '../shared/FileDrop.tsx';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { TextField } from '../shared/TextField.tsx';
import { uploadFile } from '../shared/upload-file.ts';
import { useChange } from '../shared/use-change.ts';
import { useSay } from '../shared/use-say.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { programmesTexts } from './programmes.texts.ts';

interface Previewed {
  readonly file: File;
  readonly preview: AnswerOf<typeof previewImport>;
}

/** Completes a catalogue from a file: first what it would change, then, with document and reason, the change. */
export function ImportPanel({ catalogueId }: { readonly catalogueId: string }) {
  const say = useSay();
  const [progress, setProgress] = useState<UploadProgress>();
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const [previewed, setPreviewed] = useState<Previewed>();
  const look = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    setProblems([]);
    setPreviewed(undefined);
    setProgress({ name: file.name, share: 0 });
    const input = { params: { catalogueId }, query: { name: file.name }, file };
    const outcome = await uploadFile(previewImport, input, (share) => setProgress({ name: file.name, share }));
    setProgress(undefined);
    if (outcome.ok) setPreviewed({ file, preview: outcome.value });
    else setProblems(outcome.problems);
  };
  return (
    <div className="stack">
      <FileDrop
        label={say(programmesTexts.import)}
        accept=".xlsx,.csv,.json"
        note={say(programmesTexts.importNote)}
        onFiles={(files) => void look(files)}
        progress={progress}
      />
      <ProblemList problems={problems} takesFocus />
      {previewed !== undefined && <Confirmation previewed={previewed} onDone={() => setPreviewed(undefined)} />}
    </div>
  );
}

interface ConfirmationProps {
  readonly previewed: Previewed;
  readonly onDone: () => void;
}

function Confirmation({ previewed: { file, preview }, onDone }: ConfirmationProps) {
  const say = useSay();
  const change = useChange(importNodes, { refresh: ['programmes.', 'documents.'] });
  const [document, setDocument] = useState<ChosenDocument>();
  const [reason, setReason] = useState('');
  const { catalogueId, basedOn, rowCount, differences, counts } = preview;
  const send = async () => {
    const outcome = await change.send({
      params: { catalogueId },
      query: { name: file.name, reason, documentId: document?.documentId ?? '' },
      file,
      ifMatch: basedOn,
    });
    if (!outcome.ok) return;
    notify(say(programmesTexts.importDone, { number: outcome.value.version }));
    onDone();
  };
  return (
    <div className="stack">
      <p>
        <strong>{say(programmesTexts.importPreview, { name: file.name, count: rowCount })}</strong>{' '}
        {say(programmesTexts.differenceCounts, counts)}
      </p>
      <DifferenceList title={file.name} differences={differences} />
      <ChangeForm
        label={say(programmesTexts.import)}
        problems={change.problems}
        onSubmit={() => void send()}
        submitLabel={say(programmesTexts.importDo)}
        busy={change.sending}
        onCancel={onDone}
      >
        <DocumentSearchField
          label={say(programmesTexts.document)}
          value={document}
          onChange={setDocument}
          path="query.documentId"
          required
        />
        <TextField
          label={say(programmesTexts.reason)}
          value={reason}
          onChange={setReason}
          path="query.reason"
          required
        />
      </ChangeForm>
    </div>
  );
}
