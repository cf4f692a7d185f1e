import { listHolders, readDecision } from '@muctieu/contract/capital/capital.operations';
import {
  capitalColumnTexts,
  capitalKindTexts,
  decisionStateTexts,
  entryKindTexts,
  sourceTexts,
} from '@muctieu/contract/capital/capital.texts';
import { readDocument } from '@muctieu/contract/documents/documents.operations';
import type { AnswerOf } from '@muctieu/contract/http/operation';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { ScrollFrame } from '../shared/ScrollFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { usePermission } from '../shared/session.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { usePathParameter } from '../shared/use-path-parameter.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { capitalPageTexts } from './capital.texts.ts';
import { capitalSentences } from './capital-pages.texts.ts';
import { DecisionStateBadge } from './DecisionStateBadge.tsx';
import { DecisionSteps } from './DecisionSteps.tsx';
import { decisionEntryTexts } from './decision-entry.texts.ts';

type Decision = AnswerOf<typeof readDecision>;

/** One decision: its document and table, what the checks find, its way, and the next step. */
export function DecisionPage() {
  const say = useSay();
  const decisionId = usePathParameter('decisionId');
  const { value: decision, problems, loading } = useOperation(readDecision, { params: { decisionId } });
  const mayWrite = usePermission({ object: 'capital-plan', action: 'write' });
  const document = useOperation(
    readDocument,
    { params: { documentId: decision?.documentId ?? '' } },
    { enabled: decision !== undefined },
  );
  const trail = [{ label: say(capitalPageTexts.decisions), to: '/von/quyet-dinh' }];
  if (decision === undefined) {
    return (
      <>
        <PageHeader title={say(capitalPageTexts.decision)} trail={trail} />
        {loading ? <LoadingNote /> : <ProblemList problems={problems} />}
      </>
    );
  }
  return (
    <div className="stack">
      <PageHeader
        title={`${say(entryKindTexts[decision.kind] ?? capitalPageTexts.decision)} ${decision.budgetYear}`}
        trail={trail}
        note={decision.reason}
      />
      <section className="paper">
        <p className="row">
          <DecisionStateBadge state={decision.state} />
          <span>
            {say(capitalSentences.document)}:{' '}
            <PageLink to={`/van-ban/${decision.documentId}`}>{document.value?.symbol ?? decision.documentId}</PageLink>
          </span>
        </p>
        {decision.state === 'draft' && mayWrite && (
          <p>
            <PageLink to={`/von/quyet-dinh/${decisionId}/sua`}>{say(decisionEntryTexts.edit)}</PageLink>
          </p>
        )}
        <DecisionSteps decision={decision} />
      </section>
      <Findings decision={decision} />
      <Lines decision={decision} />
      <Way decision={decision} />
    </div>
  );
}

function Findings({ decision }: { readonly decision: Decision }) {
  const say = useSay();
  if (decision.state === 'booked' || decision.state === 'withdrawn') return null;
  return (
    <section className="paper">
      <h2 className={styles.heading}>{say(capitalSentences.findings)}</h2>
      {decision.findings.length === 0 ? (
        <StatusBadge tone="good">{say(capitalSentences.findingsNone)}</StatusBadge>
      ) : (
        <ul>
          {decision.findings.map(({ severity, problem }) => (
            <li key={`${problem.code}${problem.path ?? ''}`}>
              <StatusBadge tone={severity === 'error' ? 'bad' : 'doubt'}>{say(capitalSentences[severity])}</StatusBadge>{' '}
              {say(problem.text)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Lines({ decision }: { readonly decision: Decision }) {
  const say = useSay();
  const format = useFormat();
  const holders = useOperation(listHolders, { query: { provinceId: decision.provinceId, limit: 1000 } });
  const names = new Map((holders.value?.items ?? []).map(({ holderId, name }) => [holderId, name]));
  return (
    <section className="paper">
      <h2 className={styles.heading}>{say(capitalSentences.lines)}</h2>
      <ScrollFrame className={styles.scroll} label={say(capitalSentences.lines)}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say(capitalColumnTexts.node)}</th>
              <th scope="col">{say(capitalColumnTexts.to)}</th>
              <th scope="col">{say(capitalSentences.budgetYear)}</th>
              <th scope="col">{say(capitalColumnTexts.amount)}</th>
            </tr>
          </thead>
          <tbody>
            {decision.content.lines.map((line) => (
              <tr
                key={`${line.nodeCode}${line.holderId}${line.source}${line.capitalKind}${line.vintage ?? ''}${line.valueDate ?? ''}`}
              >
                <th scope="row">
                  {line.nodeCode}{' '}
                  <span className={styles.soft}>
                    {say(sourceTexts[line.source] ?? { vi: line.source, en: line.source })},{' '}
                    {say(capitalKindTexts[line.capitalKind] ?? capitalColumnTexts.kind)}
                  </span>
                </th>
                <td>{names.get(line.holderId) ?? ''}</td>
                <td>{line.vintage ?? decision.content.vintage}</td>
                <td>{format.dong(line.amountDong)}</td>
              </tr>
            ))}
            <tr data-head="true">
              <th scope="row">{say(capitalSentences.total)}</th>
              <td />
              <td />
              <td>{format.dong(decision.totalDong)}</td>
            </tr>
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  );
}

function Way({ decision }: { readonly decision: Decision }) {
  const say = useSay();
  const format = useFormat();
  return (
    <section className="paper">
      <h2 className={styles.heading}>{say(capitalSentences.way)}</h2>
      <ol>
        {decision.steps.map((step) => (
          <li key={step.at + step.state}>
            {say(decisionStateTexts[step.state] ?? { vi: step.state, en: step.state })}, {format.moment(step.at)}
            {step.personName === undefined ? '' : `, ${step.personName}`}
            {step.reason === '' ? '' : `: ${step.reason}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
