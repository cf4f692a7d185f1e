import type { readYearEnd } from '@muctieu/contract/capital/capital.operations';
import { capitalColumnTexts, capitalKindTexts, entryKindTexts } from '@muctieu/contract/capital/capital.texts';
import type { AnswerOf } from '@muctieu/contract/http/operation';
import { yearEndActions } from '@muctieu/domain/capital/choose-year-end';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { ScrollFrame } from '../shared/ScrollFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { capitalPageTexts } from './capital.texts.ts';
import { capitalSentences } from './capital-pages.texts.ts';
import { yearEndTexts } from './year-end.texts.ts';

type Proposal = AnswerOf<typeof readYearEnd>['proposals'][number];
type Action = (typeof yearEndActions)[number];

interface YearEndRowsProps {
  readonly proposals: readonly Proposal[];
  readonly actionOf: (proposal: Proposal) => Action;
  /** Absent where nothing may be decided. */
  readonly choose?: (proposal: Proposal, action: string) => void;
}

/** Every balance with the article that lets it go on, until when, and what is decided of it. */
export function YearEndRows({ proposals, actionOf, choose }: YearEndRowsProps) {
  const say = useSay();
  const format = useFormat();
  const wordOf = (action: Action) =>
    action === 'leave' ? say(yearEndTexts.leave) : say(entryKindTexts[action] ?? yearEndTexts.leave);
  return (
    <ScrollFrame className={styles.scroll} label={say(capitalPageTexts.yearEnd)}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say(capitalColumnTexts.node)}</th>
            <th scope="col" className={styles.left}>
              {say(yearEndTexts.holder)}
            </th>
            <th scope="col">{say(capitalColumnTexts.available)}</th>
            <th scope="col" className={styles.left}>
              {say(yearEndTexts.article)}
            </th>
            <th scope="col" className={styles.left}>
              {say(yearEndTexts.action)}
            </th>
          </tr>
        </thead>
        <tbody>
          {proposals.map((proposal) => (
            <tr
              key={`${proposal.holderId}${proposal.nodeCode}${proposal.source}${proposal.capitalKind}${proposal.vintage}`}
            >
              <th scope="row">
                {proposal.nodeCode}{' '}
                <span className={styles.soft}>
                  {say(capitalKindTexts[proposal.capitalKind] ?? capitalColumnTexts.kind)}, {proposal.vintage}
                </span>
                {proposal.isCarried && (
                  <div className={styles.soft}>
                    {proposal.cameUntil === undefined
                      ? say(yearEndTexts.second)
                      : say(yearEndTexts.secondUntil, { day: format.day(proposal.cameUntil) })}
                  </div>
                )}
              </th>
              <td className={styles.words}>{proposal.holder}</td>
              <td>{format.dong(proposal.availableDong)}</td>
              <td className={styles.words}>
                {proposal.article ?? say(capitalSentences.lapsing)}
                {proposal.spendUntil === undefined
                  ? ''
                  : `, ${say(capitalSentences.until, { day: format.day(proposal.spendUntil) })} `}
                {proposal.verified === false && (
                  <StatusBadge tone="doubt">{say(capitalSentences.unverified)}</StatusBadge>
                )}
              </td>
              <td className={`${styles.words} ${styles.bare}`}>
                {choose === undefined ? (
                  wordOf(actionOf(proposal))
                ) : (
                  <ChoiceField
                    label={`${say(yearEndTexts.action)}: ${proposal.holder}, ${proposal.nodeCode}, ${proposal.vintage}`}
                    value={actionOf(proposal)}
                    onChange={(action) => choose(proposal, action)}
                    choices={yearEndActions
                      .filter((action) => action !== 'carry-over' || proposal.ruleId !== undefined)
                      .map((action) => ({ value: action, label: wordOf(action) }))}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
