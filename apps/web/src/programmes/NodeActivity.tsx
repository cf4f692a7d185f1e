import { Button } from '@mantine/core';
import { nodeActivityTexts } from '@muctieu/contract/programmes/programmes.texts';
import { useState } from 'react';
import { PageLink } from '../shared/PageLink.tsx';
import { StatusBadge, type StatusTone } from '../shared/StatusBadge.tsx';
import { usePermission } from '../shared/session.ts';
import { useSay } from '../shared/use-say.ts';
import { ActivationForm } from './ActivationForm.tsx';
import type { NodeShown } from './NodePage.tsx';
import styles from './programmes.module.css';
import { programmesTexts } from './programmes.texts.ts';

type YearActivity = NodeShown['activity'][number]['years'][number];

const tones: Readonly<Record<YearActivity['kind'], StatusTone>> = {
  active: 'good',
  'left-out': 'bad',
  'left-out-above': 'bad',
  'not-valid': 'neutral',
};

/** Where the node is carried out, year by year (P2), with the grounds where it is not. */
export function NodeActivity({ node }: { readonly node: NodeShown }) {
  const say = useSay();
  const [setting, setSetting] = useState(false);
  const mayWrite = usePermission({ object: 'programme-catalogue', action: 'write' });
  const own = node.activity[0];
  return (
    <>
      <div className={styles.heading}>
        <h2>{say(programmesTexts.activity)}</h2>
        {mayWrite && own !== undefined && !setting && (
          <Button size="xs" variant="default" onClick={() => setSetting(true)}>
            {say(programmesTexts.setActivity)}
          </Button>
        )}
      </div>
      {setting && own !== undefined && (
        <ActivationForm
          code={node.code}
          provinceId={own.provinceId}
          years={own.years.map(({ year }) => year)}
          onDone={() => setSetting(false)}
        />
      )}
      {node.activity.length === 0 && <p className="soft">{say(programmesTexts.none)}</p>}
      {node.activity.map(({ provinceId, years }) => (
        <div key={provinceId} className={styles.frame}>
          <table className={styles.table}>
            <caption className="visually-hidden">{say(programmesTexts.activityCaption, { code: node.code })}</caption>
            <thead>
              <tr>
                <th scope="col">{`${say(programmesTexts.province)} ${provinceId}`}</th>
                <th scope="col">{say(programmesTexts.activity)}</th>
                <th scope="col">{say(programmesTexts.reasons)}</th>
              </tr>
            </thead>
            <tbody>
              {years.map((activity) => (
                <tr key={activity.year}>
                  <th scope="row">{activity.year}</th>
                  <td>
                    <StatusBadge tone={tones[activity.kind]}>
                      {say(nodeActivityTexts[activity.kind], { above: activity.above ?? '' })}
                    </StatusBadge>
                  </td>
                  <td>
                    {activity.reason}
                    {activity.documentId !== undefined && (
                      <div>
                        <PageLink to={`/van-ban/${activity.documentId}`}>{say(programmesTexts.document)}</PageLink>
                      </div>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </>
  );
}
