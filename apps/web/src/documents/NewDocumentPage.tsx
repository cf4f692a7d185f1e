import { createDocument } from '@muctieu/contract/documents/documents.operations';
import { useNavigate } from '@tanstack/react-router';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { sharedTexts } from '../shared/shared.texts.ts';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import { DocumentFields } from './DocumentFields.tsx';
import { bodyOfForm, type DocumentForm, emptyDocumentForm } from './document-form.ts';
import styles from './documents.module.css';
import { documentsTexts } from './documents.texts.ts';
import { useWritableRegister } from './use-writable-register.ts';

/** Enters a document into the register of the person's province. */
export function NewDocumentPage() {
  const say = useSay();
  const navigate = useNavigate();
  const register = useWritableRegister() ?? 'VN';
  const draft = useDraft<DocumentForm>('documents.new', emptyDocumentForm);
  const create = useChange(createDocument, { refresh: ['documents.'] });
  const send = async () => {
    const outcome = await create.send({ body: { provinceId: register, ...bodyOfForm(draft.value) } });
    if (!outcome.ok) return;
    notify(say(documentsTexts.saved, { symbol: draft.value.symbol }));
    draft.saved();
    await navigate({ to: `/van-ban/${outcome.value.documentId}` });
  };
  return (
    <div className="stack">
      <PageHeader
        title={say(documentsTexts.newTitle)}
        trail={[{ label: say(documentsTexts.title), to: '/van-ban' }]}
        note={`${say(documentsTexts.formRegister)}: ${
          register === 'VN'
            ? say(documentsTexts.registerState)
            : say(documentsTexts.registerProvince, { province: register })
        }`}
      />
      <section className={`paper ${styles.form}`}>
        <DraftKeeper draft={draft} />
        <ChangeForm
          label={say(documentsTexts.newTitle)}
          problems={create.problems}
          onSubmit={() => void send()}
          submitLabel={say(sharedTexts.save)}
          busy={create.sending}
        >
          <DocumentFields form={draft.value} change={(part) => draft.change((before) => ({ ...before, ...part }))} />
        </ChangeForm>
      </section>
    </div>
  );
}
