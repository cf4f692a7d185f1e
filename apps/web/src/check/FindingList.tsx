import type { CheckedStatement } from '@muctieu/contract/check/checked-report';
import { type KeyboardEvent, useRef } from 'react';
import { useSay } from '../shared/use-say.ts';
import styles from './CheckPage.module.css';
import { checkPageTexts } from './check-page.texts.ts';
import { FindingItem } from './FindingItem.tsx';
import type { SeenFindings } from './seen-findings.ts';

interface FindingListProps {
  readonly statements: readonly CheckedStatement[];
  readonly shown: readonly number[];
  readonly active: number | undefined;
  readonly seen: SeenFindings;
  readonly onActive: (index: number) => void;
  readonly onHover: (index: number | undefined) => void;
  readonly onShow: (index: number, focus: boolean) => void;
  readonly onShowOperand: (index: number, operand: number) => void;
}

/** The findings in reading order; arrows move from one to the next. */
export function FindingList(props: FindingListProps) {
  const { statements, shown, active, seen, onActive, onHover, onShow, onShowOperand } = props;
  const say = useSay();
  const list = useRef<HTMLOListElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const heads = [...(list.current?.querySelectorAll<HTMLElement>('[data-head]') ?? [])];
    const item = (event.target as HTMLElement).closest('li');
    const head = heads[heads.findIndex((one) => item?.contains(one)) + step];
    if (head === undefined) return;
    event.preventDefault();
    head.focus();
  };
  if (shown.length === 0) return <p className="soft">{say(checkPageTexts.noneShown)}</p>;
  return (
    <>
      <p className={`soft ${styles.keys}`}>
        {say(checkPageTexts.findingsShown, { shown: shown.length, all: statements.length })}
        <span className={styles.keysHint}>{say(checkPageTexts.keys)}</span>
      </p>
      <ol ref={list} className={styles.list} onKeyDown={move}>
        {shown.map((index) => {
          const statement = statements[index];
          return statement === undefined ? null : (
            <FindingItem
              key={index}
              index={index}
              statement={statement}
              isActive={index === active}
              isSeen={seen.has(statement)}
              onSeen={() => seen.toggle(statement)}
              onActive={onActive}
              onHover={onHover}
              onShow={onShow}
              onShowOperand={onShowOperand}
            />
          );
        })}
      </ol>
    </>
  );
}
