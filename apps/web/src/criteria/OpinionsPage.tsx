import { opinionStateTexts } from '@muctieu/contract/criteria/recognition.texts';
import { listOpinions } from '@muctieu/contract/criteria/recognition-work.operations';
import { DataTable } from '../shared/DataTable.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { dossierWorkTexts } from './dossier-work.texts.ts';
import { recognitionNames } from './recognition-names.texts.ts';
import { useOwnProvince } from './use-round.ts';

const stateTones = { open: 'waiting', late: 'bad', given: 'good' } as const;

/** Who still owes an opinion on which dossier, and who is late. */
export function OpinionsPage() {
  const say = useSay();
  const format = useFormat();
  const provinceId = useOwnProvince();
  return (
    <>
      <PageHeader
        title={say(recognitionNames.opinions)}
        trail={[{ label: say(recognitionNames.recognition), to: '/cong-nhan' }]}
        note={say(dossierWorkTexts.listNote)}
        actions={<PageLink to="/cong-nhan/phan-cong">{say(recognitionNames.departments)}</PageLink>}
      />
      <DataTable
        operation={listOpinions}
        query={{ provinceId }}
        label={say(recognitionNames.opinions)}
        keyOf={({ dossierId, number }) => `${dossierId} ${number}`}
        hrefOf={({ dossierId }) => `/cong-nhan/${dossierId}`}
        filters={[
          {
            key: 'state',
            label: say(dossierWorkTexts.state),
            choices: (['open', 'late', 'given'] as const).map((value) => ({
              value,
              label: say(opinionStateTexts[value]),
            })),
          },
          {
            key: 'mine',
            label: say(dossierWorkTexts.whose),
            choices: [{ value: 'yes', label: say(dossierWorkTexts.mine) }],
          },
        ]}
        columns={[
          { key: 'unitName' },
          { key: 'year', width: '5rem' },
          { key: 'number', width: '6rem' },
          { key: 'criterionVi', render: ({ criterion }) => (criterion === undefined ? '' : say(criterion)) },
          {
            key: 'department',
            render: ({ department }) => (department === '' ? say(dossierWorkTexts.office) : department),
          },
          { key: 'dueOn', render: ({ dueOn }) => (dueOn === undefined ? '' : format.day(dueOn)) },
          {
            key: 'state',
            render: ({ state, met }) => (
              <StatusBadge tone={met === false ? 'bad' : stateTones[state]}>
                {met === undefined
                  ? say(opinionStateTexts[state])
                  : say(met ? dossierWorkTexts.met : dossierWorkTexts.notMet)}
              </StatusBadge>
            ),
          },
          { key: 'note' },
        ]}
      />
    </>
  );
}
