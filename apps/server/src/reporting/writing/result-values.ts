import type { FactMeasure } from '@muctieu/domain/capital/layout/capital-fact';
import { type Decimal, decimal } from '@muctieu/kernel/decimal';
import { readNumberText } from '@muctieu/kernel/number-text';
import { catalogueTexts } from './catalogue.texts.ts';
import {
  amount,
  type CatalogueField,
  type CatalogueGroup,
  count,
  group,
  list,
  ratio,
  truth,
  words,
} from './catalogue-field.ts';
import type { CriterionFact, IndicatorFact, ReportFacts } from './report-facts.ts';

/** `25.68` as the program keeps it. */
export function decimalOf(text: string | undefined): Decimal | undefined {
  return text === undefined ? undefined : readNumberText(text.replace('.', ','))?.value;
}

const hundred = decimal(100);

function indicatorKey({ code, period = '' }: Pick<IndicatorFact, 'code' | 'period'>): string {
  return `chi-tieu:${code};${period}`;
}

/** A rate stands in the report as the field writes it, 25,68%; its parts are kept where they are known. */
function resultOf(label: string, fact: IndicatorFact): CatalogueField {
  const shown = decimalOf(fact.shown);
  const isRate = fact.kind === 'ratio';
  const key = indicatorKey(fact);
  return isRate ? ratio(label, key, shown, hundred) : count(label, key, shown);
}

/** What a list of results shows of one: words, so that counts and rates can stand in one list. */
function indicatorItem(fact: IndicatorFact): Readonly<Record<string, CatalogueField>> {
  const texts = catalogueTexts.indicators;
  const isRate = fact.kind === 'ratio';
  return {
    ten: words(texts.name, fact.name),
    don_vi_tinh: words(texts.unit, isRate ? '%' : fact.unit),
    don_vi_sau: words(texts.unitBehind, isRate ? '%' : ` ${fact.unit}`),
    ket_qua: count(texts.result, indicatorKey(fact), decimalOf(fact.shown)),
    ky: words(texts.period, periodText(fact.period)),
    ke_hoach: words(texts.target, fact.target),
    so_ke_hoach: ratio(texts.achievement, indicatorKey(fact), decimalOf(fact.achievement), hundred),
  };
}

const blankIndicator: IndicatorFact = {
  code: '',
  name: '',
  unit: '',
  programme: '',
  kind: 'count',
  targetIsLimit: false,
  light: 'unknown',
  series: [],
};

export function indicatorValues({ indicators }: ReportFacts): CatalogueGroup {
  const texts = catalogueTexts.indicators;
  const withTarget = indicators.filter(
    ({ target, shown, light }) => target !== undefined && shown !== undefined && light !== 'unknown',
  );
  const ofDtts = withTarget.filter(({ programme }) => programme === 'DTTSMN');
  const several = (label: string, facts: readonly IndicatorFact[], outOf?: number) =>
    list(label, blankIndicator, facts, indicatorItem, outOf);
  const of = (programme: string) =>
    indicators.filter((fact) => fact.programme === programme && fact.shown !== undefined);
  return group(texts.all, {
    ntm: several(texts.ntm, of('NTM')),
    gnbv: several(texts.gnbv, of('GNBV')),
    dtts: several(texts.dtts, of('DTTSMN')),
    so_danh_gia: count(texts.measured, 'chi-tieu:;', withTarget.length),
    dtts_so_danh_gia: count(texts.dttsMeasured, 'chi-tieu:;', ofDtts.length),
    dtts_dat: count(texts.dttsReached, 'chi-tieu:;', ofDtts.filter(({ light }) => light === 'reached').length),
    dat: several(
      texts.reached,
      withTarget.filter(({ light }) => light === 'reached'),
      withTarget.length,
    ),
    chua_dat: several(
      texts.behind,
      withTarget.filter(({ light }) => light !== 'reached'),
      withTarget.length,
    ),
  });
}

