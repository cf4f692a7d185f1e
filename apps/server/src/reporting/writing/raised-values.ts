import { catalogueTexts } from './catalogue.texts.ts';
import { type CatalogueField, type CatalogueGroup, count, day, group, list, words } from './catalogue-field.ts';
import type { ConsolidatedFact, DifficultyFact, ReportFacts } from './report-facts.ts';
import type { SlotTexts } from './slot-values.ts';

const texts = catalogueTexts.raised;

/** `kho_khan` and `de_xuat`: what units raised in the system, and each line that people wrote into the sections about it. */
export function raisedValues({ difficulties = [] }: ReportFacts, slots: SlotTexts) {
  const of = (kind: DifficultyFact['kind']) => difficulties.filter((one) => one.kind === kind);
  const proposals = [slots.de_xuat_quoc_hoi, slots.de_xuat_bo_nganh, slots.de_xuat_tinh, slots.de_xuat_co_so];
  return {
    kho_khan: lines(texts.difficulties, slots.han_che),
    de_xuat: lines(texts.proposals, proposals.join('\n')),
    neu: group(texts.all, {
      so_kho_khan: count(texts.difficultyCount, 'kho-khan:difficulty', of('difficulty').length),
      so_kien_nghi: count(texts.proposalCount, 'kho-khan:proposal', of('proposal').length),
      kho_khan: raised(texts.eachDifficulty, of('difficulty')),
      kien_nghi: raised(texts.eachProposal, of('proposal')),
    }),
  };
}

function raised(label: string, facts: readonly DifficultyFact[]): CatalogueField {
  return list(label, undefined, facts, (fact?: DifficultyFact) => ({
    ten: words(texts.subject, fact?.subject),
    don_vi: words(texts.reporter, fact?.reporter),
    gui: words(texts.addressee, fact?.addressee),
    tu: day(texts.since, fact?.since),
    han: day(texts.answerBy, fact?.answerBy),
  }));
}

function lines(label: string, text = ''): CatalogueField {
  const found = text
    .split('\n')
    .map((line) => line.replace(/^[-+•\s]+/, '').trim())
    .filter((line) => line !== '');
  return list(label, '', found, (line) => ({ ten: words(texts.line, line) }));
}

/** `tong_hop`: whose reports stand behind a frozen consolidation, and whose are missing. */
export function consolidatedValues({ consolidated = [] }: ReportFacts): CatalogueGroup {
  const said = catalogueTexts.consolidated;
  const units = (label: string, names: readonly string[] = [], outOf?: number) =>
    list(label, '', names, (name) => ({ ten: words(said.unit, name) }), outOf);
  return group(said.all, {
    danh_sach: list(said.each, undefined, consolidated, (fact?: ConsolidatedFact) => ({
      ten: words(said.title, fact?.title),
      den: day(said.valueDate, fact?.valueDate),
      ma: words(said.digest, fact?.digest.slice(0, 12)),
      so_don_vi: count(said.expected, 'tong-hop:', fact?.expected),
      da_co: count(said.contributors, 'tong-hop:', fact?.contributors.length),
      chua_co: units(said.missing, fact?.missing, fact?.expected),
    })),
  });
}
