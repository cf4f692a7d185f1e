import { capitalColumnTexts, proposalStateTexts } from '@muctieu/contract/capital/capital.texts';
import { listProposals } from '@muctieu/contract/capital/decision-entry.operations';
import { DataTable } from '../shared/DataTable.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { usePermission } from '../shared/session.ts';
import type { ItemOf } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import { CapitalHeader } from './CapitalHeader.tsx';
import { ProposalStateBadge } from './ProposalStateBadge.tsx';
import { proposalTexts } from './proposal.texts.ts';
import { useOwnProvince } from './province-of.ts';

type Item = ItemOf<typeof listProposals>;

const columns = [
  { key: 'createdAt', width: '10rem' },
  { key: 'state', width: '12rem', render: (item: Item) => <ProposalStateBadge state={item.state} /> },
  { key: 'kind' },
  { key: 'reasonCode' },
  { key: 'budgetYear', width: '6rem' },
  { key: 'evidence' },
  { key: 'totalDong', width: '11rem' },
] as const;

/** Proposals to cut or move capital, newest first. */
export function ProposalsPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const mayWrite = usePermission({ object: 'capital-proposal', action: 'write' });
  return (
    <div className="stack">
      <CapitalHeader title={say(proposalTexts.title)} note={say(proposalTexts.note)} />
      <DataTable
        operation={listProposals}
        label={say(proposalTexts.title)}
        query={{ provinceId }}
        columns={columns}
        filters={[
          {
            key: 'state',
            label: say(capitalColumnTexts.state),
            choices: Object.entries(proposalStateTexts).map(([value, text]) => ({ value, label: say(text) })),
          },
        ]}
        hrefOf={(item) => `/von/de-nghi/${item.proposalId}`}
        keyOf={(item) => item.proposalId}
        sorts={false}
        {...(mayWrite ? { tools: <PageLink to="/von/de-nghi/moi">{say(proposalTexts.new)}</PageLink> } : {})}
      />
    </div>
  );
}
