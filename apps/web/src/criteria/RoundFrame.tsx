import type { RoundItem } from '@muctieu/contract/criteria/criteria-round';
import type { ReactNode } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { criteriaPageTexts } from './criteria.texts.ts';
import { criteriaSentences } from './criteria-pages.texts.ts';
import { RoundState } from './RoundState.tsx';
import { useRound } from './use-round.ts';

interface RoundFrameProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly tools?: ReactNode;
  readonly children: (round: RoundItem, rounds: readonly RoundItem[]) => ReactNode;
}

const pages = [
  ['grid', '/tieu-chi/bang'],
  ['proposals', '/tieu-chi/de-xuat'],
  ['matrix', '/tieu-chi/bieu-01'],
  ['ladder', '/tieu-chi/bac-thang'],
  ['changes', '/tieu-chi/thay-doi'],
  ['printed', '/tieu-chi/doi-chieu'],
] as const;

/** Every page of a round: its title, which round it is, and the ways to the other pages of the same round. */
export function RoundFrame({ title, note, tools, children }: RoundFrameProps) {
  const say = useSay();
  const format = useFormat();
  const { round, rounds, loading, choose } = useRound();
  const trail = [{ label: say(criteriaPageTexts.criteria), to: '/tieu-chi' }];
  return (
    <div className="stack">
      <PageHeader title={title} trail={trail} {...(note === undefined ? {} : { note })} />
      {round === undefined ? (
        loading ? (
          <LoadingNote />
        ) : (
          <p className="paper">{say(criteriaSentences.noRound)}</p>
        )
      ) : (
        <>
          <div className={`paper ${styles.tools} not-printed`}>
            <ChoiceField
              label={say(criteriaSentences.round)}
              value={round.roundId}
              onChange={choose}
              choices={rounds.map((one) => ({ value: one.roundId, label: `${format.day(one.asOf)} · ${one.title}` }))}
            />
            <RoundState key={`${round.roundId} ${round.version}`} round={round} />
            {tools}
            <nav aria-label={say(criteriaPageTexts.criteria)} className={styles.ways}>
              {pages.map(([page, to]) => (
                <PageLink key={to} to={`${to}?ky=${round.roundId}`}>
                  {say(criteriaPageTexts[page])}
                </PageLink>
              ))}
            </nav>
          </div>
          {children(round, rounds)}
        </>
      )}
    </div>
  );
}
