import { readRuleHistory } from '@muctieu/contract/capital/statement.operations';
import type { AnswerOf } from '@muctieu/contract/http/operation';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { besideLedgerSentences as texts } from './beside-ledger-pages.texts.ts';
import styles from './capital.module.css';
import { useRuleFigure } from './use-rule-figure.ts';

type Version = AnswerOf<typeof readRuleHistory>['versions'][number];

/** What a rule said before, who changed it and why, and what it took the place of. */
export function RuleHistory({ provinceId, ruleId }: { readonly provinceId: string; readonly ruleId: string }) {
  const reading = useOperation(readRuleHistory, { params: { ruleId }, query: { provinceId } });
  return (
    <ReadingFrame reading={reading}>
      {({ versions }) => (
        <ol className={styles.history}>
          {versions.map((version) => (
            <OneVersion key={`${version.provinceId} ${version.ruleId} ${version.version}`} version={version} />
          ))}
        </ol>
      )}
    </ReadingFrame>
  );
}

function OneVersion({ version }: { readonly version: Version }) {
  const say = useSay();
  const format = useFormat();
  const figureOf = useRuleFigure();
  const { from, until, subject, documentId, verified, note, reason, changedBy, changedAt, provinceId } = version;
  const days = until === undefined ? texts.holdsFrom : texts.holdsFromUntil;
  return (
    <li>
      <p>
        <strong>{say(days, { from: format.day(from), until: until === undefined ? '' : format.day(until) })}</strong>{' '}
        <StatusBadge tone={verified ? 'good' : 'doubt'}>
          {say(verified ? texts.isVerified : texts.unverified)}
        </StatusBadge>
      </p>
      <p>
        {subject} {figureOf(version)}
        {provinceId === 'VN' && <span className={styles.soft}> ({say(texts.ofState)})</span>}
      </p>
      {documentId !== undefined && (
        <p>
          <PageLink to={`/van-ban/${documentId}`}>{version.documentSymbol ?? documentId}</PageLink>
        </p>
      )}
      {note !== '' && <p className={styles.soft}>{note}</p>}
      <p className={styles.soft}>
        {say(texts.writtenBy, { who: changedBy ?? say(texts.theProgram), at: format.moment(changedAt) })}
        {reason === '' ? '' : ` ${say(texts.because, { reason })}`}
      </p>
    </li>
  );
}
