import { listReportNumbers } from '@muctieu/contract/reporting/writing/writing.operations';
import { useState } from 'react';
import { useOwnProvince } from '../../capital/province-of.ts';
import { DataTable } from '../../shared/DataTable.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { useSay } from '../../shared/use-say.ts';
import type { ChosenUnit } from '../../territory/chosen-unit.ts';
import { UnitPicker } from '../../territory/UnitPicker.tsx';
import { writingTexts as texts } from './writing.texts.ts';

const columns = [
  { key: 'number', width: '6rem' },
  { key: 'year', width: '6rem' },
  { key: 'direction', width: '8rem' },
  { key: 'symbol' },
  { key: 'abstract' },
  { key: 'state', width: '8rem' },
  { key: 'reason' },
] as const;

/** The register of an authority: every number with what became of it. */
export function RegisterPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const [unit, setUnit] = useState<ChosenUnit>();
  return (
    <div className="stack">
      <PageHeader title={say(texts.register)} trail={[{ label: say(texts.title), to: '/bao-cao/soan' }]} />
      <section className="paper">
        <UnitPicker label={say(texts.unit)} value={unit} onChange={setUnit} provinceId={provinceId} path="unitId" />
      </section>
      {unit !== undefined && (
        <DataTable
          operation={listReportNumbers}
          label={say(texts.register)}
          query={{ provinceId, unitId: unit.id }}
          columns={columns}
          keyOf={(item) => `${item.year} ${item.direction} ${item.number}`}
          sorts={false}
        />
      )}
    </div>
  );
}
