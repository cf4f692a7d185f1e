import type { PlainDate } from '@muctieu/kernel/plain-date';
import { pictureMark } from '@muctieu/office/word-template/place-picture';
import type { RecordShape } from '@muctieu/office/word-template/template-shape';
import type { TemplateRecord } from '@muctieu/office/word-template/template-value';
import { capitalValues } from './capital-values.ts';
import { CapitalView } from './capital-view.ts';
import { type CatalogueGroup, count, day, group, list, truth, words } from './catalogue-field.ts';
import { consolidatedValues, raisedValues } from './raised-values.ts';
import type { ReportFacts } from './report-facts.ts';
import { tableValues } from './report-tables.ts';
import { criteriaValues, indicatorValues, mobilisedValues, povertyValues } from './result-values.ts';
import { requiredSlotValues, type SlotTexts, slotValues } from './slot-values.ts';

/** What stands around the figures: who issues the report, under which number, to whom. */
export interface ReportHead {
  readonly superiorAgency: string;
  readonly agency: string;
  /** `UBND` of `15/BC-UBND`. */
  readonly agencySymbol: string;
  readonly place: string;
  readonly number?: number;
  readonly issuedOn?: PlainDate;
  readonly signatureLines: readonly string[];
  readonly signer: string;
  readonly recipients: readonly string[];
  readonly shortCode: string;
  readonly verifyAddress: string;
}

/** Everything that a template may ask for. */
export function reportValues(facts: ReportFacts, head: ReportHead, slots: SlotTexts): CatalogueGroup {
  const plan = facts.unit.level === 'province' ? 'granted' : 'held';
  const codes = new Map(facts.programmes.map(({ key, code }) => [key, code]));
  const figures = {
    ...headValues(facts, head),
    von: capitalValues(
      facts,
      new CapitalView(facts.capital, plan, codes),
      new CapitalView(facts.capitalBefore, plan, codes),
    ),
    huy_dong: mobilisedValues(facts),
    chi_tieu: indicatorValues(facts),
    ngheo: povertyValues(facts),
    tieu_chi: criteriaValues(facts),
    van_ban: group('Văn bản của địa phương đến ngày chốt số liệu', {
      tong: count('Số văn bản', 'van-ban:', facts.documents.length),
      danh_sach: list(
        'Từng văn bản',
        { id: '', symbol: '', kind: '', issuer: '', abstract: '' },
        facts.documents,
        ({ symbol, issuer, abstract, issuedOn }) => ({
          ten: words('Số, ký hiệu', symbol),
          co_quan: words('Cơ quan ban hành', issuer),
          trich_yeu: words('Trích yếu', abstract),
          ngay: day('Ngày ban hành', issuedOn),
        }),
      ),
    }),
    ...raisedValues(facts, slots),
    tong_hop: consolidatedValues(facts),
  };
  const spoken = group('', figures);
  return group('', {
    ...figures,
    bang: tableValues(facts),
    loi: slotValues(slots, spoken.value),
    muc: requiredSlotValues(slots, spoken.value, head.number !== undefined),
  });
}

function headValues({ unit, period }: ReportFacts, head: ReportHead) {
  const year = period.valueDate.slice(0, 4);
  const number = head.number === undefined ? '      ' : String(head.number).padStart(2, '0');
  const written = `${number}/BC-${head.agencySymbol}`;
  const issued = head.issuedOn;
  return {
    don_vi: group('Đơn vị của báo cáo', {
      ten: words('Tên đầy đủ: tỉnh Điện Biên', unit.name),
      ten_rieng: words('Tên riêng: Điện Biên', unit.shortName),
      cap: words('Cấp: province, district, commune', unit.level),
      la_tinh: truth('Là tỉnh', unit.level === 'province'),
      cap_tren: words('Đơn vị cấp trên', unit.aboveName),
    }),
    co_quan: group('Cơ quan ban hành', {
      cap_tren: words('Cơ quan chủ quản', head.superiorAgency),
      ten: words('Tên cơ quan', head.agency),
      ky_hieu: words('Ký hiệu', head.agencySymbol),
      dia_danh: words('Địa danh', head.place),
      chuc_vu: words('Quyền hạn, chức vụ người ký, mỗi dòng một chức vụ', head.signatureLines.join('\n')),
      nguoi_ky: words('Họ tên người ký', head.signer),
    }),
    ky: group('Kỳ báo cáo', {
      ten: words('Tên kỳ', period.name),
      nam: words('Năm', year),
      tu: day('Từ ngày', period.from),
      den: day('Đến ngày', period.to),
    }),
    ky_truoc: group('Kỳ trước', { den: day('Ngày chốt kỳ trước', period.previousDate) }),
    chot_so_lieu: day('Ngày chốt số liệu', period.valueDate),
    bao_cao: group('Số hiệu của báo cáo', {
      so_ky_hieu: words('Số và ký hiệu', written),
      dia_danh_ngay: words('Địa danh và ngày tháng', `${head.place}, ${dayInWords(issued, year)}`),
      kem_theo: words(
        'Dòng kèm theo của phụ lục',
        `(Kèm theo Báo cáo số ${written} ${dayInWords(issued, year)} của ${head.agency})`,
      ),
      ma: words('Mã xác minh', head.shortCode),
      dia_chi: words('Địa chỉ trang xác minh', head.verifyAddress),
      ma_qr: words('Ô mã QR', pictureMark),
    }),
    cac_noi_nhan: words('Nơi nhận, mỗi nơi một dòng', head.recipients.join(';\n- ')),
    noi_nhan: list('Nơi nhận', '', head.recipients, (ten) => ({ ten: words('Tên', ten) })),
  };
}

/** Nghị định 30/2020: days below 10 and months 1 and 2 are padded; a draft leaves them open. */
function dayInWords(issued: PlainDate | undefined, year: string): string {
  if (issued === undefined) return `ngày      tháng      năm ${year}`;
  const [on = '', month = '', date = ''] = issued.split('-');
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${on}`;
}

/** The names alone: what a template is checked against, whoever it is for. */
export function catalogueShape(): RecordShape {
  return reportValues(blankFacts, blankHead, {}).shape;
}

export function valuesOf(facts: ReportFacts, head: ReportHead, slots: SlotTexts): TemplateRecord {
  return reportValues(facts, head, slots).value;
}

const blankDay = '2024-06-30' as PlainDate;
const blankCapital: ReportFacts['capital'] = {
  by: [],
  knownAt: '',
  measures: [],
  members: [],
  rows: [],
  notCarried: [],
  cutReasons: [],
};
const blankFacts: ReportFacts = {
  unit: { unitId: '', provinceId: '', level: 'province', name: '', shortName: '' },
  period: { name: '', from: blankDay, to: blankDay, valueDate: blankDay, previousDate: blankDay },
  knownAt: '',
  programmes: [],
  capital: blankCapital,
  capitalBefore: blankCapital,
  mobilised: blankCapital,
  indicators: [],
  criteria: [],
  villages: [],
  documents: [],
};
const blankHead: ReportHead = {
  superiorAgency: '',
  agency: '',
  agencySymbol: '',
  place: '',
  signatureLines: [],
  signer: '',
  recipients: [],
  shortCode: '',
  verifyAddress: '',
};
