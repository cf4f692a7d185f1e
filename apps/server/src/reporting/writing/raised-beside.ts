import type { ReportFacts } from './report-facts.ts';
import type { ReportSlot } from './report-slots.ts';

/** Which of what units raised in their reports belongs beside which slot. */
const raisedKinds: Partial<Readonly<Record<ReportSlot, 'difficulty' | 'proposal'>>> = {
  han_che: 'difficulty',
  de_xuat_quoc_hoi: 'proposal',
  de_xuat_bo_nganh: 'proposal',
  de_xuat_tinh: 'proposal',
  de_xuat_co_so: 'proposal',
};

/** Difficulties and proposals that units raised up to the cut-off, each unit's as the lines it would write itself. */
export function raisedBeside(
  slot: ReportSlot,
  { difficulties = [] }: Pick<ReportFacts, 'difficulties'>,
): readonly { readonly from: string; readonly text: string }[] {
  const kind = raisedKinds[slot];
  const lines = new Map<string, string[]>();
  for (const one of difficulties.filter((fact) => fact.kind === kind)) {
    const said = lines.get(one.reporter) ?? [];
    said.push(`- ${one.subject}`);
    lines.set(one.reporter, said);
  }
  return [...lines].map(([from, said]) => ({ from, text: said.join('\n') }));
}
