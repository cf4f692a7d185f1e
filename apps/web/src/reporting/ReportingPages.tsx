import { PageLink } from '../shared/PageLink.tsx';
import { usePermission } from '../shared/session.ts';
import { useSay } from '../shared/use-say.ts';
import { reportingTexts } from './reporting.texts.ts';
import { workPageTexts as texts } from './work-page.texts.ts';

/** The other pages of the chapter, those that whoever looks may open. */
export function ReportingPages() {
  const say = useSay();
  const reads = usePermission({ object: 'report', action: 'read' });
  const approves = usePermission({ object: 'report', action: 'approve' });
  const administers = usePermission({ object: 'settings', action: 'approve' });
  const links = [
    ...(approves ? [{ to: '/bao-cao/nhan', label: reportingTexts.received }] : []),
    ...(reads ? [{ to: '/bao-cao/tinh-hinh-nop', label: reportingTexts.late }] : []),
    { to: '/bao-cao/che-do', label: reportingTexts.regimes },
    ...(reads ? [{ to: '/bao-cao/don-vi', label: reportingTexts.reporters }] : []),
    { to: '/bao-cao/ngay-nghi', label: reportingTexts.daysOff },
    { to: '/bao-cao/bieu-mau', label: administers ? reportingTexts.designer : reportingTexts.forms },
    { to: '/bao-cao/nhac-viec', label: reportingTexts.reminders },
    ...(administers ? [{ to: '/bao-cao/thu-dien-tu', label: reportingTexts.mail }] : []),
  ];
  return (
    <nav aria-label={say(texts.moreWays)} className="row not-printed">
      {links.map(({ to, label }) => (
        <PageLink key={to} to={to}>
          {say(label)}
        </PageLink>
      ))}
    </nav>
  );
}
