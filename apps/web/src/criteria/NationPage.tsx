import { listCriteriaSets, readCriteriaSet, readNation } from '@muctieu/contract/criteria/criteria.operations';
import { listUnits } from '@muctieu/contract/territory/territory.operations';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { criteriaPageTexts } from './criteria.texts.ts';
import { criteriaSentences } from './criteria-pages.texts.ts';
import { takingSentences } from './criteria-taking.texts.ts';

/** Every round of every province by one set: units, sum, average, and how many meet each criterion. */
export function NationPage() {
  const say = useSay();
  const [chosen, choose] = useAddressState('bo');
  const sets = useOperation(listCriteriaSets, { query: { limit: 100 } });
  const communeSets = sets.value?.items.filter(({ subject }) => subject.startsWith('commune')) ?? [];
  const setId = communeSets.find(({ id }) => id === chosen)?.id ?? communeSets[0]?.id;
  const trail = [{ label: say(criteriaPageTexts.criteria), to: '/tieu-chi' }];
  return (
    <div className="stack">
      <PageHeader title={say(takingSentences.nation)} trail={trail} note={say(takingSentences.nationNote)} />
      <section className="paper stack">
        <ChoiceField
          label={say(criteriaPageTexts.set)}
          value={setId ?? ''}
          onChange={choose}
          choices={communeSets.map(({ id, name }) => ({ value: id, label: say(name) }))}
        />
        {setId !== undefined && <Provinces key={setId} setId={setId} />}
      </section>
    </div>
  );
}

function Provinces({ setId }: { readonly setId: string }) {
  const say = useSay();
  const format = useFormat();
  const nation = useOperation(readNation, { query: { setId } });
  const set = useOperation(readCriteriaSet, { params: { setId }, query: {} });
  const provinces = useOperation(listUnits, { query: { level: 'province', limit: 200 } });
  const nameOf = (provinceId: string) =>
    provinces.value?.items.find((unit) => unit.provinceId === provinceId)?.name ?? provinceId;
  return (
    <ReadingFrame reading={nation}>
      {({ items, codes }) =>
        items.length === 0 ? (
          <p>{say(takingSentences.nationEmpty)}</p>
        ) : (
          /* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */
          <section className={styles.scroll} aria-label={say(takingSentences.nation)} tabIndex={0}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{say(takingSentences.province)}</th>
                  <th scope="col">{say(criteriaSentences.asOf)}</th>
                  <th scope="col">{say(takingSentences.units)}</th>
                  <th scope="col">{say(takingSentences.sum)}</th>
                  <th scope="col">{say(takingSentences.average)}</th>
                  {(set.value?.criteria ?? []).map(({ number, name }) => (
                    <th key={number} scope="col" title={say(name)}>
                      {say(takingSentences.criterionCode, { number })}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <tr key={item.roundId}>
                    <th scope="row">
                      <PageLink to={`/tieu-chi/bieu-01?ky=${item.roundId}`}>{nameOf(item.provinceId)}</PageLink>
                    </th>
                    <td>{format.day(item.asOf)}</td>
                    <td>{format.number(item.units)}</td>
                    <td>{item.units === 0 ? '–' : format.number(item.met)}</td>
                    <td>{item.units === 0 ? '–' : format.number(item.met / item.units, 2)}</td>
                    {(set.value?.criteria ?? []).map(({ number }) => (
                      <td key={number}>
                        {item.units === 0 ? (
                          '–'
                        ) : (
                          <PageLink to={`/tieu-chi/bieu-01?ky=${item.roundId}&tc=${number}`}>
                            {format.number(item.counts[codes.indexOf(String(number))] ?? 0)}
                          </PageLink>
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )
      }
    </ReadingFrame>
  );
}
