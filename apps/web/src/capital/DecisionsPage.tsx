import { listDecisions } from '@muctieu/contract/capital/capital.operations';
import { DataTable } from '../shared/DataTable.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { usePermission } from '../shared/session.ts';
import type { ItemOf } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import { CapitalHeader } from './CapitalHeader.tsx';
import { capitalPageTexts } from './capital.texts.ts';
import { capitalSentences } from './capital-pages.texts.ts';
import { DecisionStateBadge } from './DecisionStateBadge.tsx';
import { useOwnProvince } from './province-of.ts';

type Item = ItemOf<typeof listDecisions>;

const columns = [
  { key: 'valueDate', width: '7rem' },
  { key: 'kind' },
  { key: 'state', width: '9rem', render: (item: Item) => <DecisionStateBadge state={item.state} /> },
  { key: 'budgetYear', width: '6rem' },
  { key: 'reason' },
  { key: 'lines', width: '5rem' },
  { key: 'totalDong', width: '11rem' },
] as const;

/** Decisions on capital, newest first. */
export function DecisionsPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const mayWrite = usePermission({ object: 'capital-plan', action: 'write' });
  return (
    <div className="stack">
      <CapitalHeader title={say(capitalPageTexts.decisions)} note={say(capitalSentences.tableNote)} />
      <DataTable
        operation={listDecisions}
        label={say(capitalPageTexts.decisions)}
        query={{ provinceId }}
        columns={columns}
        hrefOf={(item) => `/von/quyet-dinh/${item.decisionId}`}
        keyOf={(item) => item.decisionId}
        sorts={false}
        {...(mayWrite
          ? { tools: <PageLink to="/von/quyet-dinh/moi">{say(capitalPageTexts.newDecision)}</PageLink> }
          : {})}
      />
    </div>
  );
}
