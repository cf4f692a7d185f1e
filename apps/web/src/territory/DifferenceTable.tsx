import type { ListPreviewAnswer } from '@muctieu/contract/territory/official-list';
import { differenceTexts } from '@muctieu/contract/territory/territory.texts';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { type DifferenceKind, differenceKinds } from '@muctieu/domain/territory/compare-list';
import { useState } from 'react';
import { PageLink } from '../shared/PageLink.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { importTexts } from './import-list.texts.ts';
import styles from './territory.module.css';
import { pageTexts } from './territory-page.texts.ts';

/** Rows drawn at first; a national list differs in thousands. */
const rowsShown = 300;

/** Where list and tree differ, by kind. */
export function DifferenceTable({ answer }: { readonly answer: ListPreviewAnswer }) {
  const say = useSay();
  const format = useFormat();
  const [kind, setKind] = useState<DifferenceKind>();
  const wanted = answer.differences.filter((one) => kind === undefined || one.kind === kind);
  const shown = wanted.slice(0, rowsShown);
  const hidden = wanted.length - shown.length + answer.differencesLeftOff;
  return (
    <div className="stack">
      <ul className={styles.chips} aria-label={say(importTexts.differences)}>
        <li>
          <button
            type="button"
            className={styles.chip}
            aria-pressed={kind === undefined}
            onClick={() => setKind(undefined)}
          >
            {say(importTexts.allKinds)}
          </button>
        </li>
        {differenceKinds
          .filter((one) => (answer.counts[one] ?? 0) > 0)
          .map((one) => (
            <li key={one}>
              {one === 'unchanged' ? (
                <span className="soft">
                  {say(differenceTexts[one])}: {format.number(answer.counts[one] ?? 0)}
                </span>
              ) : (
                <button type="button" className={styles.chip} aria-pressed={kind === one} onClick={() => setKind(one)}>
                  {say(differenceTexts[one])}: {format.number(answer.counts[one] ?? 0)}
                </button>
              )}
            </li>
          ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the window is scrolled by keyboard too. */}
      <section className={styles.scroll} tabIndex={0} aria-label={say(importTexts.differences)}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say(importTexts.row)}</th>
              <th scope="col">{say(importTexts.kind)}</th>
              <th scope="col">{say(pageTexts.code)}</th>
              <th scope="col">{say(importTexts.unit)}</th>
              <th scope="col">{say(importTexts.before)}</th>
              <th scope="col">{say(importTexts.after)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={`${one.kind}${one.row ?? ''}${one.unitId ?? ''}`}>
                <td>{one.row ?? ''}</td>
                <td>{say(differenceTexts[one.kind])}</td>
                <td>{one.code ?? ''}</td>
                <td>
                  {one.unitId === undefined ? (
                    unitFullName(one.form, one.name)
                  ) : (
                    <PageLink to={`/dia-ban/${one.unitId}`}>{unitFullName(one.form, one.name)}</PageLink>
                  )}
                </td>
                <td>{one.before ?? '—'}</td>
                <td>{one.after ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {hidden > 0 && <p className="soft">{say(importTexts.more, { count: hidden })}</p>}
    </div>
  );
}
