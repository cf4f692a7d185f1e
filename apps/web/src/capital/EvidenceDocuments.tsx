import { type ChosenDocument, DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { proposalTexts } from './proposal.texts.ts';

interface EvidenceDocumentsProps {
  readonly documents: readonly ChosenDocument[];
  readonly onChange: (documents: readonly ChosenDocument[]) => void;
}

/** Documents of the register that show why; each is added by choosing it. */
export function EvidenceDocuments({ documents, onChange }: EvidenceDocumentsProps) {
  const say = useSay();
  return (
    <div className="stack">
      {documents.length > 0 && (
        <section className="row" aria-label={say(proposalTexts.evidenceDocuments)}>
          {documents.map(({ documentId, symbol }) => (
            <button
              key={documentId}
              type="button"
              className={styles.filter}
              aria-label={say(proposalTexts.removeEvidence, { symbol })}
              onClick={() => onChange(documents.filter((one) => one.documentId !== documentId))}
            >
              {symbol} <span aria-hidden="true">✕</span>
            </button>
          ))}
        </section>
      )}
      <DocumentSearchField
        key={documents.length}
        label={say(proposalTexts.addEvidence)}
        value={undefined}
        onChange={(chosen) => {
          if (chosen === undefined || documents.some(({ documentId }) => documentId === chosen.documentId)) return;
          onChange([...documents, chosen]);
        }}
      />
    </div>
  );
}
