import { readPermissionMatrix } from '@muctieu/contract/access/access.operations';
import { listPeople } from '@muctieu/contract/organisations/people.operations';
import { DataTable } from '../shared/DataTable.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { usePermission } from '../shared/session.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { organisationsTexts } from './organisations.texts.ts';
import { pageTexts } from './organisations-page.texts.ts';

/** Who signs in, and as what. */
export function PeoplePage() {
  const say = useSay();
  const mayWrite = usePermission({ object: 'person', action: 'write' });
  const matrix = useOperation(readPermissionMatrix);
  const roles = (matrix.value?.roles ?? []).filter(({ unitLevels }) => unitLevels.length > 0);
  return (
    <>
      <PageHeader
        title={say(organisationsTexts.people)}
        note={say(pageTexts.peopleNote)}
        actions={mayWrite && <PageLink to="/nguoi-dung/them">{say(organisationsTexts.newPerson)}</PageLink>}
      />
      <DataTable
        operation={listPeople}
        label={say(organisationsTexts.people)}
        hrefOf={(person) => `/nguoi-dung/${person.provinceId}/${person.personId}`}
        keyOf={(person) => person.personId}
        columns={[
          { key: 'name', width: '28%' },
          { key: 'unitName' },
          { key: 'roleNames', width: '30%' },
          { key: 'signInName' },
          {
            key: 'active',
            render: ({ active }) => (
              <StatusBadge tone={active ? 'good' : 'neutral'}>
                {say(active ? pageTexts.activeYes : pageTexts.activeNo)}
              </StatusBadge>
            ),
          },
        ]}
        filters={[
          {
            key: 'role',
            label: say(pageTexts.role),
            choices: roles.map(({ code, name }) => ({ value: code, label: say(name) })),
          },
          {
            key: 'active',
            label: say(pageTexts.active),
            choices: [
              { value: 'yes', label: say(pageTexts.activeYes) },
              { value: 'no', label: say(pageTexts.activeNo) },
            ],
          },
        ]}
      />
    </>
  );
}
