import { changeReasonTexts } from '@muctieu/contract/capital/capital.texts';
import type { CapitalFactsAnswer } from '@muctieu/contract/capital/capital-facts';
import { arrangeTable } from '@muctieu/contract/capital/table-arrangement';
import { type MemberNames, memberNames } from '@muctieu/contract/capital/table-headings';
import type { OfficialTable } from '@muctieu/domain/capital/layout/official-table';
import type { OfficialLayoutId } from '@muctieu/domain/capital/layout/table-layouts';
import { formatPlainDate } from '@muctieu/kernel/plain-date';
import type { WordBlock } from '@muctieu/office/word-writing/word-document';
import { blocks, type CatalogueField, type CatalogueGroup, group } from './catalogue-field.ts';
import { criteriaTable, matrixTable, villageTable } from './criteria-tables.ts';
import { indicatorTable, isOfReview } from './indicator-tables.ts';
import { wordTablesOf } from './official-word-table.ts';
import type { IndicatorFact, ReportFacts } from './report-facts.ts';
import { reportTableTexts as texts } from './report-tables.texts.ts';
import { withoutNumber } from './result-values.ts';
import { nothingBlock, type SimpleRow, simpleTable } from './simple-table.ts';

/** A form of capital over the facts of a report; of a unit below the province the plan is what it holds. */
export function capitalTable(
  facts: ReportFacts,
  layout: OfficialLayoutId,
  programme?: string,
): { readonly table: OfficialTable; readonly answer: CapitalFactsAnswer } {
  const isMobilised = layout === 'S0-PL10' || layout === 'S3-mobilised';
  const isOfYear = layout === 'S1-capital' || layout === 'S0-PL04';
  const all = isMobilised ? facts.mobilised : isOfYear ? ofLastYear(facts.capital) : facts.capital;
  const answer = programme === undefined ? all : ofProgramme(all, programme);
  const table = arrangeTable(
    answer,
    { layout, rows: [], columns: [], measures: [], rates: [], unit: 'million', places: 0 },
    facts.unit.level !== 'province',
    (code) => changeReasonTexts[code]?.vi ?? code,
  );
  return { table, answer };
}

function ofProgramme(answer: CapitalFactsAnswer, programme: string): CapitalFactsAnswer {
  const place = answer.by.indexOf('programme');
  return { ...answer, rows: answer.rows.filter((row) => row[place] === programme) };
}

/** Forms of one budget year: what was carried into an earlier one was counted there. */
function ofLastYear(answer: CapitalFactsAnswer): CapitalFactsAnswer {
  const place = answer.by.indexOf('budgetYear');
  const last = answer.rows
    .map((row) => row[place] ?? '')
    .toSorted()
    .at(-1);
  return { ...answer, rows: answer.rows.filter((row) => row[place] === last) };
}

/** `bang` of the catalogue: every table of the annexes, each alone in its paragraph. */
export function tableValues(facts: ReportFacts): CatalogueGroup {
  return group(texts.all, {
    phan_bo: capital(facts, texts.allocation, 'S0-PL02'),
    giai_ngan: capital(facts, texts.disbursement, 'S0-PL03'),
    keo_dai: capital(facts, texts.carried, 'S0-PL04'),
    theo_doi_nam: capital(facts, texts.yearly, 'S1-capital'),
    huy_dong: capital(facts, texts.mobilised, 'S0-PL10'),
    huy_dong_theo_nguon: capital(facts, texts.mobilisedBySource, 'S3-mobilised'),
    ntm: ofOne(facts, texts.ntm, 'NTM'),
    gnbv: ofOne(facts, texts.gnbv, 'GNBV'),
    dtts: ofOne(facts, texts.dtts, 'DTTSMN'),
    tieu_chi: blocks(texts.criteria, criteriaTable(facts)),
    bieu_01: blocks(texts.matrix, matrixTable(facts)),
    bieu_02: blocks(texts.villages, villageTable(facts)),
    van_ban: blocks(texts.documents, documentTable(facts)),
    ngheo: blocks(texts.poverty, indicatorTable(facts.indicators.filter(isOfReview))),
  });
}

function ofOne(facts: ReportFacts, label: string, programme: string): CatalogueGroup {
  const key = facts.programmes.find(({ code }) => code === programme)?.key ?? programme;
  return group(label, {
    phan_bo: capital(facts, texts.allocation, 'S0-PL02', key),
    giai_ngan: capital(facts, texts.disbursement, 'S0-PL03', key),
    keo_dai: capital(facts, texts.carried, 'S0-PL04', key),
    theo_doi_nam: capital(facts, texts.yearly, 'S1-capital', key),
    huy_dong: capital(facts, texts.mobilisedBySource, 'S3-mobilised', key),
    chi_tieu: blocks(texts.indicators, indicatorTable(targetsOf(facts, programme))),
  });
}

/** What is asked of a programme; the households of the yearly review have a table of their own, but for those with a plan. */
function targetsOf({ indicators }: ReportFacts, programme: string): readonly IndicatorFact[] {
  return indicators.filter((one) => one.programme === programme && (one.target !== undefined || !isOfReview(one)));
}

function capital(facts: ReportFacts, label: string, layout: OfficialLayoutId, programme?: string): CatalogueField {
  const { table, answer } = capitalTable(facts, layout, programme);
  if (answer.rows.length === 0) return blocks(label, nothingBlock);
  return blocks(label, wordTablesOf(table, namesOf(facts, answer)));
}

/** Names of members; money that is given to a programme and to none of its projects is not called by the programme again. */
export function namesOf(facts: ReportFacts, answer: CapitalFactsAnswer): MemberNames {
  const own = facts.programmes.map(({ code }) => [`node|${code}`, texts.undivided] as const);
  const categories = (answer.members.find(({ dimension }) => dimension === 'category')?.keys ?? []).map(
    ({ key, label }) => [`category|${key}`, { vi: withoutNumber(label.vi), en: withoutNumber(label.en) }] as const,
  );
  return new Map([...memberNames(answer.members), ...own, ...categories]);
}

function documentTable({ documents }: ReportFacts): readonly WordBlock[] {
  const rows = documents.map(
    ({ id, symbol, issuedOn, issuer, abstract }, index): SimpleRow => ({
      cells: [
        { text: String(index + 1), centred: true },
        { text: symbol, figure: `van-ban:${id}` },
        { text: issuedOn === undefined ? '' : formatPlainDate(issuedOn), centred: true },
        issuer,
        abstract,
      ],
    }),
  );
  return simpleTable({ headings: texts.documentHeadings, rows });
}
