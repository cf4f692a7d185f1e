import { Button } from '@mantine/core';
import type { Filled } from '@muctieu/contract/reporting/consolidation';
import type { ReportDetail } from '@muctieu/contract/reporting/report';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { cellName } from './cell-name.ts';
import { consolidationPageTexts as texts } from './consolidation-page.texts.ts';
import { reportEntryTexts } from './report-entry.texts.ts';
import styles from './reporting.module.css';

interface FillDifferencesProps {
  readonly form: Pick<ReportDetail, 'form' | 'rows'>;
  readonly differences: Filled['differences'];
  readonly busy: boolean;
  readonly onTake: (keys: readonly string[]) => void;
}

/** Cells that somebody typed in the report of this level and that the units' sum would change: left until it is taken over. */
export function FillDifferences({ form, differences, busy, onTake }: FillDifferencesProps) {
  const say = useSay();
  const format = useFormat();
  return (
    <section aria-labelledby="differences" className={styles.conflicts}>
      <h3 id="differences">{say(texts.differences, { count: differences.length })}</h3>
      <p>{say(texts.differencesNote)}</p>
      <div className={styles.frame}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say(reportEntryTexts.row)}</th>
              <th scope="col">{say(texts.typedHere)}</th>
              <th scope="col">{say(texts.fromUnits)}</th>
              <th scope="col">{say(texts.take)}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ key, typed, by, at, consolidated }) => {
              const name = say(reportEntryTexts.cellAt, { ...cellName(form, key, say) });
              const person = by ?? say(reportEntryTexts.somebody);
              return (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td className={styles.figure}>
                    {typed}
                    <div className="soft">
                      {say(reportEntryTexts.historyLine, { person, moment: format.moment(at) })}
                    </div>
                  </td>
                  <td className={styles.figure}>
                    {consolidated === '' ? say(reportEntryTexts.emptyText) : consolidated}
                  </td>
                  <td>
                    <Button
                      size="xs"
                      variant="default"
                      disabled={busy}
                      aria-label={say(texts.takeOne, { cell: name })}
                      onClick={() => onTake([key])}
                    >
                      {say(texts.take)}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className="row">
        <Button loading={busy} onClick={() => onTake(differences.map(({ key }) => key))}>
          {say(texts.takeAll, { count: differences.length })}
        </Button>
      </div>
    </section>
  );
}
