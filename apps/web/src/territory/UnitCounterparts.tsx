import { findCounterparts } from '@muctieu/contract/territory/territory.operations';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { UnitHistory } from '@muctieu/contract/territory/unit-history';
import { twoTierFrom } from '@muctieu/domain/territory/tier';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import { useState } from 'react';
import { DayPicker } from '../shared/DayPicker.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './territory.module.css';
import { pageTexts } from './territory-page.texts.ts';
import { todayInVietNam } from './use-day.ts';

/** What stands on another day where this unit stands: across the end of the districts at first. */
export function UnitCounterparts({ unit, day }: { readonly unit: UnitHistory; readonly day: PlainDate }) {
  const say = useSay();
  const from = unit.existsOnDay
    ? day
    : unit.until !== undefined && unit.until <= day
      ? addDays(unit.until, -1)
      : unit.from;
  const [to, setTo] = useState<PlainDate | undefined>(
    from >= twoTierFrom ? addDays(twoTierFrom, -1) : todayInVietNam(),
  );
  const asked = to ?? from;
  const found = useOperation(findCounterparts, { params: { unitId: unit.id }, query: { from, to: asked } });
  if (unit.level === 'nation') return null;
  return (
    <section className="paper stack">
      <h2 style={{ margin: 0 }}>{say(pageTexts.counterpart)}</h2>
      <div className={styles.fields}>
        <DayPicker label={say(pageTexts.counterpartDay)} value={to} onChange={setTo} />
      </div>
      <ReadingFrame reading={found}>
        {(value) =>
          value.items.length === 0 ? (
            <p className="soft">{say(pageTexts.counterpartNone)}</p>
          ) : value.relation === 'unchanged' ? (
            <p>{say(pageTexts.counterpartSame)}</p>
          ) : (
            <ul className={styles.summaryList}>
              {value.items.map((item) => (
                <li key={item.unit.id}>
                  <PageLink to={`/dia-ban/${item.unit.id}?ngay=${asked}`}>
                    {unitFullName(item.unit.form, item.unit.name)}
                  </PageLink>{' '}
                  <ShareWords
                    share={item.shareMillionths}
                    reviewed={item.shareReviewed}
                    text={asked >= from ? pageTexts.ofUnit : pageTexts.ofOther}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </ReadingFrame>
    </section>
  );
}

interface ShareWordsProps {
  readonly share: number | undefined;
  readonly reviewed: boolean;
  readonly text: (typeof pageTexts)['ofUnit' | 'ofOther'];
}

function ShareWords({ share, reviewed, text }: ShareWordsProps) {
  const say = useSay();
  const format = useFormat();
  return (
    <>
      <span className="soft">
        {share === undefined
          ? say(pageTexts.shareUnknown)
          : say(text, { percent: format.percent(share / 1_000_000, 4) })}
      </span>{' '}
      {!reviewed && <StatusBadge tone="doubt">{say(pageTexts.shareNotReviewed)}</StatusBadge>}
    </>
  );
}
