import { ChoiceField } from '../shared/ChoiceField.tsx';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { capitalSentences } from './capital-pages.texts.ts';
import type { ShownYear } from './use-newest-year.ts';

const years = Array.from({ length: 15 }, (_, index) => String(2021 + index));

/** The budget year of a page, and why it is this one where nobody chose it. */
export function YearChoice({ shown }: { readonly shown: ShownYear }) {
  const say = useSay();
  return (
    <div>
      <ChoiceField
        label={say(capitalSentences.budgetYear)}
        value={shown.year ?? ''}
        onChange={shown.choose}
        choices={years.map((value) => ({ value, label: value }))}
      />
      {shown.newest && <p className={styles.soft}>{say(capitalSentences.newestYear, { year: shown.year ?? '' })}</p>}
    </div>
  );
}
