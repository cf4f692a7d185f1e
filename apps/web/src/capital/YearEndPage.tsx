import { prepareYearEnd, readYearEnd } from '@muctieu/contract/capital/capital.operations';
import { entryKindTexts } from '@muctieu/contract/capital/capital.texts';
import type { AnswerOf } from '@muctieu/contract/http/operation';
import { yearEndActions } from '@muctieu/domain/capital/choose-year-end';
import { Fragment } from 'react';
import { type ChosenDocument, DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { CapitalHeader } from './CapitalHeader.tsx';
import styles from './capital.module.css';
import { capitalPageTexts } from './capital.texts.ts';
import { capitalSentences } from './capital-pages.texts.ts';
import { DecisionStateBadge } from './DecisionStateBadge.tsx';
import { useOwnProvince } from './province-of.ts';
import { useShownYear } from './use-newest-year.ts';
import { YearChoice } from './YearChoice.tsx';
import { YearEndRows } from './YearEndRows.tsx';
import { yearEndTexts } from './year-end.texts.ts';

type YearEnd = AnswerOf<typeof readYearEnd>;
type Action = (typeof yearEndActions)[number];

/** What becomes of how much, as it is chosen now. */
function sumsOf(
  { proposals }: YearEnd,
  actionOf: (proposal: YearEnd['proposals'][number]) => Action,
): readonly (readonly [Action, string])[] {
  return yearEndActions.flatMap((action) => {
    const chosen = proposals.filter((proposal) => actionOf(proposal) === action);
    const sum = chosen.reduce((total, { availableDong }) => total + BigInt(availableDong), 0n);
    return chosen.length === 0 ? [] : [[action, sum.toString()] as const];
  });
}

/** What is left at the end of a budget year, which rule says what becomes of it, and the drafts that book it. */
export function YearEndPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const shown = useShownYear(provinceId);
  const year = shown.year ?? '2021';
  const reading = useOperation(
    readYearEnd,
    { query: { provinceId, budgetYear: Number(year) } },
    { enabled: shown.year !== undefined },
  );
  return (
    <div className="stack">
      <CapitalHeader title={say(capitalPageTexts.yearEnd)} note={say(capitalSentences.yearEndNote)} />
      <div className={`paper ${styles.tools}`}>
        <YearChoice shown={shown} />
      </div>
      <ReadingFrame reading={reading}>
        {(value) => (
          <>
            <Prepared value={value} />
            {value.proposals.length === 0 ? (
              <p className="paper">{say(capitalSentences.nothingLeft)}</p>
            ) : (
              <Wizard key={year} value={value} provinceId={provinceId} year={Number(year)} />
            )}
            <Advances value={value} />
          </>
        )}
      </ReadingFrame>
    </div>
  );
}

function Prepared({ value }: { readonly value: YearEnd }) {
  const say = useSay();
  if (value.prepared.length === 0) return null;
  return (
    <section className="paper">
      <p>{say(yearEndTexts.prepared)}</p>
      <ul>
        {value.prepared.map(({ decisionId, kind, state }) => (
          <li key={decisionId}>
            <PageLink to={`/von/quyet-dinh/${decisionId}`}>
              {say(entryKindTexts[kind] ?? capitalPageTexts.decision)}
            </PageLink>{' '}
            <DecisionStateBadge state={state} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface WizardProps {
  readonly value: YearEnd;
  readonly provinceId: string;
  readonly year: number;
}

interface Typed {
  readonly document: ChosenDocument | undefined;
  readonly reason: string;
  readonly choices: Readonly<Record<string, string>>;
}

function Wizard({ value, provinceId, year }: WizardProps) {
  const say = useSay();
  const format = useFormat();
  const change = useChange(prepareYearEnd, { refresh: ['capital.'] });
  const mayWrite = value.mayPrepare && value.prepared.length === 0;
  const draft = useDraft<Typed>(`capital.year-end.${provinceId}.${year}`, {
    document: undefined,
    reason: '',
    choices: {},
  });
  const { document, reason, choices } = draft.value;
  const send = async () => {
    const decided = value.proposals.flatMap((proposal) => {
      const action = yearEndActions.find((one) => one === choices[keyOf(proposal)]);
      if (action === undefined || action === proposal.action) return [];
      const { holderId, nodeCode, source, capitalKind, vintage } = proposal;
      return [{ holderId, nodeCode, source, capitalKind, vintage, action }];
    });
    const outcome = await change.send({
      body: { provinceId, budgetYear: year, documentId: document?.documentId ?? '', reason, choices: decided },
    });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(yearEndTexts.drafted, { count: outcome.value.decisionIds.length }));
  };
  const actionOf = (proposal: YearEnd['proposals'][number]) =>
    yearEndActions.find((one) => one === choices[keyOf(proposal)]) ?? proposal.action;
  const rows = (
    <YearEndRows
      proposals={value.proposals}
      actionOf={actionOf}
      {...(mayWrite
        ? {
            choose: (proposal, action) =>
              draft.change((before) => ({ ...before, choices: { ...before.choices, [keyOf(proposal)]: action } })),
          }
        : {})}
    />
  );
  return (
    <section className="paper">
      <h2 className={styles.heading}>{say(yearEndTexts.sums)}</h2>
      <dl className="facts" aria-live="polite">
        {sumsOf(value, actionOf).map(([action, amountDong]) => (
          <Fragment key={action}>
            <dt>{action === 'leave' ? say(yearEndTexts.leave) : say(entryKindTexts[action] ?? yearEndTexts.action)}</dt>
            <dd>{say(capitalSentences.inDong, { amount: format.dong(amountDong) })}</dd>
          </Fragment>
        ))}
      </dl>
      {mayWrite ? (
        <>
          <DraftKeeper draft={draft} />
          <ChangeForm
            problems={change.problems}
            busy={change.sending}
            submitLabel={say(yearEndTexts.prepare)}
            onSubmit={() => void send()}
            label={say(yearEndTexts.prepare)}
          >
            {rows}
            <DocumentSearchField
              label={say(capitalSentences.document)}
              value={document}
              onChange={(chosen) => draft.change((before) => ({ ...before, document: chosen }))}
              path="documentId"
              required
            />
            <TextField
              path="reason"
              label={say(capitalSentences.reason)}
              value={reason}
              onChange={(text) => draft.change((before) => ({ ...before, reason: text }))}
              required
            />
          </ChangeForm>
        </>
      ) : (
        rows
      )}
    </section>
  );
}

function keyOf({ holderId, nodeCode, source, capitalKind, vintage }: YearEnd['proposals'][number]): string {
  return [holderId, nodeCode, source, capitalKind, vintage].join('|');
}

function Advances({ value }: { readonly value: YearEnd }) {
  const say = useSay();
  const format = useFormat();
  if (value.advances.length === 0) return null;
  return (
    <section className="paper">
      <h2 className={styles.heading}>{say(yearEndTexts.advances)}</h2>
      <ul>
        {value.advances.map((advance) => (
          <li key={`${advance.holderId}${advance.nodeCode}${advance.vintage}${advance.advancedDong}`}>
            {advance.holder}, {advance.nodeCode}, {advance.vintage}: {format.dong(advance.advancedDong)}
          </li>
        ))}
      </ul>
    </section>
  );
}
