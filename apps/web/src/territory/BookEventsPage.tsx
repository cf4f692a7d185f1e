import { Button } from '@mantine/core';
import type { EventProposalInput, EventsPreviewAnswer } from '@muctieu/contract/territory/event-booking';
import { bookEvents, getUnit, previewEvents } from '@muctieu/contract/territory/territory.operations';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { useEffect, useRef, useState } from 'react';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useOperation, useSignedInCall } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { bookingTexts } from './booking.texts.ts';
import { ChangesTable } from './ChangesTable.tsx';
import { chosenUnit } from './chosen-unit.ts';
import { EventFields } from './EventFields.tsx';
import { type EventDraft, newEvent, proposalOf } from './event-draft.ts';
import { ProvinceField } from './ProvinceField.tsx';
import styles from './territory.module.css';
import { territoryTexts } from './territory.texts.ts';
import { useOwnProvinces } from './use-own-provinces.ts';

interface BookingDraft {
  readonly provinceId: string;
  readonly symbol: string;
  readonly issuedOn?: PlainDate | undefined;
  readonly on?: PlainDate | undefined;
  readonly events: readonly EventDraft[];
}

interface Preview {
  readonly answer: EventsPreviewAnswer;
  readonly body: {
    readonly document: { symbol: string; issuedOn?: string };
    readonly on: string;
    readonly events: EventProposalInput[];
  };
  /** What was typed when it was asked for: a later change makes it stale. */
  readonly of: BookingDraft;
}

/** Events of one document: typed, looked at, booked. */
export function BookEventsPage() {
  const say = useSay();
  const [own = ''] = useOwnProvinces();
  const [initial] = useState<BookingDraft>(() => ({ provinceId: own, symbol: '', events: [newEvent()] }));
  const draft = useDraft<BookingDraft>('territory.booking', initial);
  const { value, change } = draft;
  useGivenUnit(draft.value, change);
  const call = useSignedInCall();
  const booking = useChange(bookEvents, { refresh: ['territory.'] });
  const [preview, setPreview] = useState<Preview>();
  const [problems, setProblems] = useState<EventsPreviewAnswer['problems']>([]);
  const [asking, setAsking] = useState(false);

  const ask = async () => {
    setPreview(undefined);
    booking.forget();
    const read = readDraft(value, say);
    if ('missing' in read) return setProblems(read.missing);
    setAsking(true);
    const outcome = await call(previewEvents, { params: { provinceId: value.provinceId }, body: read.body });
    setAsking(false);
    if (!outcome.ok) return setProblems([...outcome.problems]);
    setProblems(outcome.value.problems);
    setPreview({ answer: outcome.value, body: read.body, of: value });
  };
  const book = async () => {
    if (preview === undefined) return;
    const outcome = await booking.send({
      params: { provinceId: value.provinceId },
      body: preview.body,
      ifMatch: preview.answer.territoryVersion,
    });
    if (!outcome.ok) return;
    notify(say(bookingTexts.booked, { count: preview.body.events.length, symbol: value.symbol }));
    draft.saved({ ...initial, events: [newEvent()] });
    setPreview(undefined);
  };
  const shownPreview = useRef<HTMLElement>(null);
  useEffect(() => {
    if (preview?.answer.problems.length === 0) shownPreview.current?.focus();
  }, [preview]);
  const changeEvent = (index: number, event: EventDraft) =>
    change((before) => ({ ...before, events: before.events.with(index, event) }));
  const isStale = preview !== undefined && preview.of !== value;

  return (
    <>
      <PageHeader
        title={say(territoryTexts.book)}
        trail={[{ label: say(territoryTexts.units), to: '/dia-ban' }]}
        note={say(bookingTexts.note)}
      />
      <div className="stack">
        <DraftKeeper draft={draft} />
        <ChangeForm
          label={say(territoryTexts.book)}
          problems={problems}
          busy={asking}
          submitLabel={say(bookingTexts.preview)}
          onSubmit={() => void ask()}
        >
          <div className={`paper ${styles.fields}`}>
            <ProvinceField
              value={value.provinceId}
              onChange={(provinceId) => change((before) => ({ ...before, provinceId }))}
            />
            <TextField
              label={say(bookingTexts.symbol)}
              note={say(bookingTexts.symbolNote)}
              path="document.symbol"
              value={value.symbol}
              onChange={(symbol) => change((before) => ({ ...before, symbol }))}
              required
            />
            <DayPicker
              label={say(bookingTexts.issuedOn)}
              path="document.issuedOn"
              value={value.issuedOn}
              onChange={(issuedOn) => change((before) => ({ ...before, issuedOn }))}
            />
            <DayPicker
              label={say(bookingTexts.on)}
              path="on"
              value={value.on}
              onChange={(on) => change((before) => ({ ...before, on }))}
              required
            />
          </div>
          {value.events.map((event, index) => (
            <fieldset key={event.key} className={`${styles.event} paper`}>
              <legend>{say(bookingTexts.event, { number: index + 1 })}</legend>
              <EventFields
                event={event}
                onChange={(next) => changeEvent(index, next)}
                day={value.on}
                provinceId={value.provinceId}
                path={`events[${index}]`}
              />
              {value.events.length > 1 && (
                <Button
                  variant="default"
                  size="xs"
                  mt="sm"
                  onClick={() => change((before) => ({ ...before, events: before.events.toSpliced(index, 1) }))}
                >
                  {say(bookingTexts.removeEvent, { number: index + 1 })}
                </Button>
              )}
            </fieldset>
          ))}
          <div>
            <Button
              variant="default"
              onClick={() => change((before) => ({ ...before, events: [...before.events, newEvent()] }))}
            >
              {say(bookingTexts.addEvent)}
            </Button>
          </div>
        </ChangeForm>
        {preview !== undefined && (
          <section ref={shownPreview} tabIndex={-1} className="paper stack" aria-label={say(bookingTexts.previewTitle)}>
            <h2 style={{ margin: 0 }}>{say(bookingTexts.previewTitle)}</h2>
            <ChangesTable changes={preview.answer.changes} />
            {isStale && <p>{say(bookingTexts.previewStale)}</p>}
            {preview.answer.problems.length > 0 ? (
              <p>{say(bookingTexts.fix)}</p>
            ) : (
              <ChangeForm
                problems={booking.problems}
                busy={booking.sending}
                submitLabel={say(bookingTexts.book, { count: preview.body.events.length })}
                onSubmit={() => !isStale && void book()}
                onCancel={() => setPreview(undefined)}
              >
                {null}
              </ChangeForm>
            )}
          </section>
        )}
      </div>
    </>
  );
}

