import { relateDocuments } from '@muctieu/contract/documents/documents.operations';
import { relationActsTexts } from '@muctieu/contract/documents/documents.texts';
import { type DocumentRelationKind, documentRelationKinds } from '@muctieu/domain/documents/document-relation';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { useState } from 'react';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { TickField } from '../shared/TickField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useSay } from '../shared/use-say.ts';
import type { DocumentShown } from './DocumentPage.tsx';
import { type ChosenDocument, DocumentSearchField } from './DocumentSearchField.tsx';
import styles from './documents.module.css';
import { documentsTexts } from './documents.texts.ts';
import { useWritableRegister } from './use-writable-register.ts';

interface RelateFormProps {
  readonly document: DocumentShown;
  readonly onDone: () => void;
}

/** Says what this document does to another. */
export function RelateForm({ document, onDone }: RelateFormProps) {
  const say = useSay();
  const register = useWritableRegister();
  const relate = useChange(relateDocuments, { refresh: ['documents.'] });
  const [kind, setKind] = useState<DocumentRelationKind>('replaces');
  const [target, setTarget] = useState<ChosenDocument>();
  const [reach, setReach] = useState<'whole' | 'part'>('whole');
  const [article, setArticle] = useState('');
  const [effectiveOn, setEffectiveOn] = useState<PlainDate>();
  const [verified, setVerified] = useState(false);

  const send = async () => {
    const outcome = await relate.send({
      params: { documentId: document.documentId },
      body: {
        provinceId: document.provinceId === 'VN' ? (register ?? 'VN') : document.provinceId,
        kind,
        targetId: target?.documentId ?? '',
        reach,
        ...(reach === 'part' && article.trim() !== '' ? { article } : {}),
        ...(effectiveOn === undefined ? {} : { effectiveOn }),
        verified,
      },
    });
    if (!outcome.ok) return;
    notify(say(documentsTexts.related));
    onDone();
  };
  return (
    <div className={styles.inset}>
      <ChangeForm
        label={say(documentsTexts.relate)}
        problems={relate.problems}
        onSubmit={() => void send()}
        submitLabel={say(documentsTexts.relate)}
        busy={relate.sending}
        onCancel={onDone}
      >
        <div className={styles.pair}>
          <ChoiceField
            label={say(documentsTexts.relateKind)}
            value={kind}
            onChange={(value) => setKind(documentRelationKinds.find((one) => one === value) ?? 'replaces')}
            choices={documentRelationKinds.map((value) => ({ value, label: say(relationActsTexts[value]) }))}
            path="kind"
          />
          <DocumentSearchField
            label={say(documentsTexts.relateTarget)}
            value={target}
            onChange={setTarget}
            without={document.documentId}
            path="targetId"
            required
          />
          <ChoiceField
            label={say(documentsTexts.relateReach)}
            value={reach}
            onChange={(value) => setReach(value === 'part' ? 'part' : 'whole')}
            choices={[
              { value: 'whole', label: say(documentsTexts.reachWhole) },
              { value: 'part', label: say(documentsTexts.reachPart) },
            ]}
            path="reach"
          />
          {reach === 'part' && (
            <TextField label={say(documentsTexts.article)} value={article} onChange={setArticle} path="article" />
          )}
          <DayPicker
            label={say(documentsTexts.effectiveOn)}
            value={effectiveOn}
            onChange={setEffectiveOn}
            path="effectiveOn"
          />
        </div>
        <TickField label={say(documentsTexts.verifiedField)} value={verified} onChange={setVerified} path="verified" />
      </ChangeForm>
    </div>
  );
}
