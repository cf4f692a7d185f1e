import { Button } from '@mantine/core';
import { readCellHistory, reviewCells } from '@muctieu/contract/criteria/criteria.operations';
import { cellBasisTexts, cellStatusTexts, reviewTexts } from '@muctieu/contract/criteria/criteria.texts';
import type { ScorecardAnswer } from '@muctieu/contract/criteria/criteria-round';
import type { CellDetail } from '@muctieu/contract/criteria/criterion-cell';
import { useState } from 'react';
import { figureAddress } from '../indicators/figure-address.ts';
import { notify } from '../shared/notices.ts';
import { PageLink } from '../shared/PageLink.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { usePermission, useSession } from '../shared/session.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { criteriaSentences } from './criteria-pages.texts.ts';
import { takingSentences } from './criteria-taking.texts.ts';

interface CellProofProps {
  readonly card: ScorecardAnswer;
  readonly cell: CellDetail;
}

/** Who said it and why it holds; the review; every earlier version on demand. */
export function CellProof({ card, cell }: CellProofProps) {
  const say = useSay();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.indented} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {say(cellBasisTexts[cell.basis] ?? criteriaSentences.status)}
        {cell.review !== undefined && (
          <>
            {' '}
            <StatusBadge tone={cell.review === 'accepted' ? 'good' : 'bad'}>
              {say(reviewTexts[cell.review] ?? criteriaSentences.status)}
            </StatusBadge>
          </>
        )}
      </summary>
      <p>
        {say(criteriaSentences.assessedBy, {
          name: cell.assessedBy ?? say(criteriaSentences.importedReport),
          at: format.moment(cell.assessedAt),
        })}
        {cell.reviewedBy !== undefined && `. ${say(criteriaSentences.reviewedBy, { name: cell.reviewedBy })}`}
        {cell.reviewReason !== '' && `: ${cell.reviewReason}`}
      </p>
      {cell.note !== '' && <p>{cell.note}</p>}
      {cell.overrideReason !== '' && <p>{cell.overrideReason}</p>}
      {cell.evidence.length > 0 && (
        <ul>
          {cell.evidence.map((one) => (
            <li key={JSON.stringify(one)}>
              <EvidenceItem evidence={one} unitId={cell.unitId} />
            </li>
          ))}
        </ul>
      )}
      <Review card={card} cell={cell} />
      {isOpen && <History card={card} cell={cell} />}
    </details>
  );
}

interface EvidenceItemProps {
  readonly evidence: CellDetail['evidence'][number];
  readonly unitId: string;
}

/** Opens what it is: the document, the observation that decided, the earlier round. */
function EvidenceItem({ evidence, unitId }: EvidenceItemProps) {
  const say = useSay();
  const { documentId, words, observation, roundId } = evidence;
  if (documentId !== undefined) return <PageLink to={`/van-ban/${documentId}`}>{documentId}</PageLink>;
  if (observation !== undefined) {
    return (
      <PageLink to={figureAddress(unitId, observation.indicator, observation.period)}>
        {say(takingSentences.observationEvidence, observation)}
      </PageLink>
    );
  }
  if (roundId !== undefined) {
    return <PageLink to={`/tieu-chi/phieu/${unitId}?ky=${roundId}`}>{say(takingSentences.roundEvidence)}</PageLink>;
  }
  return <>{words}</>;
}

function Review({ card, cell }: CellProofProps) {
  const say = useSay();
  const mayReview = usePermission({ object: 'criteria-assessment', action: 'approve' });
  const ownName = useSession().person?.personName;
  const change = useChange(reviewCells);
  const [reason, setReason] = useState('');
  // Who assessed does not review; the server holds everybody to it, the page spares the attempt.
  if (!mayReview || card.round.state !== 'open' || cell.assessedBy === ownName) return null;
  const review = async (verdict: 'accepted' | 'returned') => {
    const cells = [{ unitId: cell.unitId, code: cell.code, version: cell.version }];
    const outcome = await change.send({
      params: { roundId: card.round.roundId },
      body: { verdict, cells, ...(reason.trim() === '' ? {} : { reason }) },
    });
    if (outcome.ok) notify(say(reviewTexts[verdict] ?? criteriaSentences.cellSaved));
  };
  return (
    <div className="stack">
      <ProblemList problems={change.problems} />
      <TextField label={say(criteriaSentences.returnReason)} value={reason} onChange={setReason} />
      <div className="row">
        <Button size="xs" onClick={() => void review('accepted')} loading={change.sending}>
          {say(criteriaSentences.accept)}
        </Button>
        <Button size="xs" variant="default" onClick={() => void review('returned')} loading={change.sending}>
          {say(criteriaSentences.sendBack)}
        </Button>
      </div>
    </div>
  );
}

function History({ card, cell }: CellProofProps) {
  const say = useSay();
  const format = useFormat();
  const history = useOperation(readCellHistory, {
    params: { roundId: card.round.roundId, unitId: cell.unitId, code: cell.code },
  });
  return (
    <ReadingFrame reading={history}>
      {({ items }) => (
        <ol aria-label={say(criteriaSentences.history)} reversed>
          {items.map((item) => (
            <li key={item.version}>
              {say(cellStatusTexts[item.status ?? ''] ?? criteriaSentences.notAssessed)}
              {item.value === undefined ? '' : ` (${format.number(Number(item.value))})`},{' '}
              {format.moment(item.assessedAt)}, {item.assessedBy ?? say(criteriaSentences.importedReport)}
              {item.review === undefined ? '' : `; ${say(reviewTexts[item.review] ?? criteriaSentences.status)}`}
            </li>
          ))}
        </ol>
      )}
    </ReadingFrame>
  );
}