/** `?don-vi=` of the address: the unit from whose page one came stands in the first event. */
function useGivenUnit(draft: BookingDraft, change: (next: (before: BookingDraft) => BookingDraft) => void): void {
  const [unitId, setUnitId] = useAddressState('don-vi');
  const given = useOperation(getUnit, { params: { unitId } }, { enabled: unitId !== '' });
  const unit = given.value;
  const taken = useRef('');
  useEffect(() => {
    if (unit === undefined || taken.current === unit.id) return;
    taken.current = unit.id;
    const chosen = chosenUnit(unit);
    if (draft.events[0]?.unit?.id !== chosen.id) {
      change((before) => {
        const [first, ...rest] = before.events;
        const isEmpty = first === undefined || first.unit === undefined;
        const events = isEmpty ? [newEvent(chosen), ...rest] : [newEvent(chosen), ...before.events];
        return { ...before, provinceId: chosen.provinceId, events };
      });
    }
    setUnitId('');
  }, [unit, draft, change, setUnitId]);
}

function readDraft(
  draft: BookingDraft,
  say: ReturnType<typeof useSay>,
): { readonly missing: EventsPreviewAnswer['problems'] } | { readonly body: Preview['body'] } {
  const missing: EventsPreviewAnswer['problems'] = [];
  const add = (
    text: { readonly vi: string; readonly en: string },
    values: Readonly<Record<string, string | number>> = {},
  ) => {
    const said = say(text, values);
    missing.push({ code: 'draft-incomplete', text: { vi: said, en: said } });
  };
  if (draft.provinceId === '' || draft.symbol.trim() === '' || draft.on === undefined) add(bookingTexts.incompleteHead);
  const events: EventProposalInput[] = [];
  draft.events.forEach((event, index) => {
    const reading = proposalOf(event);
    const number = index + 1;
    if (reading.kind === 'ready') events.push(reading.proposal);
    else if (reading.kind === 'incomplete') add(bookingTexts.incomplete, { number });
    else add(bookingTexts.percentWrong, { number, found: reading.found });
  });
  if (missing.length > 0 || draft.on === undefined) return { missing };
  const issuedOn = draft.issuedOn === undefined ? {} : { issuedOn: draft.issuedOn };
  return { body: { document: { symbol: draft.symbol.trim(), ...issuedOn }, on: draft.on, events } };
}
