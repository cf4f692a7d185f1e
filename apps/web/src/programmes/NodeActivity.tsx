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
                <th scope="col">{say(nodeActivityTexts.active)}</th>
                <th scope="col">{say(programmesTexts.reasons)}</th>
              </tr>
            </thead>
            <tbody>
              {groupYears(years).map(({ first, last, activity }) => (
                <tr key={first}>
                  <th scope="row">{first === last ? first : `${first}-${last}`}</th>
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

interface YearGroup {
  readonly first: number;
  readonly last: number;
  readonly activity: YearActivity;
}

/** Years that follow one another and say the same, as one line: 2021-2025. */
function groupYears(years: readonly YearActivity[]): readonly YearGroup[] {
  const groups: YearGroup[] = [];
  for (const activity of years) {
    const before = groups.at(-1);
    if (before !== undefined && before.last + 1 === activity.year && saysTheSame(before.activity, activity)) {
      groups[groups.length - 1] = { ...before, last: activity.year };
    } else {
      groups.push({ first: activity.year, last: activity.year, activity });
    }
  }
  return groups;
}

function saysTheSame(a: YearActivity, b: YearActivity): boolean {
  return a.kind === b.kind && a.above === b.above && a.reason === b.reason && a.documentId === b.documentId;
}
