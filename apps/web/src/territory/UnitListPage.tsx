import { listChildren, listUnits } from '@muctieu/contract/territory/territory.operations';
import { classTexts, formTexts, levelTexts } from '@muctieu/contract/territory/territory.texts';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { nationId } from '@muctieu/domain/territory/unit';
import type { Text } from '@muctieu/kernel/text';
import { DataTable } from '../shared/DataTable.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import type { ItemOf } from '../shared/use-list.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { ClassBadges } from './ClassBadges.tsx';
import { territoryTexts } from './territory.texts.ts';
import { pageTexts } from './territory-page.texts.ts';
import { useDay } from './use-day.ts';

type Item = ItemOf<typeof listUnits>;

const columns = [
  { key: 'name', width: '14rem', render: (item: Item) => unitFullName(item.form, item.name) },
  { key: 'code', width: '4.5rem' },
  { key: 'parentName', width: '9rem' },
  { key: 'classes', width: '11rem', render: (item: Item) => <ClassBadges classes={item.classes} /> },
  { key: 'from', width: '6.5rem' },
  { key: 'until', width: '6.5rem' },
  { key: 'document' },
] as const;

/** Units of a day as a table: filter, sort, export. */
export function UnitListPage() {
  const say = useSay();
  const [day, setDay] = useDay();
  const provinces = useOperation(listChildren, { params: { unitId: nationId }, query: { day } });
  const choices = (texts: Readonly<Record<string, Text>>) =>
    Object.entries(texts).map(([value, text]) => ({ value, label: say(text) }));
  const filters = [
    {
      key: 'provinceId',
      label: say(pageTexts.province),
      choices: (provinces.value?.items ?? []).map(({ provinceId, name }) => ({ value: provinceId, label: name })),
    },
    { key: 'level', label: say(pageTexts.level), choices: choices(levelTexts) },
    { key: 'form', label: say(pageTexts.form), choices: choices(formTexts) },
    { key: 'class', label: say(pageTexts.classes), choices: choices(classTexts) },
    {
      key: 'existence',
      label: say(pageTexts.existence),
      choices: [{ value: 'ever', label: say(pageTexts.everExisted) }],
    },
  ];
  return (
    <>
      <PageHeader
        title={say(territoryTexts.list)}
        trail={[{ label: say(territoryTexts.units), to: `/dia-ban?ngay=${day}` }]}
        note={say(pageTexts.listNote)}
      />
      <DataTable
        operation={listUnits}
        query={{ day }}
        label={say(territoryTexts.list)}
        columns={columns}
        filters={filters}
        tools={<DayPicker compact label={say(pageTexts.day)} value={day} onChange={setDay} />}
        hrefOf={(item) => `/dia-ban/${item.id}?ngay=${day}`}
      />
    </>
  );
}
