import { PageLink } from '../shared/PageLink.tsx';
import { usePermission } from '../shared/session.ts';
import { useSay } from '../shared/use-say.ts';
import { indicatorSentences } from './indicator-pages.texts.ts';

/** The way to the criteria that use an indicator; they are a later chapter, and only their address is known here. */
export function CriteriaLink({ indicator, unitId }: { readonly indicator: string; readonly unitId?: string }) {
  const say = useSay();
  const mayRead = usePermission({ object: 'criteria-assessment', action: 'read' });
  if (!mayRead) return null;
  const values = new URLSearchParams({ 'chi-tieu': indicator, ...(unitId === undefined ? {} : { 'don-vi': unitId }) });
  return (
    <p>
      <PageLink to={`/tieu-chi/dung-so-lieu?${values}`}>{say(indicatorSentences.usedByCriteria)}</PageLink>
    </p>
  );
}
