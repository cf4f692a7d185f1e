import { Button } from '@mantine/core';
import type { CheckedStatement } from '@muctieu/contract/check/checked-report';
import { verdictTexts } from '@muctieu/contract/check/statement.texts';
import { capitalised } from '../shared/capitalised.ts';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useSay } from '../shared/use-say.ts';
import styles from './CheckPage.module.css';
import { checkPageTexts } from './check-page.texts.ts';
import { verdictTones } from './verdict-sign.ts';

interface FindingBarProps {
  readonly statements: readonly CheckedStatement[];
  readonly shown: readonly number[];
  readonly active: number;
  readonly onShow: (index: number) => void;
  readonly onList: () => void;
}

/** On a phone, where list and text are not seen together: what is said of the mark in sight, and the way to the next. */
export function FindingBar({ statements, shown, active, onShow, onList }: FindingBarProps) {
  const say = useSay();
  const statement = statements[active];
  if (statement === undefined) return null;
  const at = shown.indexOf(active);
  const step = (by: number) => {
    const index = shown[at + by];
    return { disabled: index === undefined, onClick: () => index !== undefined && onShow(index) };
  };
  return (
    <div className={`${styles.bar} not-printed`}>
      <div>
        <StatusBadge tone={verdictTones[statement.verdict]}>
          {capitalised(say(verdictTexts[statement.verdict]))}
        </StatusBadge>
      </div>
      <p>{say(statement.message)}</p>
      <div className="row">
        <Button size="xs" variant="default" {...step(-1)}>
          {say(checkPageTexts.previous)}
        </Button>
        <Button size="xs" variant="default" {...step(1)}>
          {say(checkPageTexts.next)}
        </Button>
        <Button size="xs" variant="default" onClick={onList}>
          {say(checkPageTexts.toList)}
        </Button>
      </div>
    </div>
  );
}
