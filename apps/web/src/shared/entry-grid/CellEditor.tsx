import { searchKey } from '@muctieu/kernel/search-key';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useSay } from '../use-say.ts';
import styles from './EntryGrid.module.css';
import { entryGridTexts } from './entry-grid.texts.ts';
import type { GridColumn } from './grid-content.ts';

interface CellEditorProps {
  readonly column: GridColumn;
  readonly label: string;
  readonly text: string;
  readonly way: 'over' | 'inside' | undefined;
  readonly fixed: boolean;
  readonly invalid: boolean;
  readonly note: string;
  /** Whether the grid has the focus: else the cell waits for it. */
  readonly takesFocus: () => boolean;
  readonly onType: (text: string) => void;
  readonly onChoose: (label: string) => void;
  readonly onOpen: () => void;
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onCopy: (event: ClipboardEvent, cuts: boolean) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onLeave: () => void;
}

const choicesMost = 60;

/**
 * The one cell that holds the focus: a real field with its text selected, so that typing, also by a Vietnamese input method,
 * replaces the text as in a spreadsheet, and screen readers say its column, row, content and what is wrong with it.
 */
export function CellEditor(props: CellEditorProps) {
  const { column, label, text, way, fixed, invalid, note, takesFocus, onType, onChoose, onOpen, onKey, onLeave } =
    props;
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const noteId = useId();
  const listId = useId();
  const isTyping = way !== undefined;
  const hasList = column.kind === 'choice' && isTyping && !fixed;
  const [marked, setMarked] = useState(0);
  const [asks, setAsks] = useState(false);
  const found = useMemo(() => {
    if (!hasList) return [];
    const key = asks ? searchKey(text) : '';
    return (column.choices ?? [])
      .filter(({ label: name, value }) => key === '' || searchKey(`${name} ${value}`).includes(key))
      .slice(0, choicesMost);
  }, [hasList, asks, column.choices, text]);
  useEffect(() => setAsks(way === 'over'), [way]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text finds others, and the first is marked.
  useEffect(() => setMarked(0), [text]);

  const resting = way === undefined ? text : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: see below.
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null || !takesFocus()) return;
    if (document.activeElement !== element) element.focus({ preventScroll: true });
    // A choice is searched anew: what stands there is replaced by the first letter.
    if (way === undefined || (way === 'inside' && column.kind === 'choice')) element.select();
    else if (way === 'inside') element.setSelectionRange(element.value.length, element.value.length);
    // A text that comes back by undoing is selected again, so that typing replaces it.
  }, [way, takesFocus, resting, column.kind]);

  const key = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const choice = found[marked];
    if (hasList && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setMarked((before) => Math.max(0, Math.min(before + step, found.length - 1)));
      return;
    }
    if (hasList && (event.key === 'Enter' || event.key === 'Tab') && choice !== undefined && text.trim() !== '') {
      onChoose(choice.label);
    }
    onKey(event);
  };
  const choiceId = (index: number) => `${listId}.${index}`;
  return (
    <>
      <textarea
        ref={field}
        rows={1}
        className={styles.field}
        value={text}
        readOnly={fixed}
        spellCheck={false}
        autoComplete="off"
        aria-label={label}
        aria-invalid={invalid}
        data-typing={isTyping}
        data-kind={column.kind}
        {...(column.kind === 'text' || column.kind === 'choice' ? {} : { inputMode: 'decimal' as const })}
        {...(note === '' ? {} : { 'aria-describedby': noteId })}
        {...(column.kind === 'choice'
          ? {
              role: 'combobox',
              'aria-autocomplete': 'list' as const,
              'aria-expanded': hasList,
              'aria-controls': listId,
              ...(hasList && found.length > 0 ? { 'aria-activedescendant': choiceId(marked) } : {}),
            }
          : {})}
        onChange={(event) => {
          setAsks(true);
          onType(event.currentTarget.value);
        }}
        onKeyDown={key}
        onCopy={(event) => props.onCopy(event, false)}
        onCut={(event) => props.onCopy(event, true)}
        onPaste={props.onPaste}
        onDoubleClick={onOpen}
        onMouseDown={(event) => {
          if (isTyping) return;
          // The browser would put the caret into the text, and what is typed next would not replace it.
          event.preventDefault();
          event.currentTarget.focus({ preventScroll: true });
          event.currentTarget.select();
        }}
        onFocus={(event) => {
          if (!isTyping) event.currentTarget.select();
        }}
        onBlur={onLeave}
      />
      {note !== '' && (
        <span id={noteId} className={styles.note} data-tone={invalid ? 'error' : 'warning'} data-typing={isTyping}>
          {note}
        </span>
      )}
      {column.kind === 'choice' && !fixed && !isTyping && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.opens}
          aria-label={say(entryGridTexts.openChoices)}
          onPointerDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            field.current?.focus({ preventScroll: true });
            onOpen();
          }}
        >
          ▾
        </button>
      )}
      {column.kind === 'choice' && (
        <div
          id={listId}
          role="listbox"
          aria-label={say(entryGridTexts.choices, { column: column.title })}
          className={styles.choices}
          hidden={!hasList || found.length === 0}
        >
          {found.map((choice, index) => (
            <div
              key={choice.value}
              id={choiceId(index)}
              role="option"
              aria-selected={index === marked}
              ref={index === marked ? scrollNear : undefined}
              onPointerDown={(event) => {
                event.preventDefault();
                event.stopPropagation();
              }}
              onClick={() => onChoose(choice.label)}
            >
              {choice.label}
            </div>
          ))}
        </div>
      )}
    </>
  );
}

function scrollNear(element: HTMLElement | null): void {
  const list = element?.parentElement;
  if (element === null || list === null || list === undefined) return;
  if (element.offsetTop < list.scrollTop) list.scrollTop = element.offsetTop;
  const under = element.offsetTop + element.offsetHeight - list.clientHeight;
  if (under > list.scrollTop) list.scrollTop = under;
}
