import type { CheckedStatement } from '@muctieu/contract/check/checked-report';
import { kindTexts, roleTexts, verdictTexts } from '@muctieu/contract/check/statement.texts';
import { memo } from 'react';
import { capitalised } from '../shared/capitalised.ts';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useSay } from '../shared/use-say.ts';
import styles from './CheckPage.module.css';
import { checkPageTexts } from './check-page.texts.ts';
import { usePlaceWords } from './use-place-words.ts';
import { verdictTones } from './verdict-sign.ts';

interface FindingItemProps {
  readonly index: number;
  readonly statement: CheckedStatement;
  readonly isActive: boolean;
  readonly isSeen: boolean;
  readonly onSeen: () => void;
  readonly onActive: (index: number) => void;
  readonly onHover: (index: number | undefined) => void;
  readonly onShow: (index: number, focus: boolean) => void;
  readonly onShowOperand: (index: number, operand: number) => void;
}

/** One finding: what is said, whether it holds, what it computes to, from what, and what probably happened. */
export const FindingItem = memo(function FindingItem(props: FindingItemProps) {
  const { index, statement, isActive, isSeen, onSeen, onActive, onHover, onShow, onShowOperand } = props;
  const say = useSay();
  const placeWords = usePlaceWords();
  const { verdict, kind, quote, message, cause, doubt, root, related, stated, expected, difference } = statement;
  return (
    <li
      data-finding={index}
      data-verdict={verdict}
      data-active={isActive}
      data-seen={isSeen}
      className={styles.finding}
      onMouseEnter={() => onHover(index)}
      onMouseLeave={() => onHover(undefined)}
    >
      <div className={styles.findingHead}>
        <button
          type="button"
          data-head
          aria-expanded={isActive}
          onFocus={() => onActive(index)}
          onClick={() => onShow(index, false)}
        >
          <span className={styles.findingNumber}>{index + 1}.</span>
          <span className={styles.quote}>{quote}</span>
        </button>
        <StatusBadge tone={verdictTones[verdict]}>{capitalised(say(verdictTexts[verdict]))}</StatusBadge>
      </div>
      <div className={styles.where}>
        {capitalised(say(kindTexts[kind]))}
        {statement.place !== undefined && ` · ${placeWords(statement.place)}`}
        {root !== undefined && ` · ${say(checkPageTexts.follows, { number: String(root + 1) })}`}
      </div>
      {(verdict !== 'holds' || isActive) && <p className={styles.message}>{say(message)}</p>}
      {isActive && (
        <div className={styles.detail}>
          <dl className="facts">
            <dt>{say(checkPageTexts.stated)}</dt>
            <dd>{stated}</dd>
            <dt>{say(checkPageTexts.expected)}</dt>
            <dd>{expected}</dd>
            {difference !== '' && verdict !== 'holds' && (
              <>
                <dt>{say(checkPageTexts.difference)}</dt>
                <dd>{difference}</dd>
              </>
            )}
            {cause !== undefined && (
              <>
                <dt>{say(checkPageTexts.cause)}</dt>
                <dd>{say(cause.explanation)}</dd>
              </>
            )}
            {doubt !== undefined && (
              <>
                <dt>{say(checkPageTexts.doubt)}</dt>
                <dd>{say(doubt.reason)}</dd>
              </>
            )}
          </dl>
          {related.length > 0 && (
            <div>
              <div className="soft">{say(checkPageTexts.operands)}</div>
              <ul className={styles.operands}>
                {related.map((operand, place) => (
                  <li key={`${operand.start}-${operand.role}-${operand.file ?? ''}`}>
                    <button type="button" onClick={() => onShowOperand(index, place)}>
                      {operand.quote}
                    </button>{' '}
                    <span className="soft">
                      {say(roleTexts[operand.role])}
                      {operand.file !== undefined && ` ${say(checkPageTexts.inFile, { file: operand.file })}`}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <div className="row">
            <button type="button" className={styles.plain} onClick={() => onShow(index, true)}>
              {say(checkPageTexts.toText)}
            </button>
            <label className={styles.seen}>
              <input type="checkbox" checked={isSeen} onChange={onSeen} /> {say(checkPageTexts.seen)}
            </label>
          </div>
        </div>
      )}
    </li>
  );
});
