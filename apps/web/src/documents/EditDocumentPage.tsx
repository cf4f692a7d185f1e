import { editDocument, readDocument } from '@muctieu/contract/documents/documents.operations';
import { useNavigate } from '@tanstack/react-router';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { sharedTexts } from '../shared/shared.texts.ts';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useOperation } from '../shared/use-operation.ts';
import { usePathParameter } from '../shared/use-path-parameter.ts';
import { useSay } from '../shared/use-say.ts';
import { ClaimedDates } from './ClaimedDates.tsx';
import { DocumentFields } from './DocumentFields.tsx';
import type { DocumentShown } from './DocumentPage.tsx';
import { bodyOfForm, formOfDocument } from './document-form.ts';
import styles from './documents.module.css';
import { documentsTexts } from './documents.texts.ts';

/** Edits a document; another's edit meanwhile is said, and what was typed stays. */
export function EditDocumentPage() {
  const say = useSay();
  const documentId = usePathParameter('documentId');
  const reading = useOperation(readDocument, { params: { documentId }, query: {} });
  const document = reading.value;
  return (
    <div className="stack">
      <PageHeader
        title={
          document === undefined ? say(documentsTexts.editTitle) : `${say(documentsTexts.edit)} ${document.symbol}`
        }
        trail={[
          { label: say(documentsTexts.title), to: '/van-ban' },
          { label: document?.symbol ?? documentId, to: `/van-ban/${documentId}` },
        ]}
      />
      {document === undefined ? (
        reading.loading ? (
          <LoadingNote />
        ) : (
          <ProblemList problems={reading.problems} />
        )
      ) : (
        <EditForm key={documentId} document={document} />
      )}
    </div>
  );
}

function EditForm({ document }: { readonly document: DocumentShown }) {
  const say = useSay();
  const navigate = useNavigate();
  const { documentId, version } = document;
  const draft = useDraft(`documents.edit.${documentId}`, formOfDocument(document));
  const edit = useChange(editDocument, { refresh: ['documents.'] });
  const leave = () => navigate({ to: `/van-ban/${documentId}` });
  const send = async () => {
    const outcome = await edit.send({ params: { documentId }, body: bodyOfForm(draft.value), ifMatch: version });
    if (!outcome.ok) return;
    notify(say(documentsTexts.saved, { symbol: draft.value.symbol }));
    draft.saved();
    await leave();
  };
  return (
    <section className={`paper ${styles.form}`}>
      <DraftKeeper draft={draft} />
      {document.disputed && (
        <p>
          <strong>{say(documentsTexts.claimed)}:</strong> <ClaimedDates dates={document.dates} />
        </p>
      )}
      <ChangeForm
        label={say(documentsTexts.editTitle)}
        problems={edit.problems}
        onSubmit={() => void send()}
        submitLabel={say(sharedTexts.save)}
        busy={edit.sending}
        onCancel={() => void leave()}
      >
        <DocumentFields
          form={draft.value}
          change={(part) => draft.change((before) => ({ ...before, ...part }))}
          documentId={documentId}
        />
      </ChangeForm>
    </section>
  );
}
