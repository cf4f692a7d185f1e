import { cellStatusTexts } from '@muctieu/contract/criteria/criteria.texts';
import { readObservedCells } from '@muctieu/contract/criteria/observed-cells.operations';
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
import { observedTexts } from './observed-cells.texts.ts';

/** From a figure to the criteria that use it: sets that take it over, cells of the unit that stand on it. */
export function ObservedCellsPage() {
  const say = useSay();
  const format = useFormat();
  const [indicator] = useAddressState('chi-tieu');
  const [unitId] = useAddressState('don-vi');
  const reading = useOperation(
    readObservedCells,
    { query: { indicator, ...(unitId === '' ? {} : { unitId }) } },
    { enabled: indicator !== '' },
  );
  return (
    <div className="stack">
      <PageHeader
        title={say(criteriaPageTexts.observed)}
        note={indicator === '' ? say(observedTexts.chooseIndicator) : indicator}
        trail={indicator === '' ? [] : [{ label: indicator, to: `/chi-tieu/muc/${indicator}` }]}
      />
      {indicator !== '' && (
        <ReadingFrame reading={reading}>
          {({ criteria, cells }) => (
            <>
              <section className="paper">
                <h2 className={styles.heading}>{say(observedTexts.sets)}</h2>
                {criteria.length === 0 && <p>{say(observedTexts.noSets)}</p>}
                <ul>
                  {criteria.map(({ setId, setName, code, criterionName, name }) => (
                    <li key={`${setId}${code}`}>
                      {code} {name} ({say(criterionName)}):{' '}
                      <PageLink to={`/tieu-chi/bo/${setId}`}>{say(setName)}</PageLink>
                    </li>
                  ))}
                </ul>
              </section>
              {unitId !== '' && (
                <section className="paper">
                  <h2 className={styles.heading}>{say(observedTexts.cells)}</h2>
                  {cells.length === 0 && <p>{say(observedTexts.noCells)}</p>}
                  <ul>
                    {cells.map(({ roundId, title, asOf, code, status, value, period }) => (
                      <li key={`${roundId}${code}`}>
                        <PageLink to={`/tieu-chi/phieu/${unitId}?ky=${roundId}`}>
                          {say(observedTexts.cell, { code, title, day: format.day(asOf) })}
                        </PageLink>
                        : {say(cellStatusTexts[status ?? ''] ?? criteriaSentences.notAssessed)}
                        {value !== undefined && `, ${format.number(Number(value), 2)}`},{' '}
                        {say(observedTexts.of, { period })}
                      </li>
                    ))}
                  </ul>
                </section>
              )}
            </>
          )}
        </ReadingFrame>
      )}
    </div>
  );
}
