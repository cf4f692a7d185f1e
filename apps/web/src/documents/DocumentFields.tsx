import { listDocuments } from '@muctieu/contract/documents/documents.operations';
import { documentKindTexts, issuerLevelTexts } from '@muctieu/contract/documents/documents.texts';
import { documentKinds } from '@muctieu/domain/documents/document-kind';
import { documentSymbolKey } from '@muctieu/domain/documents/document-symbol';
import { parseDocumentSymbol } from '@muctieu/domain/documents/parse-document-symbol';
import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { TextField } from '../shared/TextField.tsx';
import { TickField } from '../shared/TickField.tsx';
import { useList } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import type { DocumentForm } from './document-form.ts';
import styles from './documents.module.css';
import { documentsTexts } from './documents.texts.ts';

interface DocumentFieldsProps {
  readonly form: DocumentForm;
  readonly change: (part: Partial<DocumentForm>) => void;
  /** The document that is edited; it is no namesake of itself. */
  readonly documentId?: string;
}

/** The fields of a document; while the symbol is typed it says how it is read, and who has it already. */
export function DocumentFields({ form, change, documentId }: DocumentFieldsProps) {
  const say = useSay();
  const kinds = documentKinds
    .map((value) => ({ value: value as string, label: say(documentKindTexts[value]) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'vi'));
  const levels = Object.entries(issuerLevelTexts).map(([value, text]) => ({ value, label: say(text) }));
  const day = (field: 'issuedOn' | 'validFrom' | 'validUntil', label: string) => (
    <DayPicker
      label={label}
      value={parsePlainDate(form[field])}
      onChange={(value: PlainDate | undefined) => change({ [field]: value ?? '' })}
      path={field}
    />
  );
  return (
    <>
      <div>
        <TextField
          label={say(documentsTexts.symbol)}
          value={form.symbol}
          onChange={(symbol) => change({ symbol })}
          note={say(documentsTexts.formSymbolNote)}
          path="symbol"
          required
        />
        {!form.unnumbered && (
          <SymbolReading symbol={form.symbol} {...(documentId === undefined ? {} : { documentId })} />
        )}
      </div>
      <TickField
        label={say(documentsTexts.formUnnumbered)}
        value={form.unnumbered}
        onChange={(unnumbered) => change({ unnumbered })}
      />
      <div className={styles.pair}>
        <ChoiceField
          label={say(documentsTexts.kind)}
          value={form.kind}
          onChange={(kind) => change({ kind })}
          choices={[{ value: '', label: say(documentsTexts.formKindFromSymbol) }, ...kinds]}
          path="kind"
        />
        <ChoiceField
          label={say(documentsTexts.issuerLevel)}
          value={form.issuerLevel}
          onChange={(issuerLevel) => change({ issuerLevel })}
          choices={levels}
          path="issuerLevel"
        />
      </div>
      <TextField
        label={say(documentsTexts.issuer)}
        value={form.issuer}
        onChange={(issuer) => change({ issuer })}
        path="issuer"
        required
      />
      <TextField
        label={say(documentsTexts.formAbstract)}
        value={form.abstract}
        onChange={(abstract) => change({ abstract })}
        path="abstract"
        kind="prose"
      />
      <div className={styles.pair}>
        {day('issuedOn', say(documentsTexts.issuedOn))}
        {day('validFrom', say(documentsTexts.formValidFrom))}
        {day('validUntil', say(documentsTexts.formValidUntil))}
      </div>
      <TextField
        label={say(documentsTexts.formSources)}
        value={form.sources}
        onChange={(sources) => change({ sources })}
        path="sources"
        kind="prose"
      />
      <TextField
        label={say(documentsTexts.noteField)}
        value={form.note}
        onChange={(note) => change({ note })}
        path="note"
        kind="prose"
      />
      <TickField
        label={say(documentsTexts.verifiedField)}
        value={form.verified}
        onChange={(verified) => change({ verified })}
        path="verified"
      />
    </>
  );
}

function SymbolReading({ symbol, documentId }: { readonly symbol: string; readonly documentId?: string }) {
  const say = useSay();
  const parsed = parseDocumentSymbol(symbol);
  const key = parsed.ok ? documentSymbolKey(parsed.value) : '';
  const list = useList(listDocuments, { query: { search: symbol, limit: 20 } }, { enabled: parsed.ok });
  if (!parsed.ok) return null;
  const { number, suffix = '', year, kind, otherKinds, issuerSymbol } = parsed.value;
  const kinds = [...(kind === undefined ? [] : [kind]), ...otherKinds].map((one) => say(documentKindTexts[one]));
  const known = list.items.filter((one) => one.symbolKey === key && one.documentId !== documentId);
  return (
    <div aria-live="polite" className="soft">
      {say(documentsTexts.formRead, {
        kind: kinds.join(' / '),
        number: number === undefined ? '…' : `${number}${suffix}${year === undefined ? '' : `/${year}`}`,
        issuer: issuerSymbol,
      })}
      {known.length > 0 && (
        <>
          {'. '}
          {say(documentsTexts.known)}:{' '}
          {known.map((one, index) => (
            <span key={one.documentId}>
              {index > 0 && '; '}
              <PageLink to={`/van-ban/${one.documentId}`}>
                {one.symbol}, {one.issuer}
              </PageLink>
            </span>
          ))}
        </>
      )}
    </div>
  );
}
