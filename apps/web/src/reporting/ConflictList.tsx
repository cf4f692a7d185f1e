import { Button } from '@mantine/core';
import type { ReportDetail } from '@muctieu/contract/reporting/report';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { cellName } from './cell-name.ts';
import { reportEntryTexts as texts } from './report-entry.texts.ts';
import styles from './reporting.module.css';
import type { TypedCells } from './use-typed-cells.ts';

/** Cells that two people have changed: both texts, who and when, and the choice for each. */
export function ConflictList({ detail, typed }: { readonly detail: ReportDetail; readonly typed: TypedCells }) {
  const say = useSay();
  const format = useFormat();
  if (typed.conflicts.length === 0) return null;
  return (
    <section role="alert" className={styles.conflicts}>
      <h2>{say(texts.conflictTitle, { count: typed.conflicts.length })}</h2>
      <p>{say(texts.conflictNote)}</p>
      <ul>
        {typed.conflicts.map((conflict) => {
          const { key, mine, theirs, item } = conflict;
          const { section, row, column } = cellName(detail, key, say);
          const person = theirs.by ?? say(texts.somebody);
          return (
            <li key={`${item.id}${key}`}>
              <strong>{say(texts.cellAt, { section, row, column })}</strong>
              <dl className="facts">
                <dt>{say(texts.mine)}</dt>
                <dd>{mine === '' ? say(texts.emptyText) : mine}</dd>
                <dt>{say(texts.theirs, { person, moment: format.moment(theirs.at) })}</dt>
                <dd>{theirs.text === '' ? say(texts.emptyText) : theirs.text}</dd>
              </dl>
              <div className="row">
                <Button size="xs" onClick={() => typed.choose(conflict, 'mine')}>
                  {say(texts.keepMine)}
                </Button>
                <Button size="xs" variant="default" onClick={() => typed.choose(conflict, 'theirs')}>
                  {say(texts.takeTheirs)}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
