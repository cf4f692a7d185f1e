import type { Text } from '@muctieu/kernel/text';
import type { NeededPermission } from '../shared/chapter.ts';
import { besideLedgerTexts } from './beside-ledger.texts.ts';
import { capitalPageTexts, capitalSectionTexts } from './capital.texts.ts';
import { sheetImportTitles } from './sheet-import.texts.ts';

interface CapitalPage {
  readonly to: string;
  readonly label: Text;
  readonly permission: NeededPermission;
  /** Only where a demo was loaded. */
  readonly ofDemo?: true;
}

export interface CapitalSection {
  readonly label: Text;
  readonly pages: readonly CapitalPage[];
}

const reads: NeededPermission = { object: 'capital-plan', action: 'read' };
const readsProposals: NeededPermission = { object: 'capital-proposal', action: 'read' };
const readsPayments: NeededPermission = { object: 'disbursement', action: 'read' };

/** The pages of the ledger by what one comes for. */
export const capitalSections: readonly CapitalSection[] = [
  {
    label: capitalSectionTexts.figures,
    pages: [
      { to: '/von', label: capitalPageTexts.table, permission: reads },
      { to: '/von/theo-doi', label: capitalPageTexts.following, permission: reads },
      { to: '/von/but-toan', label: capitalPageTexts.entries, permission: reads },
      { to: '/von/chua-phan-bo', label: besideLedgerTexts.unallocated, permission: reads },
      { to: '/von/huy-dong', label: besideLedgerTexts.mobilised, permission: reads },
      { to: '/von/so-lieu-mau', label: capitalPageTexts.demoFigures, permission: reads, ofDemo: true },
    ],
  },
  {
    label: capitalSectionTexts.work,
    pages: [
      { to: '/von/quyet-dinh', label: capitalPageTexts.decisions, permission: reads },
      { to: '/von/de-nghi', label: capitalPageTexts.proposals, permission: readsProposals },
      { to: '/von/giai-ngan', label: besideLedgerTexts.disbursements, permission: readsPayments },
      { to: '/von/uoc', label: besideLedgerTexts.forecasts, permission: reads },
      { to: '/von/cuoi-nam', label: capitalPageTexts.yearEnd, permission: reads },
    ],
  },
  {
    label: capitalSectionTexts.sheets,
    pages: [
      { to: '/von/nhap', label: sheetImportTitles.import, permission: reads },
      { to: '/von/bieu-mau', label: sheetImportTitles.templates, permission: reads },
      { to: '/von/doi-chieu', label: sheetImportTitles.treasury, permission: readsPayments },
    ],
  },
  {
    label: capitalSectionTexts.rules,
    pages: [
      { to: '/von/quy-tac', label: besideLedgerTexts.rules, permission: reads },
      { to: '/von/khoa-so', label: besideLedgerTexts.closing, permission: reads },
    ],
  },
];

/** The page that an address belongs to: the longest that begins it. */
export function capitalPageOf(path: string): string {
  const all = capitalSections.flatMap(({ pages }) => pages.map(({ to }) => to));
  const above = all.filter((to) => path === to || path.startsWith(`${to}/`));
  return above.toSorted((a, b) => b.length - a.length)[0] ?? '/von';
}
