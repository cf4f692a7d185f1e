import {
  changeReasonTexts,
  decisionStateTexts,
  entryKindTexts,
  proposalStateTexts,
} from '@muctieu/contract/capital/capital.texts';
import { readProposal } from '@muctieu/contract/capital/decision-entry.operations';
import type { AnswerOf } from '@muctieu/contract/http/operation';
import { useMemo } from 'react';
import { EntryGrid } from '../shared/EntryGrid.tsx';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { useLanguage } from '../shared/language.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { usePathParameter } from '../shared/use-path-parameter.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { capitalSentences } from './capital-pages.texts.ts';
import { formOfContent } from './decision-form.ts';
import { lineColumns } from './line-columns.ts';
import { ProposalStateBadge } from './ProposalStateBadge.tsx';
import { ProposalSteps } from './ProposalSteps.tsx';
import { proposalTexts } from './proposal.texts.ts';
import { marksOfFindings } from './table-marks.ts';
import { useLineChoices } from './use-line-choices.ts';

export type Proposal = AnswerOf<typeof readProposal>;

/** One proposal: what, why, what shows it, its way, and the next step. */
export function ProposalPage() {
  const say = useSay();
  const proposalId = usePathParameter('proposalId');
  const reading = useOperation(readProposal, { params: { proposalId } });
  return (
    <div className="stack">
      <PageHeader
        title={say(proposalTexts.one)}
        trail={[{ label: say(proposalTexts.title), to: '/von/de-nghi' }]}
        note={say(proposalTexts.note)}
      />
      <ReadingFrame reading={reading}>
        {(proposal) => (
          <>
            <Facts proposal={proposal} />
            <Table proposal={proposal} />
            <Way proposal={proposal} />
          </>
        )}
      </ReadingFrame>
    </div>
  );
}

function Facts({ proposal }: { readonly proposal: Proposal }) {
  const say = useSay();
  const format = useFormat();
  const { content } = proposal;
  return (
    <section className="paper stack">
      <p>
        <ProposalStateBadge state={proposal.state} />
      </p>
      <dl className="facts">
        <dt>{say(proposalTexts.table)}</dt>
        <dd>
          {say(entryKindTexts[content.kind] ?? proposalTexts.one)} {content.budgetYear}: {content.reason}
        </dd>
        <dt>{say(proposalTexts.total)}</dt>
        <dd>{say(capitalSentences.inDong, { amount: format.dong(proposal.totalDong) })}</dd>
        <dt>{say(proposalTexts.reasonCode)}</dt>
        <dd>{say(changeReasonTexts[proposal.reasonCode] ?? proposalTexts.reasonCode)}</dd>
        <dt>{say(proposalTexts.evidence)}</dt>
        <dd>{proposal.evidence}</dd>
        <dt>{say(proposalTexts.document)}</dt>
        <dd>
          <PageLink to={`/van-ban/${content.documentId}`}>{symbolOf(proposal, content.documentId)}</PageLink>
        </dd>
        {proposal.evidenceDocuments.length > 0 && (
          <>
            <dt>{say(proposalTexts.evidenceDocuments)}</dt>
            <dd className="row">
              {proposal.evidenceDocuments.map((documentId) => (
                <PageLink key={documentId} to={`/van-ban/${documentId}`}>
                  {symbolOf(proposal, documentId)}
                </PageLink>
              ))}
            </dd>
          </>
        )}
      </dl>
      <ProposalSteps key={proposal.version} proposal={proposal} />
    </section>
  );
}

function Table({ proposal }: { readonly proposal: Proposal }) {
  const say = useSay();
  const { language } = useLanguage();
  const choices = useLineChoices(proposal.provinceId, String(proposal.content.vintage));
  const columns = useMemo(() => lineColumns(choices, 'dong', false, say), [choices, say]);
  const rows = useMemo(
    () => formOfContent(proposal.content, columns, undefined, 'dong').lines,
    [proposal.content, columns],
  );
  const marks = useMemo(
    () =>
      marksOfFindings(
        proposal.findings,
        'lines',
        rows.map(({ id }) => id),
        language,
      ),
    [proposal.findings, rows, language],
  );
  return (
    <section className="paper stack">
      <h2 className={styles.heading}>{say(proposalTexts.table)}</h2>
      {choices.ready ? (
        <EntryGrid label={say(proposalTexts.table)} columns={columns} rows={rows} marks={marks} frozen={1} sums />
      ) : (
        <LoadingNote />
      )}
      {proposal.findings.length > 0 && (
        <ul>
          {proposal.findings.map(({ severity, problem }) => (
            <li key={`${problem.code}${problem.path ?? ''}`}>
              <StatusBadge tone={severity === 'error' ? 'bad' : 'doubt'}>{say(capitalSentences[severity])}</StatusBadge>{' '}
              {problem.text[language]}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function symbolOf({ documentSymbols }: Proposal, documentId: string): string {
  return documentSymbols[documentId] ?? documentId;
}

function Way({ proposal }: { readonly proposal: Proposal }) {
  const say = useSay();
  const format = useFormat();
  return (
    <section className="paper">
      <h2 className={styles.heading}>{say(proposalTexts.way)}</h2>
      <ol>
        {proposal.steps.map((step) => (
          <li key={step.at + step.state}>
            {say(proposalStateTexts[step.state] ?? decisionStateTexts.draft ?? proposalTexts.one)},{' '}
            {format.moment(step.at)}
            {step.personName === undefined ? '' : `, ${step.personName}`}
            {step.documentId !== undefined && (
              <>
                {', '}
                <PageLink to={`/van-ban/${step.documentId}`}>{symbolOf(proposal, step.documentId)}</PageLink>
              </>
            )}
            {step.reason === undefined || step.reason === '' ? '' : `: ${step.reason}`}
          </li>
        ))}
      </ol>
      {proposal.state === 'booked' && (
        <PageLink
          to={`/von/but-toan?${new URLSearchParams({ provinceId: proposal.provinceId, budgetYear: String(proposal.budgetYear) })}`}
        >
          {say(proposalTexts.entries)}
        </PageLink>
      )}
    </section>
  );
}
