import type { ReactNode } from 'react';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { usePermission } from '../shared/session.ts';
import { useSay } from '../shared/use-say.ts';
import { indicatorPageTexts } from './indicators.texts.ts';

const sections = [
  { to: '/chi-tieu/bang', label: indicatorPageTexts.board },
  { to: '/chi-tieu/bang-don-vi', label: indicatorPageTexts.table },
  { to: '/chi-tieu/ca-nuoc', label: indicatorPageTexts.nation },
  { to: '/chi-tieu/nhap', label: indicatorPageTexts.entry, needs: 'write' },
  { to: '/chi-tieu/giao', label: indicatorPageTexts.targets, needs: 'approve' },
  { to: '/chi-tieu/bat-thuong', label: indicatorPageTexts.outliers },
  { to: '/chi-tieu/so-in', label: indicatorPageTexts.printed },
  { to: '/chi-tieu/quy-doi', label: indicatorPageTexts.regrouped },
  { to: '/chi-tieu/quy-tac', label: indicatorPageTexts.rules },
  { to: '/chi-tieu', label: indicatorPageTexts.title },
] as const;

/** The title of a page of the indicators, with the way to its other pages. */
export function IndicatorsHeader({ title, note }: { readonly title: string; readonly note: ReactNode }) {
  const say = useSay();
  const may = {
    write: usePermission({ object: 'indicator', action: 'write' }),
    approve: usePermission({ object: 'indicator', action: 'approve' }),
  };
  return (
    <>
      <PageHeader title={title} note={note} />
      <nav aria-label={say(indicatorPageTexts.title)} className="row not-printed">
        {sections.map((section) =>
          'needs' in section && !may[section.needs] ? null : (
            <PageLink key={section.to} to={section.to}>
              {say(section.label)}
            </PageLink>
          ),
        )}
      </nav>
    </>
  );
}
