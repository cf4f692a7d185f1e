import { type BoundaryPreview, unmatchedTexts } from '@muctieu/contract/territory/unit-boundary';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { useMemo } from 'react';
import { UnitMapOf } from '../shared/UnitMap.tsx';
import { useSay } from '../shared/use-say.ts';
import { boundaryTexts } from './boundary.texts.ts';

/** What a file of boundaries was read as: the map, how each unit was found, and what was left over on both sides. */
export function BoundaryMatchView({ answer }: { readonly answer: BoundaryPreview }) {
  const say = useSay();
  const byName = useMemo(() => new Map(answer.matchedByName.map(({ unitId, label }) => [unitId, label])), [answer]);
  const values = useMemo(
    () =>
      new Map(
        answer.shape.units.map(({ unitId }) => {
          const label = byName.get(unitId);
          return [unitId, { class: label === undefined ? 'code' : 'name', text: label ?? '' }];
        }),
      ),
    [answer, byName],
  );
  const left = answer.unmatchedFeatureCount - answer.unmatchedFeatures.length;
  return (
    <>
      <div>
        <p>
          {say(boundaryTexts.read, {
            features: answer.featureCount,
            points: answer.pointCount,
            drawn: answer.pointsDrawn,
          })}
        </p>
        {answer.matchedByCode > 0 && (
          <p>{say(boundaryTexts.byCode, { property: answer.codeProperty ?? '', count: answer.matchedByCode })}</p>
        )}
        {answer.matchedByName.length > 0 && (
          <p>
            {say(boundaryTexts.byName, { property: answer.nameProperty ?? '', count: answer.matchedByName.length })}
          </p>
        )}
      </div>
      {answer.unmatchedUnits.length > 0 && (
        <details open>
          <summary>{say(boundaryTexts.unmatchedUnits, { count: answer.unmatchedUnits.length })}</summary>
          <ul>
            {answer.unmatchedUnits.map(({ id, form, name, code }) => (
              <li key={id}>
                {unitFullName(form, name)} {code === undefined ? '' : `(${code})`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {answer.unmatchedFeatureCount > 0 && (
        <details open={answer.unmatchedFeatureCount <= 20}>
          <summary>{say(boundaryTexts.unmatchedFeatures, { count: answer.unmatchedFeatureCount })}</summary>
          <ul>
            {answer.unmatchedFeatures.map(({ number, label, reason }) => (
              <li key={number}>
                {say(boundaryTexts.feature, { number })}: {label} — {say(unmatchedTexts[reason])}
              </li>
            ))}
            {left > 0 && <li>{say(boundaryTexts.moreLeft, { count: left })}</li>}
          </ul>
        </details>
      )}
      <UnitMapOf
        answer={answer}
        label={say(boundaryTexts.preview)}
        classes={[
          { key: 'code', label: say(boundaryTexts.matchedCode), sign: '' },
          { key: 'name', label: say(boundaryTexts.matchedName), sign: '?' },
        ]}
        values={values}
        valueHeading={say(boundaryTexts.inFile)}
      />
    </>
  );
}
