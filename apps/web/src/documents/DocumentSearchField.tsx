import { listDocuments } from '@muctieu/contract/documents/documents.operations';
import { useDeferredValue, useState } from 'react';
import { TextField } from '../shared/TextField.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useList } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './documents.module.css';
import { documentsTexts } from './documents.texts.ts';

export interface ChosenDocument {
  readonly documentId: string;
  readonly symbol: string;
}

interface DocumentSearchFieldProps {
  readonly label: string;
  readonly value: ChosenDocument | undefined;
  readonly onChange: (document: ChosenDocument | undefined) => void;
  /** The one that may not be chosen: the document itself. */
  readonly without?: string;
  readonly path?: string;
  readonly required?: boolean;
}

const shownMost = 8;

/** Chooses a document of the register by its symbol, in any writing, or by words of its abstract. */
export function DocumentSearchField({ label, value, onChange, without, path, required }: DocumentSearchFieldProps) {
  const say = useSay();
  const format = useFormat();
  const [typed, setTyped] = useState(value?.symbol ?? '');
  const asked = useDeferredValue(typed.trim());
  const searching = asked !== '' && asked !== value?.symbol;
  const list = useList(listDocuments, { query: { search: asked, limit: shownMost + 1 } }, { enabled: searching });
  const found = list.items.filter(({ documentId }) => documentId !== without).slice(0, shownMost);
  const choose = (document: ChosenDocument) => {
    setTyped(document.symbol);
    onChange(document);
  };
  return (
    <div>
      <TextField
        label={label}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          if (value !== undefined && text !== value.symbol) onChange(undefined);
        }}
        note={
          value === undefined
            ? say(documentsTexts.relateTargetNote)
            : say(documentsTexts.chosen, { symbol: value.symbol })
        }
        autoComplete="off"
        {...(path === undefined ? {} : { path })}
        {...(required === undefined ? {} : { required })}
      />
      {searching && !list.loading && (
        <div aria-live="polite">
          {found.length === 0 ? (
            <p className="soft">{say(documentsTexts.chooseNone)}</p>
          ) : (
            <ul className={styles.results}>
              {found.map(({ documentId, symbol, issuer, issuedOn, abstract }) => (
                <li key={documentId}>
                  <button type="button" onClick={() => choose({ documentId, symbol })}>
                    <strong>{symbol}</strong> {issuer}
                    {issuedOn === undefined ? '' : `, ${format.day(issuedOn)}`}
                    <div className="soft">{abstract.slice(0, 120)}</div>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
