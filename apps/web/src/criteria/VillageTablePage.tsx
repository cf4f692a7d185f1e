import { Button } from '@mantine/core';
import { exportVillageTable, readVillageTable } from '@muctieu/contract/criteria/recognition.operations';
import { villageTableTexts } from '@muctieu/contract/criteria/recognition.texts';
import { addressOf } from '@muctieu/contract/http/call-operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { useState } from 'react';
import { downloadFile } from '../shared/download-list.ts';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { sharedTexts } from '../shared/shared.texts.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { recognitionNames } from './recognition-names.texts.ts';
import { recognitionTexts } from './recognition-page.texts.ts';
import { useOwnProvince } from './use-round.ts';

/** Biểu số 02 as reports print it: villages by kind, district and commune. */
export function VillageTablePage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const reading = useOperation(readVillageTable, { query: { provinceId } });
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const download = async () => {
    const address = addressOf(exportVillageTable, { query: { provinceId } });
    const outcome = await downloadFile(address, {}, `${exportVillageTable.id}.xlsx`);
    if ('problems' in outcome) return setProblems(outcome.problems);
    setProblems([]);
    notify(say(sharedTexts.exported, { name: outcome.name }));
  };
  return (
    <>
      <PageHeader
        title={say(recognitionNames.villageTable)}
        trail={[{ label: say(recognitionNames.recognition), to: '/cong-nhan' }]}
        note={say(recognitionTexts.villageNote)}
        actions={<Button onClick={() => void download()}>{say(recognitionTexts.exportXlsx)}</Button>}
      />
      <ProblemList problems={problems} takesFocus />
      <ReadingFrame reading={reading}>
        {({ rows }) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrolled from the keyboard too.
          <section className={`paper ${styles.scroll}`} aria-label={say(recognitionNames.villageTable)} tabIndex={0}>
            <table className={styles.table}>
              <caption className="visually-hidden">{say(villageTableTexts.title)}</caption>
              <thead>
                <tr data-head="true">
                  {(['ordinal', 'place', 'standard', 'model', 'year', 'note'] as const).map((column) => (
                    <th key={column} scope="col">
                      {say(villageTableTexts[column])}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a printed table have no other identity.
                  <tr key={index} data-head={row.depth !== 'village'}>
                    <td>{row.ordinal}</td>
                    <td>
                      {row.unitId === undefined ? (
                        say(row.name)
                      ) : (
                        <PageLink to={`/dia-ban/${row.unitId}`} className={styles.indented}>
                          {say(row.name)}
                        </PageLink>
                      )}
                    </td>
                    <td>{row.standard ?? ''}</td>
                    <td>{row.model ?? ''}</td>
                    <td>{row.year ?? ''}</td>
                    <td>{row.note}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </ReadingFrame>
    </>
  );
}
