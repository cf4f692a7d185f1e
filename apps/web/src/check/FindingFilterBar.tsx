import { kindTexts, verdictTexts } from '@muctieu/contract/check/statement.texts';
import { capitalised } from '../shared/capitalised.ts';
import { TickField } from '../shared/TickField.tsx';
import { useSay } from '../shared/use-say.ts';
import styles from './CheckPage.module.css';
import { checkPageTexts } from './check-page.texts.ts';
import type { FindingFilter, Kind, Verdict } from './finding-filter.ts';
import { verdictSigns } from './verdict-sign.ts';

interface FindingFilterBarProps {
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly kinds: readonly Kind[];
}

export function FindingFilterBar({ filter, onFilter, counts, kinds }: FindingFilterBarProps) {
  const say = useSay();
  const toggle = (verdict: Verdict) => {
    const verdicts = new Set(filter.verdicts);
    if (!verdicts.delete(verdict)) verdicts.add(verdict);
    onFilter({ ...filter, verdicts });
  };
  return (
    <div className={`${styles.filter} not-printed`}>
      <fieldset>
        <legend className="visually-hidden">{say(checkPageTexts.showVerdicts)}</legend>
        {(['fails', 'doubtful', 'holds'] as const).map((verdict) => (
          <label key={verdict} data-verdict={verdict}>
            <input type="checkbox" checked={filter.verdicts.has(verdict)} onChange={() => toggle(verdict)} />
            <span aria-hidden="true">{verdictSigns[verdict]}</span>
            {capitalised(say(verdictTexts[verdict]))} <strong>{counts[verdict]}</strong>
          </label>
        ))}
      </fieldset>
      <label>
        {say(checkPageTexts.kind)}{' '}
        <select
          value={filter.kind}
          onChange={(event) => {
            const chosen = kinds.find((kind) => kind === event.currentTarget.value);
            onFilter({ ...filter, kind: chosen ?? '' });
          }}
        >
          <option value="">–</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {capitalised(say(kindTexts[kind]))}
            </option>
          ))}
        </select>
      </label>
      <TickField
        label={say(checkPageTexts.hideSeen)}
        value={filter.hideSeen}
        onChange={(hideSeen) => onFilter({ ...filter, hideSeen })}
      />
    </div>
  );
}
