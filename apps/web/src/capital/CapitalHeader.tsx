import type { ReactNode } from 'react';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { useSay } from '../shared/use-say.ts';
import { besideLedgerSections } from './beside-ledger.texts.ts';
import { capitalPageTexts } from './capital.texts.ts';
import { DemoFiguresLink } from './DemoFiguresLink.tsx';
import { sheetImportTitles } from './sheet-import.texts.ts';

const sections = [
  { to: '/von', label: capitalPageTexts.table },
  { to: '/von/theo-doi', label: capitalPageTexts.following },
  { to: '/von/but-toan', label: capitalPageTexts.entries },
  { to: '/von/quyet-dinh', label: capitalPageTexts.decisions },
  { to: '/von/de-nghi', label: capitalPageTexts.proposals },
  { to: '/von/cuoi-nam', label: capitalPageTexts.yearEnd },
  { to: '/von/nhap', label: sheetImportTitles.import },
  { to: '/von/doi-chieu', label: sheetImportTitles.treasury },
  ...besideLedgerSections,
];

/** The title of a page of the ledger, with the way to its other pages. */
export function CapitalHeader({ title, note }: { readonly title: string; readonly note: ReactNode }) {
  const say = useSay();
  return (
    <>
      <PageHeader title={title} note={note} />
      <nav aria-label={say(capitalPageTexts.table)} className="row not-printed">
        {sections.map(({ to, label }) => (
          <PageLink key={to} to={to}>
            {say(label)}
          </PageLink>
        ))}
        <DemoFiguresLink />
      </nav>
    </>
  );
}
