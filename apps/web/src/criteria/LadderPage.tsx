import { listLadder, readMatrix } from '@muctieu/contract/criteria/criteria.operations';
import type { RoundItem } from '@muctieu/contract/criteria/criteria-round';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DataTable } from '../shared/DataTable.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import type { ItemOf } from '../shared/use-list.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { criteriaPageTexts } from './criteria.texts.ts';
import { criteriaSentences } from './criteria-pages.texts.ts';
import { LadderMap } from './LadderMap.tsx';
import { levelName } from './level-name.ts';
import { RoundFrame } from './RoundFrame.tsx';

type Item = ItemOf<typeof listLadder>;

/** In the address: the level of those that nobody assessed has no code. */
const none = '-';

/** Units from the highest down, with what is missing to the next level and what it costs. */
export function LadderPage() {
  const say = useSay();
  return (
    <RoundFrame title={say(criteriaPageTexts.ladder)}>
      {(round) => <Ladder key={round.roundId} round={round} />}
    </RoundFrame>
  );
}

function Ladder({ round }: { readonly round: RoundItem }) {
  const say = useSay();
  const [level, setLevel] = useAddressState('muc');
  const { value: matrix } = useOperation(readMatrix, { params: { roundId: round.roundId } });
  const named = { levels: matrix?.levels ?? [], provinceStatuses: matrix?.provinceStatuses ?? [] };
  const codes = [...named.levels, ...named.provinceStatuses].map(({ code }) => code);
  return (
    <section className="paper stack">
      {matrix !== undefined && <LadderMap matrix={matrix} />}
      <ChoiceField
        label={say(criteriaSentences.levels)}
        value={level}
        onChange={setLevel}
        choices={[
          { value: '', label: '…' },
          ...codes.map((code) => ({ value: code, label: say(levelName(named, code)) })),
          { value: none, label: say(criteriaSentences.notAssessed) },
        ]}
      />
      <DataTable
        operation={listLadder}
        params={{ roundId: round.roundId }}
        query={level === '' ? {} : { level: level === none ? '' : level }}
        label={say(criteriaPageTexts.ladder)}
        keyOf={({ unitId }) => unitId}
        hrefOf={({ unitId }) => `/tieu-chi/phieu/${unitId}?ky=${round.roundId}`}
        columns={[
          { key: 'name' },
          { key: 'districtName' },
          { key: 'met', width: '7rem' },
          { key: 'level', width: '11rem', render: (item: Item) => say(levelName(named, item.level)) },
          { key: 'missingToNext', width: '8rem' },
          { key: 'openCriteria' },
          { key: 'costKnownDong', width: '9rem' },
          { key: 'costUnknown', width: '8rem' },
        ]}
      />
    </section>
  );
}
