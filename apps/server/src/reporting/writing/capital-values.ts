import { decimal } from '@muctieu/kernel/decimal';
import type { CapitalSlice, CapitalView } from './capital-view.ts';
import { catalogueTexts } from './catalogue.texts.ts';
import {
  amount,
  type CatalogueField,
  type CatalogueGroup,
  count,
  group,
  list,
  ratio,
  words,
} from './catalogue-field.ts';
import type { ReportFacts } from './report-facts.ts';

/** Where a figure of the ledger comes from, as `figureAddress` of the contract reads it. */
export function capitalKey(figure: string, { programme, node, source, kind, vintage }: CapitalSlice): string {
  const filters = {
    nodeCode: node ?? programme,
    source: source === 'CENTRAL' ? 'CENTRAL' : undefined,
    capitalKind: kind,
    vintage,
  };
  const given = Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  return [`von:${figure}`, ...given].join(';');
}

const texts = catalogueTexts.capital;

function rateOf(label: string, above: bigint, below: bigint, slice: CapitalSlice): CatalogueField {
  return ratio(label, capitalKey('disbursed', slice), decimal(above), decimal(below));
}

/** Plan, disbursed and rate of one slice, and the same by source and kind. */
function money(view: CapitalView, slice: CapitalSlice): Readonly<Record<string, CatalogueField>> {
  const plan = view.sum('assigned', slice);
  const disbursed = view.sum('disbursed', slice);
  return {
    ke_hoach: amount(texts.plan, capitalKey('assigned', slice), plan),
    giai_ngan: amount(texts.disbursed, capitalKey('disbursed', slice), disbursed),
    ty_le: rateOf(texts.rate, disbursed, plan, slice),
    giai_ngan_trong_nam: amount(texts.disbursedOwn, capitalKey('disbursed', slice), view.sum('disbursedOwn', slice)),
    giai_ngan_nam_sau: amount(
      texts.disbursedLater,
      capitalKey('disbursed', slice),
      view.sum('disbursedCarried', slice),
    ),
    phan_bo: amount(texts.allocated, capitalKey('allocated', slice), view.sum('allocated', slice)),
    chua_phan_bo: amount(texts.unallocated, capitalKey('allocated', slice), plan - view.sum('allocated', slice)),
    con_lai: amount(texts.available, capitalKey('assigned', slice), view.sum('available', slice)),
  };
}

function byKind(view: CapitalView, label: string, slice: CapitalSlice): CatalogueGroup {
  return group(label, {
    ...money(view, slice),
    dtpt: group(texts.investment, money(view, { ...slice, kind: 'INVESTMENT' })),
    sn: group(texts.recurrent, money(view, { ...slice, kind: 'RECURRENT' })),
  });
}

function whole(view: CapitalView, slice: CapitalSlice): Readonly<Record<string, CatalogueField>> {
  return {
    ...money(view, slice),
    dtpt: group(texts.investment, money(view, { ...slice, kind: 'INVESTMENT' })),
    sn: group(texts.recurrent, money(view, { ...slice, kind: 'RECURRENT' })),
    nstw: byKind(view, texts.central, { ...slice, source: 'CENTRAL' }),
    nsdp: byKind(view, texts.local, { ...slice, source: 'LOCAL' }),
  };
}

function carried(view: CapitalView, slice: CapitalSlice): CatalogueGroup {
  const part = (label: string, more: CapitalSlice) => {
    const meant = { ...slice, ...more, carried: true as const };
    const allowed = view.sum('carriedIn', meant);
    const disbursed = view.sum('disbursedCarried', meant);
    return {
      label,
      fields: {
        duoc_phep: amount(texts.carriedIn, capitalKey('carriedIn', meant), allowed),
        giai_ngan: amount(texts.carriedDisbursed, capitalKey('disbursed', meant), disbursed),
        ty_le: rateOf(texts.rate, disbursed, allowed, meant),
      },
    };
  };
  const investment = part(texts.investment, { kind: 'INVESTMENT' });
  const recurrent = part(texts.recurrent, { kind: 'RECURRENT' });
  return group(texts.carried, {
    ...part('', {}).fields,
    dtpt: group(investment.label, investment.fields),
    sn: group(recurrent.label, recurrent.fields),
  });
}