/** `2024-06-30` as people say it, `30/6/2024`; years as they are. */
export function periodText(period: string | undefined): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(period ?? '');
  return found === null ? (period ?? '') : `${Number(found[3])}/${Number(found[2])}/${found[1]}`;
}

const povertyCodes = {
  ho_ngheo: ['GNBV.HO-NGHEO', 'poor'],
  ty_le_ho_ngheo: ['GNBV.TY-LE-HO-NGHEO', 'poorRate'],
  ho_can_ngheo: ['GNBV.HO-CAN-NGHEO', 'near'],
  ty_le_ho_can_ngheo: ['GNBV.TY-LE-HO-CAN-NGHEO', 'nearRate'],
  ty_le_da_chieu: ['GNBV.TY-LE-NGHEO-DA-CHIEU', 'multi'],
  ho_ngheo_dtts: ['GNBV.HO-NGHEO-DTTS', 'ethnic'],
  ty_le_ho_ngheo_dtts: ['GNBV.TY-LE-HO-NGHEO-DTTS', 'ethnicRate'],
} as const;

export function povertyValues({ indicators }: ReportFacts): CatalogueGroup {
  const texts = catalogueTexts.poverty;
  const find = (code: string) => indicators.find((fact) => fact.code === code);
  const years = (find('GNBV.HO-NGHEO')?.series ?? find('GNBV.TY-LE-HO-NGHEO')?.series ?? [])
    .map(({ period }) => period)
    .filter((period) => /^\d{4}$/.test(period));
  const ofYear = (year: string | undefined) => ({
    nam: words(texts.year, year),
    ...Object.fromEntries(
      Object.entries(povertyCodes).map(([name, [code, label]]) => {
        const shown = find(code)?.series.find(({ period }) => period === year)?.shown;
        const key = indicatorKey({ code, period: year ?? '' });
        const value = decimalOf(shown);
        return [
          name,
          name.startsWith('ty_le') ? ratio(texts[label], key, value, hundred) : count(texts[label], key, value),
        ];
      }),
    ),
  });
  const forecast = find('GNBV.TY-LE-HO-NGHEO')?.forecast;
  return group(texts.all, {
    ...ofYear(years.at(-1)),
    truoc: group(texts.before, ofYear(years.at(-2))),
    dau_ky: group(texts.first, ofYear(years[0])),
    theo_nam: list(texts.series, undefined, years, ofYear),
    uoc_ty_le_ho_ngheo: ratio(texts.forecast, 'chi-tieu:GNBV.TY-LE-HO-NGHEO;forecast', decimalOf(forecast), hundred),
  });
}

