import { Button } from '@mantine/core';
import type { OcopItem } from '@muctieu/contract/criteria/ocop';
import { listOcop, readOcopSummary } from '@muctieu/contract/criteria/ocop.operations';
import { ocopGroupTexts, ocopStandingTexts } from '@muctieu/contract/criteria/ocop.texts';
import { ocopGroups } from '@muctieu/domain/criteria/ocop-product';
import { useState } from 'react';
import { DataTable } from '../shared/DataTable.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge, type StatusTone } from '../shared/StatusBadge.tsx';
import { usePermission } from '../shared/session.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { AddOcop } from './AddOcop.tsx';
import styles from './criteria.module.css';
import { EndOcop } from './EndOcop.tsx';
import { ImportOcop } from './ImportOcop.tsx';
import { ocopTexts } from './ocop-page.texts.ts';
import { recognitionNames } from './recognition-names.texts.ts';
import { useOwnProvince } from './use-round.ts';

const tones: Readonly<Record<OcopItem['standing'], StatusTone>> = {
  valid: 'good',
  'expires-soon': 'doubt',
  expired: 'bad',
  ended: 'neutral',
};
const standings = ['valid', 'expires-soon', 'expired', 'ended'] as const;

/** Products by commune with their stars and their end; what reports count without naming stands beside. */
export function OcopPage() {
  const say = useSay();
  const format = useFormat();
  const provinceId = useOwnProvince();
  const mayWrite = usePermission({ object: 'criteria-assessment', action: 'write' });
  const [adding, setAdding] = useState<'one' | 'file'>();
  const [ending, setEnding] = useState<OcopItem>();
  const summary = useOperation(readOcopSummary, { query: { provinceId } });
  return (
    <>
      <PageHeader
        title={say(recognitionNames.ocop)}
        note={say(ocopTexts.note, { months: summary.value?.validityMonths ?? 36 })}
        actions={
          mayWrite && (
            <>
              <Button onClick={() => setAdding('one')}>{say(ocopTexts.add)}</Button>
              <Button variant="default" onClick={() => setAdding('file')}>
                {say(ocopTexts.import)}
              </Button>
            </>
          )
        }
      />
      <div className="stack">
        {adding === 'one' && <AddOcop provinceId={provinceId} onClose={() => setAdding(undefined)} />}
        {adding === 'file' && <ImportOcop provinceId={provinceId} onClose={() => setAdding(undefined)} />}
        <ReadingFrame reading={summary}>
          {({ counts, communes, statements }) => (
            <section className="paper" aria-label={say(ocopTexts.summary)}>
              <table className={styles.table}>
                <caption className="visually-hidden">{say(ocopTexts.summary)}</caption>
                <thead>
                  <tr data-head="true">
                    <th scope="col">{say(ocopTexts.star)}</th>
                    <th scope="col">{say(ocopTexts.valid)}</th>
                    <th scope="col">{say(ocopTexts.soon)}</th>
                    <th scope="col">{say(ocopTexts.expired)}</th>
                  </tr>
                </thead>
                <tbody>
                  {counts.map(({ stars, valid, expiresSoon, expired }) => (
                    <tr key={stars}>
                      <th scope="row">{say(ocopTexts.stars, { stars })}</th>
                      <td>{format.number(valid)}</td>
                      <td>{format.number(expiresSoon)}</td>
                      <td>{format.number(expired)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <p>{say(ocopTexts.communes, { count: communes })}</p>
              {statements.length > 0 && (
                <>
                  <h2>{say(ocopTexts.statements)}</h2>
                  <ul>
                    {[...Map.groupBy(statements, ({ asOf, source }) => `${asOf}|${source}`).values()].map((same) => (
                      <li key={`${same[0]?.asOf}${same[0]?.source}`}>
                        {say(ocopTexts.statementSum, {
                          day: format.day(same[0]?.asOf ?? ''),
                          count: same.reduce((sum, { count }) => sum + count, 0),
                        })}{' '}
                        (
                        {same
                          .map(
                            ({ count, stars }) =>
                              `${format.number(count)} × ${say(ocopTexts.stars, { stars: stars ?? 0 })}`,
                          )
                          .join(', ')}
                        ) <span className="soft">{same[0]?.source}</span>
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </section>
          )}
        </ReadingFrame>
        <DataTable
          operation={listOcop}
          query={{ provinceId }}
          label={say(recognitionNames.ocop)}
          filters={[
            {
              key: 'standing',
              label: say(ocopTexts.standing),
              choices: standings.map((value) => ({ value, label: say(ocopStandingTexts[value]) })),
            },
            {
              key: 'stars',
              label: say(ocopTexts.star),
              choices: [5, 4, 3].map((stars) => ({ value: String(stars), label: say(ocopTexts.stars, { stars }) })),
            },
            {
              key: 'group',
              label: say(ocopTexts.group),
              choices: ocopGroups.map((value) => ({ value, label: say(ocopGroupTexts[value]) })),
            },
          ]}
          columns={[
            { key: 'name' },
            { key: 'owner' },
            { key: 'unitName' },
            { key: 'group' },
            { key: 'stars', width: '5rem' },
            {
              key: 'score',
              width: '6rem',
              render: ({ score, isScoreDoubtful }) =>
                score === undefined ? (
                  ''
                ) : isScoreDoubtful ? (
                  <StatusBadge tone="doubt">
                    {format.number(score)} ({say(ocopTexts.scoreDoubt)})
                  </StatusBadge>
                ) : (
                  format.number(score)
                ),
            },
            { key: 'symbol' },
            { key: 'validUntil' },
            {
              key: 'standing',
              render: ({ standing }) => (
                <StatusBadge tone={tones[standing]}>{say(ocopStandingTexts[standing])}</StatusBadge>
              ),
            },
            ...(mayWrite
              ? [
                  {
                    key: 'end',
                    title: ocopTexts.actions,
                    render: (item: OcopItem) =>
                      item.standing === 'ended' ? (
                        (item.endedBecause ?? '')
                      ) : (
                        <Button size="compact-sm" variant="default" onClick={() => setEnding(item)}>
                          {say(ocopTexts.end)}
                        </Button>
                      ),
                  },
                ]
              : []),
          ]}
        />
        {ending !== undefined && <EndOcop product={ending} onClose={() => setEnding(undefined)} />}
      </div>
    </>
  );
}
