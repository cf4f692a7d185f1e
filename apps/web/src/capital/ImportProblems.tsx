import { Button } from '@mantine/core';
import type { ImportPreviewAnswer } from '@muctieu/contract/capital/sheet-import';
import { readMarkedImport } from '@muctieu/contract/capital/sheet-import.operations';
import { severityTexts } from '@muctieu/contract/capital/sheet-import.texts';
import { addressOf } from '@muctieu/contract/http/call-operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { useState } from 'react';
import { downloadFile } from '../shared/download-list.ts';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { StatusBadge, type StatusTone } from '../shared/StatusBadge.tsx';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import type { ImportQueryInput } from './import-choices.ts';
import { importSheetTexts as texts } from './import-sheet.texts.ts';

const shownMost = 200;
const tones: Readonly<Record<string, StatusTone>> = { error: 'bad', warning: 'doubt', note: 'neutral' };

/** Every problem with its cell, and the person's own file with the marks in it. */
export function ImportProblems({
  preview,
  importId,
  query,
}: {
  readonly preview: ImportPreviewAnswer;
  readonly importId: string;
  readonly query: ImportQueryInput;
}) {
  const say = useSay();
  const [refused, setRefused] = useState<readonly ProblemItem[]>([]);
  const [isBusy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    const outcome = await downloadFile(addressOf(readMarkedImport, { params: { importId }, query }), {}, preview.name);
    setBusy(false);
    setRefused('problems' in outcome ? outcome.problems : []);
    if ('name' in outcome) notify(say(texts.markedSaved, { name: outcome.name }));
  };
  const { problems, problemCounts } = preview;
  const more = problems.length - shownMost;
  return (
    <section className="paper stack">
      <h2 className={styles.heading}>{say(texts.problems)}</h2>
      {problems.length === 0 ? (
        <StatusBadge tone="good">{say(texts.noProblems)}</StatusBadge>
      ) : (
        <p>{say(texts.problemCounts, problemCounts)}</p>
      )}
      <div>
        <Button variant="default" loading={isBusy} onClick={() => void download()}>
          {say(texts.marked)}
        </Button>
      </div>
      <ProblemList problems={refused} />
      {problems.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section className={styles.scroll} aria-label={say(texts.problems)} tabIndex={0}>
          <table className={styles.words}>
            <thead>
              <tr>
                <th scope="col">{say(texts.cell)}</th>
                <th scope="col">{say(texts.severity)}</th>
                <th scope="col">{say(texts.what)}</th>
              </tr>
            </thead>
            <tbody>
              {problems.slice(0, shownMost).map(({ severity, code, sheet, cell, text }) => (
                <tr key={`${sheet}${cell ?? ''}${code}${text.vi}`}>
                  <th scope="row">
                    {sheet} {cell ?? say(texts.whole)}
                  </th>
                  <td>
                    <StatusBadge tone={tones[severity] ?? 'neutral'}>
                      {say(severityTexts[severity] ?? texts.severity)}
                    </StatusBadge>
                  </td>
                  <td>{say(text)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {more > 0 && <p>{say(texts.moreProblems, { count: more })}</p>}
        </section>
      )}
    </section>
  );
}
