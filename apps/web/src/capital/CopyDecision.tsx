import { Button } from '@mantine/core';
import { listDecisions, readDecision } from '@muctieu/contract/capital/capital.operations';
import { entryKindTexts } from '@muctieu/contract/capital/capital.texts';
import type { DecisionContent } from '@muctieu/contract/capital/decision';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { useState } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useList } from '../shared/use-list.ts';
import { useSignedInCall } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { decisionEntryTexts } from './decision-entry.texts.ts';

interface CopyDecisionProps {
  readonly provinceId: string;
  readonly onCopy: (content: DecisionContent) => void;
}

/** Takes over the table of an earlier decision: next year's is mostly last year's with other amounts. */
export function CopyDecision({ provinceId, onCopy }: CopyDecisionProps) {
  const say = useSay();
  const format = useFormat();
  const call = useSignedInCall();
  const [chosen, setChosen] = useState('');
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const list = useList(listDecisions, { query: { provinceId, limit: 200 } });
  const copy = async () => {
    const outcome = await call(readDecision, { params: { decisionId: chosen } });
    setProblems(outcome.ok ? [] : outcome.problems);
    if (outcome.ok) onCopy(outcome.value.content);
  };
  return (
    <details className="paper not-printed">
      <summary>{say(decisionEntryTexts.copy)}</summary>
      <div className="stack">
        <p className="soft">{say(decisionEntryTexts.copyNote)}</p>
        {list.items.length === 0 ? (
          <p>{say(decisionEntryTexts.copyNone)}</p>
        ) : (
          <div className={styles.tools}>
            <ChoiceField
              label={say(decisionEntryTexts.copy)}
              value={chosen}
              onChange={setChosen}
              choices={[
                { value: '', label: say(decisionEntryTexts.chooseDecision) },
                ...list.items.map((item) => ({
                  value: item.decisionId,
                  label: `${item.budgetYear} · ${say(entryKindTexts[item.kind] ?? decisionEntryTexts.kind)} · ${format.day(item.valueDate)} · ${item.reason.slice(0, 60)} (${item.lines})`,
                })),
              ]}
            />
            <Button variant="default" disabled={chosen === ''} onClick={() => void copy()}>
              {say(decisionEntryTexts.copy)}
            </Button>
          </div>
        )}
        <ProblemList problems={problems} />
      </div>
    </details>
  );
}
