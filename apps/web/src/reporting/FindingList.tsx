import { Button } from '@mantine/core';
import type { ReportDetail } from '@muctieu/contract/reporting/report';
import { useState } from 'react';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useSay } from '../shared/use-say.ts';
import { cellName } from './cell-name.ts';
import type { LocalFinding } from './local-findings.ts';
import { reportEntryTexts as texts } from './report-entry.texts.ts';
import styles from './reporting.module.css';
import type { TypedCells } from './use-typed-cells.ts';

interface FindingListProps {
  readonly findings: readonly LocalFinding[];
  readonly detail: ReportDetail;
  readonly typed: TypedCells;
  readonly mayEdit: boolean;
}

/** What the checks of the form say: hard ones stop the handing in, soft ones ask for a sentence. */
export function FindingList({ findings, detail, typed, mayEdit }: FindingListProps) {
  const say = useSay();
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="findings" className="paper">
      <h2 id="findings">{say(texts.findings)}</h2>
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <FindingRow key={`${finding.code}${finding.cell}`} {...{ finding, detail, typed, mayEdit }} />
        ))}
      </ul>
    </section>
  );
}

interface FindingRowProps extends Omit<FindingListProps, 'findings'> {
  readonly finding: LocalFinding;
}

function FindingRow({ finding, detail, typed, mayEdit }: FindingRowProps) {
  const say = useSay();
  const { cell } = finding;
  const stored = detail.cells.find(({ key }) => key === cell);
  const kept = typed.explanations.get(cell) ?? stored?.explanation ?? '';
  const [sentence, setSentence] = useState(kept);
  const name = cellName(detail, cell, say);
  return (
    <li>
      <div className="row">
        <StatusBadge tone={finding.severity === 'hard' ? 'bad' : finding.explained ? 'good' : 'doubt'}>
          {say(finding.severity === 'hard' ? texts.hard : finding.explained ? texts.explained : texts.soft)}
        </StatusBadge>
        <strong>{say(texts.cellAt, { ...name })}</strong>
      </div>
      <p>{say(finding.sentence)}</p>
      {finding.severity === 'soft' && mayEdit && (
        <div className={styles.explanation}>
          <TextField label={say(texts.explanation)} value={sentence} onChange={setSentence} />
          <Button
            size="xs"
            variant="default"
            disabled={sentence.trim() === '' || sentence === kept}
            onClick={() => typed.explain(cell, typed.texts.get(cell) ?? stored?.text ?? '', sentence)}
          >
            {say(texts.explain)}
          </Button>
        </div>
      )}
    </li>
  );
}
