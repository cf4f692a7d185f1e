import { Button, InputBase } from '@mantine/core';
import type { WrittenDetail } from '@muctieu/contract/reporting/writing/writing';
import { useRef, useState } from 'react';
import { ChangeForm } from '../../shared/ChangeForm.tsx';
import { DraftKeeper } from '../../shared/DraftKeeper.tsx';
import { notify } from '../../shared/notices.ts';
import { useFormat } from '../../shared/use-format.ts';
import { useSay } from '../../shared/use-say.ts';
import { FigurePicker } from './FigurePicker.tsx';
import { FindingList } from './FindingList.tsx';
import { RunsOf } from './ReportPreview.tsx';
import styles from './SlotEditor.module.css';
import { slotEditorTexts as texts } from './slot-editor.texts.ts';
import { useSlotReading } from './use-slot-reading.ts';
import { useSlotWords } from './use-slot-words.ts';

interface SlotEditorProps {
  readonly reportId: string;
  readonly slot: WrittenDetail['slots'][number];
}

/** One slot: its words, how they will read, and beside them what was written before and by the units. */
export function SlotEditor({ reportId, slot }: SlotEditorProps) {
  const say = useSay();
  const format = useFormat();
  const { draft, save, saving, problems, conflicts } = useSlotWords(reportId, slot);
  const area = useRef<HTMLTextAreaElement>(null);
  const [picking, setPicking] = useState(false);
  const { text } = draft.value;
  const reading = useSlotReading(reportId, slot.slot, text);
  const setText = (next: string) => draft.change((before) => ({ ...before, text: next }));
  const person = (name: string) => (name === '' ? say(texts.somebody) : name);
  const submit = async () => {
    const outcome = await save();
    if (outcome.kind === 'saved') notify(say(texts.saved));
    if (outcome.kind === 'merged') notify(say(texts.merged, { person: person(outcome.theirs) }));
    if (outcome.kind === 'conflict') area.current?.focus();
  };
  /** Where the cursor stands, which the field keeps while the dialog is open. */
  const insert = (words: string) => {
    const at = area.current?.selectionStart ?? text.length;
    const end = area.current?.selectionEnd ?? at;
    setText(`${text.slice(0, at)}${words}${text.slice(end)}`);
    setPicking(false);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(at + words.length, at + words.length);
    });
  };
  const append = (words: string) => setText(text.trim() === '' ? words : `${text.trimEnd()}\n${words}`);
  return (
    <section className="paper" aria-label={slot.label}>
      <DraftKeeper draft={draft} />
      <div className={styles.columns}>
        <ChangeForm problems={problems} busy={saving} submitLabel={say(texts.save)} onSubmit={() => void submit()}>
          <InputBase
            component="textarea"
            multiline
            rows={7}
            ref={area}
            label={slot.label}
            description={say(texts.note)}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {slot.person !== undefined && slot.at !== undefined && (
            <p className="soft">{say(texts.written, { person: slot.person, moment: format.moment(slot.at) })}</p>
          )}
          <div className="row">
            <Button variant="default" onClick={() => setPicking(true)}>
              {say(texts.insert)}
            </Button>
          </div>
          {conflicts !== undefined && (
            <div role="alert">
              <p>{say(texts.conflict, { person: person(conflicts.theirs) })}</p>
              {conflicts.conflicts.map(({ mine, theirs }) => (
                <dl key={`${mine} ${theirs}`}>
                  <dt>{say(texts.mine)}</dt>
                  <dd className={styles.words}>{mine}</dd>
                  <dt>{say(texts.theirs, { person: person(conflicts.theirs) })}</dt>
                  <dd className={styles.words}>{theirs}</dd>
                </dl>
              ))}
            </div>
          )}
          {reading !== undefined && text.trim() !== '' && (
            <section className={styles.read} aria-label={say(texts.reads)} aria-live="polite">
              {reading.paragraphs.map((runs) => (
                <p key={runs.map((run) => run.text).join('')}>
                  <RunsOf
                    runs={runs.map((run) =>
                      run.mark === undefined ? run : { ...run, mark: `${slot.slot}-${run.mark}` },
                    )}
                  />
                </p>
              ))}
              <FindingList
                preview={{
                  contradictions: reading.contradictions.map(withoutPlace),
                  unreadable: reading.unreadable.map(withoutPlace),
                }}
              />
              {reading.unreadable.map(({ reference, nearest }) =>
                nearest === undefined ? null : (
                  <Button
                    key={reference}
                    variant="default"
                    size="xs"
                    onClick={() => setText(text.replace(reference, () => reference.replace(/[\w.]+/, nearest)))}
                  >
                    {say(texts.mend)}: {nearest}
                  </Button>
                ),
              )}
              {reading.contradictions.map(({ excerpt, typed, reference }) => (
                <Button
                  key={excerpt}
                  variant="default"
                  size="xs"
                  onClick={() => setText(withReference(text, { excerpt, typed, reference }))}
                >
                  {say(texts.replace)}: {typed} → {reference}
                </Button>
              ))}
            </section>
          )}
        </ChangeForm>
        <Beside slot={slot} onCopy={append} />
      </div>
      {picking && <FigurePicker reportId={reportId} onPick={insert} onClose={() => setPicking(false)} />}
    </section>
  );
}

/** In the small preview the place is seen at once. */
function withoutPlace<Item extends { readonly mark?: string | undefined }>({ mark: _, ...item }: Item) {
  return item;
}

/** The percent sign comes with the figure. */
function withReference(
  text: string,
  { excerpt, typed, reference }: { readonly excerpt: string; readonly typed: string; readonly reference: string },
): string {
  const tail = /phan_tram/.test(reference) ? '\\s*%?' : '';
  const escaped = typed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(
    excerpt,
    excerpt.replace(new RegExp(`${escaped}${tail}`), () => reference),
  );
}

function Beside({
  slot,
  onCopy,
}: {
  readonly slot: SlotEditorProps['slot'];
  readonly onCopy: (words: string) => void;
}) {
  const say = useSay();
  const beside = [
    ...(slot.before === undefined
      ? []
      : [{ label: say(texts.before, { period: slot.before.from }), text: slot.before.text }]),
    ...slot.contributions.map(({ from, text }) => ({ label: say(texts.from, { unit: from }), text })),
  ];
  return (
    <aside aria-label={`${say(texts.beside)}: ${slot.label}`}>
      {beside.length === 0 && <p className="soft">{say(texts.nothingBeside)}</p>}
      {beside.map(({ label, text }, place) => (
        <details key={label} open={place < 2}>
          <summary>{label}</summary>
          <p className={styles.words}>{text}</p>
          <Button variant="default" size="xs" onClick={() => onCopy(text)}>
            {say(texts.copy)}
          </Button>
        </details>
      ))}
    </aside>
  );
}