function byYear(view: CapitalView, slice: CapitalSlice): CatalogueField {
  return list(texts.byYear, '', view.vintages, (vintage) => ({
    nam: words(texts.year, vintage),
    ten: words(texts.year, vintage === '' ? '' : `năm ${vintage}`),
    ...whole(view, { ...slice, vintage }),
  }));
}

function programme(view: CapitalView, { names, fullNames }: ProgrammeNames, code: string) {
  const slice = { programme: code };
  return {
    ten: words(texts.programmeName, names.get(`programme|${code}`)),
    ten_day_du: words(texts.programmeFullName, fullNames.get(code) ?? names.get(`programme|${code}`)),
    ma: words(texts.programmeCode, code),
    ...whole(view, slice),
    nam_nay: group(texts.thisYear, whole(view, { ...slice, vintage: view.lastYear })),
    theo_nam: byYear(view, slice),
    keo_dai: carried(view, slice),
    du_an: list(texts.projects, '', view.nodesOf(code), (node) => ({
      ten: words(texts.projectName, names.get(`node|${node}`)),
      ma: words(texts.projectCode, node),
      ...whole(view, { programme: code, node }),
    })),
  };
}

/** `von` of the catalogue: capital as a whole, by year, by programme, carried over, and against the period before. */
export function capitalValues(facts: ReportFacts, view: CapitalView, before: CapitalView): CatalogueGroup {
  const names = namesOf(facts);
  const programmes = view.programmes.filter((code) => view.sum('assigned', { programme: code }) !== 0n);
  return group(texts.all, {
    ...whole(view, {}),
    so_chuong_trinh: count(texts.programmeCount, 'von:assigned', programmes.length),
    chuong_trinh: list(texts.programmes, '', programmes, (code) => programme(view, names, code), 3),
    ntm: group(texts.ntm, programme(view, names, 'NTM')),
    gnbv: group(texts.gnbv, programme(view, names, 'GNBV')),
    dtts: group(texts.dtts, programme(view, names, 'DTTSMN')),
    theo_nam: byYear(view, {}),
    nam_nay: group(texts.thisYear, whole(view, { vintage: view.lastYear })),
    keo_dai: carried(view, {}),
    cham: list(
      texts.slow,
      '',
      programmes.filter((code) => isSlow(view, code)),
      (code) => programme(view, names, code),
      programmes.length,
    ),
    ky_truoc: group(texts.before, money(before, {})),
  });
}

interface ProgrammeNames {
  /** Of programmes and nodes, as tables call them. */
  readonly names: ReadonlyMap<string, string>;
  readonly fullNames: ReadonlyMap<string, string>;
}

function namesOf({ capital, programmes }: ReportFacts): ProgrammeNames {
  const fullNames = new Map(
    programmes.flatMap(({ code, name }) => (name === undefined ? [] : [[code, name] as const])),
  );
  const codes = new Map(programmes.map(({ key, code }) => [key, code]));
  const names = new Map(
    capital.members.flatMap(({ dimension, keys }) =>
      keys.map(({ key, label }) => {
        const code = dimension === 'programme' ? (codes.get(key) ?? key) : key;
        return [`${dimension}|${code}`, label.vi] as const;
      }),
    ),
  );
  for (const { code } of programmes) names.set(`node|${code}`, texts.undivided);
  return { names, fullNames };
}

/** A programme that spent less of this year's plan than all of them together. */
function isSlow(view: CapitalView, code: string): boolean {
  const one = { programme: code, vintage: view.lastYear };
  const all = { vintage: view.lastYear };
  return (
    view.sum('disbursed', one) * view.sum('assigned', all) < view.sum('disbursed', all) * view.sum('assigned', one)
  );
}
