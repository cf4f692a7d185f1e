import type { MatrixAnswer } from '@muctieu/contract/criteria/criteria-round';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useSession } from '../shared/session.ts';
import { UnitMap } from '../shared/UnitMap.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { criteriaPageTexts } from './criteria.texts.ts';
import { mapOfLadderTexts } from './ladder-map.texts.ts';

/** The communes of a round by level; what nobody assessed is no class of its own. */
export function LadderMap({ matrix }: { readonly matrix: MatrixAnswer }) {
  const say = useSay();
  const format = useFormat();
  const navigate = useNavigate();
  // Whoever works for units alone sees theirs; the others are drawn, and the map must say why they stand empty.
  const isOfUnit = (useSession().person?.roles ?? []).every(({ unitId }) => unitId !== undefined);
  const { round, levels, provinceStatuses } = matrix;
  const classes = useMemo(
    () =>
      [...levels.toSorted((a, b) => b.from - a.from), ...provinceStatuses].map(({ code, name }) => ({
        key: code,
        label: say(name),
      })),
    [levels, provinceStatuses, say],
  );
  const values = useMemo(
    () =>
      new Map(
        matrix.units.map(({ unitId, level, met, assessed }) => [
          unitId,
          {
            ...(level === '' ? {} : { class: level }),
            text: assessed === 0 ? '' : say(mapOfLadderTexts.met, { met, of: matrix.criteria.length }),
          },
        ]),
      ),
    [matrix, say],
  );
  return (
    <>
      {isOfUnit && <p className="soft">{say(mapOfLadderTexts.outside, { seen: matrix.units.length })}</p>}
      <UnitMap
        provinceId={round.provinceId}
        day={round.asOf}
        label={say(mapOfLadderTexts.label, { page: say(criteriaPageTexts.ladder), day: format.day(round.asOf) })}
        classes={classes}
        values={values}
        valueHeading={say(mapOfLadderTexts.value)}
        onPick={(unitId) => void navigate({ to: `/tieu-chi/phieu/${unitId}?ky=${round.roundId}` as never })}
      />
    </>
  );
}