export function criteriaValues(facts: ReportFacts): CatalogueGroup {
  const texts = catalogueTexts.criteria;
  const { criteria, indicators, matrix } = facts;
  const find = (code: string) => indicators.find((fact) => fact.code === code);
  const known = (code: string, label: string) => {
    const fact = find(code);
    return fact === undefined ? count(label, `chi-tieu:${code};`, undefined) : resultOf(label, fact);
  };
  const units = criteria[0]?.units;
  const met = criteria.reduce((sum, one) => sum + one.met, 0);
  const each = (one: CriterionFact) => ({
    so: words(texts.number, String(one.number)),
    ten: words(texts.name, one.name === '' ? '' : `số ${one.number} về ${lowerFirst(one.name)}`),
    ten_day_du: words(texts.name, one.name),
    so_xa_dat: count(texts.reached, `tieu-chi:${one.number}`, one.met),
    tong_so_xa: count(texts.communes, `tieu-chi:${one.number}`, one.units),
    ty_le: ratio(texts.rate, `tieu-chi:${one.number}`, decimal(one.met), decimal(one.units)),
  });
  const blank: CriterionFact = { number: 0, name: '', met: 0, units: 0 };
  const counted = (label: string, code: string, holds: (metOfUnit: number) => boolean) =>
    matrix === undefined
      ? known(code, label)
      : count(label, `tieu-chi:muc`, matrix.rows.filter((row) => holds(row.met)).length);
  const total = criteria.length;
  const sum = (a: string, b: string) => {
    const [one, other] = [find(a)?.value, find(b)?.value];
    return one === undefined || other === undefined ? undefined : Number(one) + Number(other);
  };
  return group(texts.all, {
    co_tung_xa: truth(texts.hasMatrix, matrix !== undefined && matrix.rows.length > 0),
    so_xa: count(texts.communes, 'tieu-chi:', units),
    dat_chuan: counted(texts.met, 'NTM.XA-DAT', (count_) => count_ === total),
    co_ban: known('NTM.XA-CO-BAN', texts.basic),
    dat_va_co_ban: count(texts.metOrBasic, 'chi-tieu:NTM.XA-DAT;', sum('NTM.XA-DAT', 'NTM.XA-CO-BAN')),
    nang_cao: known('NTM.XA-NANG-CAO', texts.advanced),
    kieu_mau: known('NTM.XA-KIEU-MAU', texts.model),
    tu_15_18: counted(texts.from15, 'NTM.XA-15-18', (one) => one >= 15 && one <= 18),
    tu_10_14: counted(texts.from10, 'NTM.XA-10-14', (one) => one >= 10 && one <= 14),
    duoi_10: counted(texts.below10, 'NTM.XA-DUOI-10', (one) => one < 10),
    tong_luot_dat: count(texts.total, 'tieu-chi:', criteria.length === 0 ? undefined : met),
    binh_quan: count(texts.average, 'tieu-chi:', averageOf(met, units)),
    theo_tieu_chi: list(texts.each, blank, criteria, each),
    tat_ca_dat: list(
      texts.full,
      blank,
      criteria.filter((one) => one.met === one.units),
      each,
      total,
    ),
    thap_nhat: list(texts.lowest, blank, criteria.toSorted((a, b) => a.met - b.met).slice(0, 3), each),
    thon_dat: known('NTM.THON-DAT', texts.villages),
    thon_kieu_mau: known('NTM.THON-KIEU-MAU', texts.modelVillages),
  });
}

/** To one place, as the reports print it; half up. */
function averageOf(met: number, units: number | undefined): Decimal | undefined {
  if (units === undefined || units === 0) return undefined;
  return decimal((BigInt(met) * 100n + BigInt(units) * 5n) / (BigInt(units) * 10n), 1);
}

/** «I. Ngân sách trung ương»: tables number their rows by themselves, sentences do not. */
export function withoutNumber(name: string): string {
  return name.replace(/^[IVX]+\.\s*/, '');
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
}

export function mobilisedValues({ mobilised }: ReportFacts): CatalogueGroup {
  const texts = catalogueTexts.mobilised;
  const categories = mobilised.members.find(({ dimension }) => dimension === 'category')?.keys ?? [];
  const place = (measure: FactMeasure) => mobilised.by.length + mobilised.measures.indexOf(measure);
  const sum = (measure: FactMeasure, category?: string) =>
    mobilised.rows
      .filter((row) => category === undefined || row[1] === category)
      .reduce((total, row) => total + BigInt(row[place(measure)] ?? '0'), 0n);
  const known = mobilised.rows.length > 0;
  const fields = (category?: string) => {
    const key = `huy-dong:${category ?? ''}`;
    const [plan, actual] = [sum('granted', category), sum('paid', category)];
    return {
      ke_hoach: amount(texts.plan, key, known ? plan : undefined),
      thuc_hien: amount(texts.actual, key, known ? actual : undefined),
      ty_le: ratio(texts.rate, key, decimal(actual), decimal(plan)),
    };
  };
  return group(texts.all, {
    ...fields(),
    nguon: list(
      texts.categories,
      { key: '', label: { vi: '', en: '' } },
      categories.filter(({ key }) => sum('paid', key) !== 0n),
      ({ key, label }) => ({ ten: words(texts.name, withoutNumber(label.vi)), ...fields(key) }),
    ),
  });
}
