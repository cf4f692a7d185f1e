import { organisationKinds } from '@muctieu/contract/organisations/organisation-kind';
import { listOrganisations } from '@muctieu/contract/organisations/organisations.operations';
import { organisationKindTexts } from '@muctieu/contract/organisations/organisations.texts';
import { DataTable } from '../shared/DataTable.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { usePermission } from '../shared/session.ts';
import { useSay } from '../shared/use-say.ts';
import { organisationsTexts } from './organisations.texts.ts';
import { pageTexts } from './organisations-page.texts.ts';

/** Who takes part in the programmes, as of a day. */
export function OrganisationsPage() {
  const say = useSay();
  const mayWrite = usePermission({ object: 'organisation', action: 'write' });
  return (
    <>
      <PageHeader
        title={say(organisationsTexts.organisations)}
        note={say(pageTexts.organisationsNote)}
        actions={mayWrite && <PageLink to="/co-quan/them">{say(organisationsTexts.newOrganisation)}</PageLink>}
      />
      <DataTable
        operation={listOrganisations}
        label={say(organisationsTexts.organisations)}
        hrefOf={(one) => `/co-quan/${one.provinceId}/${one.organisationId}`}
        keyOf={(one) => one.organisationId}
        columns={[
          { key: 'name', width: '34%' },
          { key: 'shortName' },
          { key: 'kind' },
          { key: 'unitName' },
          { key: 'parentName', width: '20%' },
        ]}
        filters={[
          {
            key: 'kind',
            label: say(pageTexts.kind),
            choices: organisationKinds.map((kind) => ({ value: kind, label: say(organisationKindTexts[kind]) })),
          },
          { key: 'day', label: say(pageTexts.day), kind: 'day' },
        ]}
      />
    </>
  );
}
