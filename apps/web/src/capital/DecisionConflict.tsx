import { Button } from '@mantine/core';
import type { readDecision } from '@muctieu/contract/capital/capital.operations';
import { entryKindTexts } from '@muctieu/contract/capital/capital.texts';
import type { DecisionContent } from '@muctieu/contract/capital/decision';
import type { AnswerOf } from '@muctieu/contract/http/operation';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ChoiceSwitch } from '../shared/ChoiceSwitch.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { decisionEntryTexts } from './decision-entry.texts.ts';
import type { LineChoices } from './line-columns.ts';
import { type HeadField, type MergeConflict, mergeDecisions } from './merge-decision.ts';

interface DecisionConflictProps {
  readonly base: DecisionContent;
  readonly mine: DecisionContent;
  readonly theirs: AnswerOf<typeof readDecision>;
  readonly choices: LineChoices;
  readonly onJoin: (joined: DecisionContent) => void;
}

const fieldTexts = {
  kind: decisionEntryTexts.kind,
  documentId: decisionEntryTexts.document,
  giverId: decisionEntryTexts.giver,
  vintage: decisionEntryTexts.vintage,
  budgetYear: decisionEntryTexts.budgetYear,
  valueDate: decisionEntryTexts.valueDate,
  reason: decisionEntryTexts.reason,
  justification: decisionEntryTexts.justification,
} as const;

/** Two people changed one draft: what each of them wrote, place by place, and whose counts. */
export function DecisionConflict({ base, mine, theirs, choices, onJoin }: DecisionConflictProps) {
  const say = useSay();
  const format = useFormat();
  const texts = decisionEntryTexts;
  const merge = useMemo(() => mergeDecisions(base, mine, theirs.content), [base, mine, theirs.content]);
  const [taken, setTaken] = useState<ReadonlyMap<string, 'mine' | 'theirs'>>(new Map());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const nameOf = (list: keyof LineChoices, value: string | undefined) =>
    choices[list].find((choice) => choice.value === value)?.label ?? value ?? '';
  const placeOf = ({ place }: MergeConflict): string => {
    if (place.kind === 'head') return say(fieldTexts[place.field]);
    const part = place.kind === 'line' ? place.line : place.total;
    const names = [
      nameOf('nodes', part.nodeCode),
      nameOf('holders', part.holderId),
      nameOf('sources', part.source),
      nameOf('capitalKinds', part.capitalKind),
    ].filter((name) => name !== '');
    return `${say(place.kind === 'line' ? texts.amount : texts.totals)}: ${names.join(' · ')}`;
  };
  const shown = ({ place }: MergeConflict, value: string | undefined): string => {
    if (value === undefined) return say(texts.nothing);
    return place.kind === 'head' ? shownOfHead(place.field, value) : format.dong(value.split(' ')[0] ?? '0');
  };
  const shownOfHead = (field: HeadField, value: string): string => {
    if (field === 'kind') return say(entryKindTexts[value] ?? texts.kind);
    if (field === 'giverId') return nameOf('holders', value);
    return field === 'valueDate' ? format.day(value) : value;
  };
  const open = merge.conflicts.filter(({ key }) => !taken.has(key)).length;
  const who = theirs.lastChange;
  return (
    <section className="paper stack" aria-label={say(texts.conflictTitle)}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {say(texts.conflictTitle)}
      </h2>
      <p>
        {say(texts.conflictWho, {
          who: who?.personName ?? say(texts.somebody),
          moment: who === undefined ? '' : format.moment(who.at),
          count: merge.conflicts.length,
        })}
      </p>
      <ul className={styles.conflicts}>
        {merge.conflicts.map((conflict) => (
          <li key={conflict.key}>
            <p>{placeOf(conflict)}</p>
            <ChoiceSwitch
              label={placeOf(conflict)}
              value={taken.get(conflict.key) ?? 'open'}
              onChange={(value) => {
                if (value !== 'open') setTaken((before) => new Map(before).set(conflict.key, value));
              }}
              choices={[
                { value: 'mine', label: say(texts.mine, { value: shown(conflict, conflict.mine) }) },
                { value: 'theirs', label: say(texts.theirs, { value: shown(conflict, conflict.theirs) }) },
              ]}
            />
          </li>
        ))}
      </ul>
      <div className="row">
        <Button disabled={open > 0} onClick={() => onJoin(merge.content((key) => taken.get(key) === 'mine'))}>
          {say(texts.applyMerge)}
        </Button>
      </div>
    </section>
  );
}
