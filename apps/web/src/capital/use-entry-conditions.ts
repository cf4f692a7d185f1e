import { listHolders } from '@muctieu/contract/capital/capital.operations';
import { capitalKindTexts, sourceTexts } from '@muctieu/contract/capital/capital.texts';
import { getUnit } from '@muctieu/contract/territory/territory.operations';
import { useAddressState } from '../shared/use-address-state.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { entriesTexts } from './entries.texts.ts';

/** The conditions of the address, each in words and with the way to drop it. */
export function useEntryConditions(provinceId: string) {
  const say = useSay();
  const format = useFormat();
  const [nodeCode, setNode] = useAddressState('nodeCode');
  const [holderId, setHolder] = useAddressState('holderId');
  const [unitId, setUnit] = useAddressState('unitId');
  const [source, setSource] = useAddressState('source');
  const [capitalKind, setKind] = useAddressState('capitalKind');
  const [vintage, setVintage] = useAddressState('vintage');
  const [budgetYear, setYear] = useAddressState('budgetYear');
  const [nodeOnly, setNodeOnly] = useAddressState('nodeOnly');
  const [unitAboveId, setUnitAbove] = useAddressState('unitAboveId');
  const [withoutUnit, setWithoutUnit] = useAddressState('withoutUnit');
  const [mapDay, setMapDay] = useAddressState('mapDay');
  const [exceptSource, setExceptSource] = useAddressState('exceptSource');
  const [carried, setCarried] = useAddressState('carried');
  const [documentId, setDocument] = useAddressState('documentId');
  const [valueDate, setDay] = useAddressState('valueDate');
  const [knownAt, setKnown] = useAddressState('knownAt');
  const holders = useOperation(listHolders, { query: { provinceId, limit: 1000 } }, { enabled: holderId !== '' });
  const unit = useOperation(getUnit, { params: { unitId } }, { enabled: unitId !== '' });
  const above = useOperation(getUnit, { params: { unitId: unitAboveId } }, { enabled: unitAboveId !== '' });
  const holder = holders.value?.items.find((item) => item.holderId === holderId)?.name ?? holderId;
  const texts = entriesTexts;
  return [
    { name: 'nodeCode', value: nodeCode, words: say(texts.node, { value: nodeCode }), clear: () => setNode('') },
    { name: 'nodeOnly', value: nodeOnly, words: say(texts.nodeOnly), clear: () => setNodeOnly('') },
    { name: 'holderId', value: holderId, words: say(texts.holder, { value: holder }), clear: () => setHolder('') },
    {
      name: 'unitId',
      value: unitId,
      words: say(texts.unit, { value: unit.value?.name ?? unitId }),
      clear: () => setUnit(''),
    },
    {
      name: 'unitAboveId',
      value: unitAboveId,
      words: say(texts.unitAbove, { value: above.value?.name ?? unitAboveId }),
      clear: () => setUnitAbove(''),
    },
    { name: 'withoutUnit', value: withoutUnit, words: say(texts.withoutUnit), clear: () => setWithoutUnit('') },
    {
      name: 'mapDay',
      value: mapDay,
      words: say(texts.mapDay, { value: mapDay === '' ? '' : format.day(mapDay) }),
      clear: () => setMapDay(''),
    },
    {
      name: 'exceptSource',
      value: exceptSource,
      words: say(texts.exceptSource, {
        value: say(sourceTexts[exceptSource] ?? { vi: exceptSource, en: exceptSource }),
      }),
      clear: () => setExceptSource(''),
    },
    {
      name: 'carried',
      value: carried,
      words: say(carried === 'yes' ? texts.carriedYes : texts.carriedNo),
      clear: () => setCarried(''),
    },
    {
      name: 'documentId',
      value: documentId,
      words: say(texts.ofDocument, { value: documentId }),
      clear: () => setDocument(''),
    },
    {
      name: 'source',
      value: source,
      words: say(texts.source, { value: say(sourceTexts[source] ?? { vi: source, en: source }) }),
      clear: () => setSource(''),
    },
    {
      name: 'capitalKind',
      value: capitalKind,
      words: say(texts.capitalKind, {
        value: say(capitalKindTexts[capitalKind] ?? { vi: capitalKind, en: capitalKind }),
      }),
      clear: () => setKind(''),
    },
    { name: 'vintage', value: vintage, words: say(texts.vintage, { value: vintage }), clear: () => setVintage('') },
    {
      name: 'budgetYear',
      value: budgetYear,
      words: say(texts.budgetYear, { value: budgetYear }),
      clear: () => setYear(''),
    },
    {
      name: 'valueDate',
      value: valueDate,
      words: say(texts.valueDate, { value: valueDate === '' ? '' : format.day(valueDate) }),
      clear: () => setDay(''),
    },
    {
      name: 'knownAt',
      value: knownAt,
      words: say(texts.knownAt, { value: knownAt === '' ? '' : format.moment(knownAt) }),
      clear: () => setKnown(''),
    },
  ];
}
