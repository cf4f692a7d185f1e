import { readYearEnd } from '@muctieu/contract/capital/capital.operations';
import { capitalColumnTexts, capitalKindTexts } from '@muctieu/contract/capital/capital.texts';
import type { AnswerOf } from '@muctieu/contract/http/operation';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { CapitalHeader } from './CapitalHeader.tsx';
import styles from './capital.module.css';
import { capitalPageTexts } from './capital.texts.ts';
import { capitalSentences } from './capital-pages.texts.ts';
import { useOwnProvince } from './province-of.ts';

/** What is left at the end of a budget year, and which rule says what becomes of it. */
export function YearEndPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const [year, setYear] = useAddressState('nam', '2023');
  const reading = useOperation(readYearEnd, { query: { provinceId, budgetYear: Number(year) } });
  const years = Array.from({ length: 15 }, (_, index) => String(2021 + index));
  return (
    <div className="stack">
      <CapitalHeader title={say(capitalPageTexts.yearEnd)} note={say(capitalSentences.yearEndNote)} />
      <div className={`paper ${styles.tools}`}>
        <ChoiceField
          label={say(capitalSentences.budgetYear)}
          value={year}
          onChange={setYear}
          choices={years.map((value) => ({ value, label: value }))}
        />
      </div>
      <ReadingFrame reading={reading}>{(value) => <Proposals value={value} />}</ReadingFrame>
    </div>
  );
}

function Proposals({ value }: { readonly value: AnswerOf<typeof readYearEnd> }) {
  const say = useSay();
  const format = useFormat();
  if (value.proposals.length === 0) return <p className="paper">{say(capitalSentences.nothingLeft)}</p>;
  return (
    <section className="paper">
      <dl className="facts">
        <dt>{say(capitalSentences.carried)}</dt>
        <dd>{format.dong(value.carryOverDong)}</dd>
        <dt>{say(capitalSentences.lapsing)}</dt>
        <dd>{format.dong(value.lapseDong)}</dd>
      </dl>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.scroll} aria-label={say(capitalPageTexts.yearEnd)} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say(capitalColumnTexts.node)}</th>
              <th scope="col">{say(capitalColumnTexts.name)}</th>
              <th scope="col">{say(capitalColumnTexts.available)}</th>
              <th scope="col">{say(capitalColumnTexts.reason)}</th>
            </tr>
          </thead>
          <tbody>
            {value.proposals.map((proposal) => (
              <tr
                key={`${proposal.holderId}${proposal.nodeCode}${proposal.source}${proposal.capitalKind}${proposal.vintage}`}
              >
                <th scope="row">
                  {proposal.nodeCode}{' '}
                  <span className={styles.soft}>
                    {say(capitalKindTexts[proposal.capitalKind] ?? capitalColumnTexts.kind)}, {proposal.vintage}
                  </span>
                </th>
                <td>{proposal.holder}</td>
                <td>{format.dong(proposal.availableDong)}</td>
                <td>
                  {proposal.article ?? say(capitalSentences.lapsing)}
                  {proposal.spendUntil === undefined
                    ? ''
                    : `, ${say(capitalSentences.until, { day: format.day(proposal.spendUntil) })} `}
                  {proposal.verified === false && (
                    <StatusBadge tone="doubt">{say(capitalSentences.unverified)}</StatusBadge>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
