import { readCriteriaSet } from '@muctieu/contract/criteria/criteria.operations';
import type { CriteriaSetDetail, ResolvedThresholdItem } from '@muctieu/contract/criteria/criteria-set';
import { listUnits } from '@muctieu/contract/territory/territory.operations';
import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { usePermission } from '../shared/session.ts';
import { useAddressState } from '../shared/use-address-state.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { usePathParameter } from '../shared/use-path-parameter.ts';
import { useSay } from '../shared/use-say.ts';
import { Verified } from './CriteriaPage.tsx';
import styles from './criteria.module.css';
import { criteriaPageTexts } from './criteria.texts.ts';
import { criteriaSentences } from './criteria-pages.texts.ts';
import { EditIndicators } from './EditIndicators.tsx';
import { ImportSet } from './ImportSet.tsx';
import { SetThreshold } from './SetThreshold.tsx';
import { barText, noBarText, whyText } from './threshold-words.ts';
import { useOwnProvince } from './use-round.ts';

/** One set on a day for a unit: every threshold with the document, the audience and the days behind it. */
export function CriteriaSetPage() {
  const say = useSay();
  const setId = usePathParameter('setId');
  const provinceId = useOwnProvince();
  const [day, setDay] = useAddressState('ngay');
  const [unitId, setUnitId] = useAddressState('don-vi');
  const onDay = parsePlainDate(day);
  const ofDay = onDay === undefined ? {} : { onDay };
  const set = useOperation(readCriteriaSet, {
    params: { setId },
    query: { ...ofDay, ...(unitId === '' ? { provinceId } : { unitId }) },
  });
  const units = useOperation(listUnits, {
    query: { provinceId, level: 'commune', limit: 1000, ...(onDay === undefined ? {} : { day: onDay }) },
  });
  const mayKeep = usePermission({ object: 'legal-document', action: 'approve' });
  const trail = [{ label: say(criteriaPageTexts.criteria), to: '/tieu-chi' }];
  return (
    <div className="stack">
      <PageHeader title={set.value === undefined ? say(criteriaPageTexts.set) : say(set.value.name)} trail={trail} />
      <div className={`paper ${styles.tools}`}>
        <DayPicker
          label={say(criteriaSentences.onDay)}
          value={onDay}
          onChange={(picked?: PlainDate) => setDay(picked ?? '')}
        />
        <ChoiceField
          label={say(criteriaSentences.forUnit)}
          value={unitId}
          onChange={setUnitId}
          choices={[
            { value: '', label: say(criteriaSentences.anyUnit) },
            ...(units.value?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      <ReadingFrame reading={set}>
        {(value) => (
          <>
            <Head set={value} />
            <Criteria set={value} />
            {mayKeep && <SetThreshold set={value} provinceId={provinceId} />}
            {mayKeep && <EditIndicators set={value} />}
            {mayKeep && <ImportSet set={value} provinceId={provinceId} />}
          </>
        )}
      </ReadingFrame>
    </div>
  );
}

function Head({ set }: { readonly set: CriteriaSetDetail }) {
  const say = useSay();
  const format = useFormat();
  const days = { from: format.day(set.validFrom), until: format.day(set.validUntil ?? '') };
  return (
    <section className="paper">
      <p className="row">
        <Verified is={set.verified} />
        <span>
          {set.validUntil === undefined
            ? say(criteriaSentences.fromOn, { from: days.from })
            : say(criteriaSentences.fromTo, days)}
        </span>
        {set.documentId !== undefined && <PageLink to={`/van-ban/${set.documentId}`}>{set.documentId}</PageLink>}
        <span className={styles.soft}>{set.sources.join(', ')}</span>
      </p>
      {set.note !== undefined && <p>{set.note}</p>}
      {set.indicatorsDeclared !== undefined && set.indicatorsDeclared !== set.indicatorsLoaded && (
        <p>
          {say(criteriaSentences.indicatorsMissing, {
            declared: set.indicatorsDeclared,
            loaded: set.indicatorsLoaded,
          })}
        </p>
      )}
    </section>
  );
}

function Criteria({ set }: { readonly set: CriteriaSetDetail }) {
  const say = useSay();
  return (
    <section className="paper">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.scroll} aria-label={say(criteriaSentences.threshold)} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say(criteriaSentences.indicator)}</th>
              <th scope="col">{say(criteriaSentences.threshold)}</th>
              <th scope="col">{say(criteriaSentences.why)}</th>
            </tr>
          </thead>
          <tbody>
            {set.criteria.flatMap((criterion) => [
              <tr key={criterion.number} data-head="true">
                <th scope="row">
                  {criterion.number}. {say(criterion.name)} {!criterion.verified && <Verified is={false} />}
                </th>
                {criterion.threshold === undefined ? (
                  <td colSpan={2} />
                ) : (
                  <ThresholdCells resolved={criterion.threshold} measure="at-least" unit={undefined} />
                )}
              </tr>,
              ...criterion.indicators.map((indicator) => (
                <tr key={indicator.code}>
                  <th scope="row">
                    {indicator.code} {indicator.name} {!indicator.verified && <Verified is={false} />}
                  </th>
                  <ThresholdCells resolved={indicator.threshold} measure={indicator.measure} unit={indicator.unit} />
                </tr>
              )),
            ])}
          </tbody>
        </table>
      </section>
    </section>
  );
}

interface ThresholdCellsProps {
  readonly resolved: ResolvedThresholdItem;
  readonly measure: 'reached' | 'at-least' | 'at-most';
  readonly unit: string | undefined;
}

function ThresholdCells({ resolved, measure, unit }: ThresholdCellsProps) {
  const say = useSay();
  const format = useFormat();
  const { threshold } = resolved;
  if (threshold === undefined || resolved.kind !== 'found') {
    return (
      <>
        <td>{noBarText(resolved, say)}</td>
        <td>{whyText(resolved, say, format)}</td>
      </>
    );
  }
  return (
    <>
      <td>
        {barText(threshold, measure, unit, say, format)} <Verified is={threshold.verified} />
      </td>
      <td>
        {whyText(resolved, say, format)}
        {threshold.documentId !== undefined && (
          <>
            ; <PageLink to={`/van-ban/${threshold.documentId}`}>{threshold.documentId}</PageLink>
          </>
        )}
      </td>
    </>
  );
}
