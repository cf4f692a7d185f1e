import {
  closePeriod,
  listClosings,
  readClosingState,
  reopenPeriod,
} from '@muctieu/contract/capital/statement.operations';
import type { AnswerOf } from '@muctieu/contract/http/operation';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DataTable } from '../shared/DataTable.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { usePermission } from '../shared/session.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { besideLedgerTexts } from './beside-ledger.texts.ts';
import { besideLedgerSentences as texts } from './beside-ledger-pages.texts.ts';
import { CapitalHeader } from './CapitalHeader.tsx';
import styles from './capital.module.css';
import { useOwnProvince } from './province-of.ts';

type State = AnswerOf<typeof readClosingState>;

/** What is closed, closing further, reopening, and who did it and why. */
export function ClosingPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const may = usePermission({ object: 'capital-plan', action: 'approve' });
  const state = useOperation(readClosingState, { query: { provinceId } });
  return (
    <div className="stack">
      <CapitalHeader title={say(besideLedgerTexts.closing)} note={say(texts.closingNote)} />
      <ReadingFrame reading={state}>
        {(value) => (
          <>
            <Waiting state={value} />
            {may && <CloseForm key={`c${value.until ?? ''}`} state={value} provinceId={provinceId} />}
            {may && value.until !== undefined && (
              <ReopenForm key={`r${value.until}`} until={value.until} provinceId={provinceId} />
            )}
          </>
        )}
      </ReadingFrame>
      <DataTable operation={listClosings} label={say(texts.history)} query={{ provinceId }} sorts={false} />
    </div>
  );
}

function Waiting({ state }: { readonly state: State }) {
  const say = useSay();
  const format = useFormat();
  return (
    <section className="paper">
      <p>
        <StatusBadge tone={state.until === undefined ? 'neutral' : 'good'}>
          {state.until === undefined
            ? say(texts.nothingClosed)
            : say(texts.closedUntil, { day: format.day(state.until) })}
        </StatusBadge>
      </p>
      <p>{say(state.waiting.length === 0 ? texts.waitingNone : texts.waiting, { count: state.waiting.length })}</p>
      <ul>
        {state.waiting.map(({ kind, id, valueDate, reason }) => (
          <li key={id}>
            <PageLink to={kind === 'decision' ? `/von/quyet-dinh/${id}` : '/von/giai-ngan'}>
              {say(texts[kind])} {format.day(valueDate)}
            </PageLink>
            {reason === '' ? '' : `: ${reason}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The last days of months from `first` back, newest first. */
function monthEnds(last: string, count: number): readonly string[] {
  const days: string[] = [];
  for (let day = last; days.length < count; day = addDays(`${day.slice(0, 7)}-01` as PlainDate, -1)) days.push(day);
  return days;
}

function usePeriodName() {
  const say = useSay();
  const format = useFormat();
  return (day: string) => {
    const month = Number(day.slice(5, 7));
    const name =
      month === 12
        ? say(texts.year, { year: day.slice(0, 4) })
        : month % 3 === 0
          ? say(texts.quarter, { month: String(month), quarter: String(month / 3) })
          : say(texts.month, { month: String(month) });
    return `${format.day(day)} · ${name}`;
  };
}

function CloseForm({ state, provinceId }: { readonly state: State; readonly provinceId: string }) {
  const ends = monthEnds(state.latest, 60).filter((day) => state.until === undefined || day > state.until);
  // The next month after what is closed; where nothing is, everything that is over.
  const first = (state.until === undefined ? ends.at(0) : ends.at(-1)) ?? '';
  return <PeriodForm move="close" ends={ends} first={first} provinceId={provinceId} />;
}

function ReopenForm({ until, provinceId }: { readonly until: string; readonly provinceId: string }) {
  const ends = monthEnds(addDays(`${until.slice(0, 7)}-01` as PlainDate, -1), 24);
  return <PeriodForm move="reopen" ends={ends} first={ends[0] ?? ''} provinceId={provinceId} />;
}

const moves = {
  close: { operation: closePeriod, title: texts.close, until: texts.until, done: texts.closed },
  reopen: { operation: reopenPeriod, title: texts.reopen, until: texts.reopenTo, done: texts.reopened },
} as const;

/** Up to and with which month-end everything is closed from now on, and why. */
function PeriodForm({
  move,
  ends,
  first,
  provinceId,
}: {
  readonly move: keyof typeof moves;
  readonly ends: readonly string[];
  readonly first: string;
  readonly provinceId: string;
}) {
  const say = useSay();
  const format = useFormat();
  const nameOf = usePeriodName();
  const { operation, title, until: untilText, done } = moves[move];
  const change = useChange<typeof closePeriod | typeof reopenPeriod>(operation, { refresh: ['capital.'] });
  const draft = useDraft(`capital.${move}`, { until: first, reason: '' });
  if (ends.length === 0) return null;
  const until = ends.includes(draft.value.until) ? draft.value.until : (ends[0] ?? '');
  const send = async () => {
    const body = { provinceId, until: until as PlainDate, reason: draft.value.reason };
    const outcome = await change.send({ body });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(done, { day: format.day(until) }));
  };
  return (
    <section className="paper">
      <h2 className={styles.heading}>{say(title)}</h2>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(title)}
        onSubmit={() => void send()}
        label={say(title)}
      >
        <ChoiceField
          path="until"
          label={say(untilText)}
          value={until}
          onChange={(day) => draft.change((value) => ({ ...value, until: day }))}
          choices={ends.map((day) => ({ value: day, label: nameOf(day) }))}
        />
        <TextField
          path="reason"
          label={say(texts.reason)}
          value={draft.value.reason}
          onChange={(reason) => draft.change((value) => ({ ...value, reason }))}
          required
        />
      </ChangeForm>
    </section>
  );
}
