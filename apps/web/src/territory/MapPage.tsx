import { readMap } from '@muctieu/contract/territory/territory.operations';
import { levelTexts } from '@muctieu/contract/territory/territory.texts';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { type MappedLevel, mappedLevels } from '@muctieu/domain/territory/boundary/match-boundaries';
import { twoTierFrom } from '@muctieu/domain/territory/tier';
import { nationProvinceId } from '@muctieu/domain/territory/unit';
import { useMemo } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { usePermission } from '../shared/session.ts';
import { UnitMapOf } from '../shared/UnitMap.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { BoundarySets } from './BoundarySets.tsx';
import { boundaryTexts } from './boundary.texts.ts';
import { ProvinceField } from './ProvinceField.tsx';
import styles from './territory.module.css';
import { territoryTexts } from './territory.texts.ts';
import { UploadBoundaries } from './UploadBoundaries.tsx';
import { useDay } from './use-day.ts';
import { useOwnProvinces } from './use-own-provinces.ts';

/** The units of a province on the map of any day; here a province brings its boundaries. */
export function MapPage() {
  const say = useSay();
  const format = useFormat();
  const [day, setDay] = useDay();
  const [own = nationProvinceId] = useOwnProvinces();
  const [provinceId, setProvinceId] = useAddressState('tinh', own);
  const [written, setLevel] = useAddressState('cap', provinceId === nationProvinceId ? 'province' : 'commune');
  const [picked, setPicked] = useAddressState('chon');
  const mayWrite = usePermission({ object: 'territory-unit', action: 'write' });
  const levels = mappedLevels.filter((level) =>
    provinceId === nationProvinceId ? level === 'province' : level !== 'district' || day < twoTierFrom,
  );
  const level: MappedLevel = levels.find((one) => one === written) ?? levels.at(-1) ?? 'commune';
  const reading = useOperation(readMap, { params: { provinceId }, query: { day, level } });
  const drawn = reading.value?.boundary?.shape.units;
  const values = useMemo(() => new Map(drawn?.map(({ unitId }) => [unitId, { class: 'drawn', text: '' }])), [drawn]);
  const unit = reading.value?.units.find(({ id }) => id === picked);
  return (
    <>
      <PageHeader
        title={say(territoryTexts.map)}
        trail={[{ label: say(territoryTexts.units), to: '/dia-ban' }]}
        note={say(boundaryTexts.note)}
      />
      <div className="stack">
        <div className={`paper ${styles.fields}`}>
          <ProvinceField
            value={provinceId === nationProvinceId ? '' : provinceId}
            onChange={(chosen) => setProvinceId(chosen === '' ? nationProvinceId : chosen)}
            none={say(boundaryTexts.nation)}
          />
          <ChoiceField
            label={say(boundaryTexts.level)}
            value={level}
            onChange={setLevel}
            choices={levels.map((one) => ({ value: one, label: say(levelTexts[one]) }))}
          />
          <DayPicker label={say(boundaryTexts.day)} value={day} onChange={setDay} />
        </div>
        <div className="paper">
          <ReadingFrame reading={reading}>
            {(answer) => (
              <UnitMapOf
                answer={answer}
                label={say(boundaryTexts.mapOf, { level: say(levelTexts[level]), day: format.day(day) })}
                classes={[{ key: 'drawn', label: say(boundaryTexts.inFile), sign: '' }]}
                values={values}
                valueHeading={say(boundaryTexts.remark)}
                picked={picked === '' ? undefined : picked}
                onPick={setPicked}
              />
            )}
          </ReadingFrame>
          {unit !== undefined && (
            <p style={{ margin: '8px 0 0' }}>
              <PageLink to={`/dia-ban/${unit.id}?ngay=${day}`} className={styles.button}>
                {say(boundaryTexts.open, { name: unitFullName(unit.form, unit.name) })}
              </PageLink>
            </p>
          )}
        </div>
        {mayWrite && <UploadBoundaries key={provinceId} provinceId={provinceId} day={day} />}
        <BoundarySets provinceId={provinceId} mayWithdraw={mayWrite} />
      </div>
    </>
  );
}
