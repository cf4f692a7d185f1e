import { Button } from '@mantine/core';
import { listRecognised } from '@muctieu/contract/criteria/recognition.operations';
import { recognitionKindTexts } from '@muctieu/contract/criteria/recognition.texts';
import { recognitionKinds } from '@muctieu/domain/criteria/recognition';
import { useState } from 'react';
import { DataTable } from '../shared/DataTable.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { usePermission, useSession } from '../shared/session.ts';
import { useFormat } from '../shared/use-format.ts';
import type { ItemOf } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import { recognisedListTexts } from './recognised-list.texts.ts';
import { recognitionNames } from './recognition-names.texts.ts';
import { recognitionTexts } from './recognition-page.texts.ts';
import { useOwnProvince } from './use-round.ts';
import { WithdrawListed } from './WithdrawListed.tsx';

type Item = ItemOf<typeof listRecognised>;

/** What was recognised, and when it is to be looked at again. */
export function RecognisedPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  // Of whole provinces: a commune's chair approves there and decides nothing here.
  const isOfProvince = (useSession().person?.roles ?? []).some(({ unitId }) => unitId === undefined);
  const mayDecide = usePermission({ object: 'criteria-assessment', action: 'approve' }) && isOfProvince;
  const [withdrawing, setWithdrawing] = useState<Item>();
  return (
    <>
      <PageHeader
        title={say(recognitionNames.recognised)}
        trail={[{ label: say(recognitionNames.recognition), to: '/cong-nhan' }]}
        note={say(recognitionTexts.recognisedNote)}
        actions={
          <>
            <PageLink to="/cong-nhan/bieu-02">{say(recognitionNames.villageTable)}</PageLink>
            {mayDecide && <PageLink to="/cong-nhan/ghi-nam-truoc">{say(recognitionNames.addRecognised)}</PageLink>}
          </>
        }
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
          { key: 'nextReviewOn', render: (item: Item) => <ReviewCell item={item} /> },
          { key: 'withdrawnOn' },
          { key: 'note' },
          ...(mayDecide
            ? [
                {
                  key: 'withdraw',
                  title: recognisedListTexts.actions,
                  width: '7rem',
                  render: (item: Item) =>
                    item.dossierId === undefined && item.withdrawnOn === undefined ? (
                      <Button variant="subtle" size="compact-sm" onClick={() => setWithdrawing(item)}>
                        {say(recognisedListTexts.withdraw)}
                      </Button>
                    ) : null,
                },
              ]
            : []),
        ]}
      />
      {withdrawing !== undefined && <WithdrawListed item={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </>
  );
}

/** A day where the decision's day is known, else the year: nobody makes a day of it. */
function ReviewCell({ item }: { readonly item: Item }) {
  const say = useSay();
  const format = useFormat();
  if (item.nextReviewOn !== undefined) return format.day(item.nextReviewOn);
  return item.nextReviewYear === undefined
    ? ''
    : say(recognisedListTexts.inYear, { year: String(item.nextReviewYear) });
}
