import { listRecognised } from '@muctieu/contract/criteria/recognition.operations';
import { recognitionKindTexts } from '@muctieu/contract/criteria/recognition.texts';
import { recognitionKinds } from '@muctieu/domain/criteria/recognition';
import { DataTable } from '../shared/DataTable.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { useSay } from '../shared/use-say.ts';
import { recognitionNames } from './recognition-names.texts.ts';
import { recognitionTexts } from './recognition-page.texts.ts';
import { useOwnProvince } from './use-round.ts';

/** What was recognised, and when it is to be looked at again. */
export function RecognisedPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  return (
    <>
      <PageHeader
        title={say(recognitionNames.recognised)}
        trail={[{ label: say(recognitionNames.recognition), to: '/cong-nhan' }]}
        note={say(recognitionTexts.recognisedNote)}
        actions={<PageLink to="/cong-nhan/bieu-02">{say(recognitionNames.villageTable)}</PageLink>}
      />
      <DataTable
        operation={listRecognised}
        query={{ provinceId }}
        label={say(recognitionNames.recognised)}
        hrefOf={({ dossierId, unitId }) => (dossierId === undefined ? `/dia-ban/${unitId}` : `/cong-nhan/${dossierId}`)}
        filters={[
          {
            key: 'kind',
            label: say(recognitionTexts.kind),
            choices: recognitionKinds.map((value) => ({ value, label: say(recognitionKindTexts[value]) })),
          },
        ]}
        columns={[
          { key: 'unitName' },
          { key: 'parentName' },
          { key: 'grandparentName' },
          { key: 'kind' },
          { key: 'year', width: '5rem' },
          { key: 'symbol' },
          { key: 'nextReviewOn' },
          { key: 'withdrawnOn' },
          { key: 'note' },
        ]}
      />
    </>
  );
}
