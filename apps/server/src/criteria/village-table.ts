import type { VillageTable } from '@muctieu/contract/criteria/recognition';
import { villageTableTexts } from '@muctieu/contract/criteria/recognition.texts';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { type Language, say } from '@muctieu/kernel/text';
import { writeWorkbook } from '@muctieu/office/workbook/write-workbook';
import type { AnsweredFile } from '../http/route.ts';
import type { NamedRecognisedUnit } from './recognised-unit.store.ts';

type Row = VillageTable['rows'][number];

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Biểu số 02 as the reports print it: A standard, B model; each by district, commune and village, every sum counted. */
export function villageRows(recognised: readonly NamedRecognisedUnit[]): readonly Row[] {
  const held = recognised
    .filter(({ withdrawnOn }) => withdrawnOn === undefined)
    .toSorted((a, b) => inTree(a).localeCompare(inTree(b), 'vi', { numeric: true }));
  const standard = held.filter(({ kind }) => kind === 'village');
  const model = held.filter(({ kind }) => kind === 'village-model');
  return [
    {
      depth: 'total',
      ordinal: '',
      name: villageTableTexts.total,
      standard: standard.length,
      model: model.length,
      note: '',
    },
    ...section('A', villageTableTexts.kindStandard, standard, 'standard'),
    ...section('B', villageTableTexts.kindModel, model, 'model'),
  ];
}

function section(
  ordinal: string,
  name: Row['name'],
  villages: readonly NamedRecognisedUnit[],
  column: 'standard' | 'model',
): readonly Row[] {
  const counted = (count: number) => ({ [column]: count });
  const rows: Row[] = [{ depth: 'kind', ordinal, name, ...counted(villages.length), note: '' }];
  // Before 1/7/2025 a commune stands below a district; since then below the province itself.
  const byDistrict = Map.groupBy(villages, ({ above }) => above[1]?.id ?? '');
  for (const [index, inDistrict] of [...byDistrict.values()].entries()) {
    rows.push({
      depth: 'district',
      ordinal: roman[index] ?? String(index + 1),
      name: inBoth(inDistrict[0]?.above[1]),
      ...counted(inDistrict.length),
      note: '',
    });
    const byCommune = Map.groupBy(inDistrict, ({ above }) => above[0]?.id ?? '');
    for (const [place, inCommune] of [...byCommune.values()].entries()) {
      rows.push({
        depth: 'commune',
        ordinal: String(place + 1),
        name: inBoth(inCommune[0]?.above[0]),
        ...counted(inCommune.length),
        note: '',
      });
      for (const one of inCommune) {
        rows.push({
          depth: 'village',
          ordinal: '',
          name: inBoth(one.unit),
          ...counted(1),
          year: one.year,
          note: one.note,
          unitId: one.unitId,
        });
      }
    }
  }
  return rows;
}

/** District, commune, village: the order of the table. */
function inTree({ above, unit }: NamedRecognisedUnit): string {
  return [above[1]?.name ?? '', above[0]?.name ?? '', unit.name].join('\t');
}

function inBoth(unit: NamedRecognisedUnit['unit'] | undefined): Row['name'] {
  const name = unit === undefined ? '' : unitFullName(unit.form, unit.name);
  return { vi: name, en: name };
}

export async function writeVillageTable(rows: readonly Row[], language: Language): Promise<AnsweredFile> {
  const header = (name: keyof typeof villageTableTexts) => say(villageTableTexts[name], language);
  const bytes = await writeWorkbook([
    {
      name: header('sheet'),
      title: [header('title')],
      columns: [
        { header: header('ordinal'), width: 6 },
        { header: header('place'), width: 40, wrap: true },
        { header: header('standard'), width: 12, numberFormat: '#,##0' },
        { header: header('model'), width: 14, numberFormat: '#,##0' },
        { header: header('year'), width: 16 },
        { header: header('note'), width: 40, wrap: true },
      ],
      rows: rows.map((row) => [
        row.ordinal,
        say(row.name, language),
        row.standard,
        row.model,
        row.year === undefined ? undefined : String(row.year),
        row.note,
      ]),
    },
  ]);
  return {
    name: `${header('sheet')}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  };
}
