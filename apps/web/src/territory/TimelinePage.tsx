import { Button } from '@mantine/core';
import { listChildren, listEvents } from '@muctieu/contract/territory/territory.operations';
import { eventKindTexts } from '@muctieu/contract/territory/territory.texts';
import { type TerritoryEventKind, territoryEventKinds } from '@muctieu/domain/territory/territory-event';
import { nationId } from '@muctieu/domain/territory/unit';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useList } from '../shared/use-list.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { EventTimeline } from './EventTimeline.tsx';
import styles from './territory.module.css';
import { territoryTexts } from './territory.texts.ts';
import { pageTexts } from './territory-page.texts.ts';
import { useOwnProvinces } from './use-own-provinces.ts';

/** What happened to the units of a province, by document. */
export function TimelinePage() {
  const say = useSay();
  const [own = ''] = useOwnProvinces();
  const [provinceId, setProvinceId] = useAddressState('tinh', own);
  const [kindWritten, setKind] = useAddressState('loai');
  const kind = territoryEventKinds.find((one): one is TerritoryEventKind => one === kindWritten);
  const provinces = useOperation(listChildren, { params: { unitId: nationId } });
  const events = useList(listEvents, {
    query: {
      limit: 200,
      ...(provinceId === '' || provinceId === 'tat-ca' ? {} : { provinceId }),
      ...(kind === undefined ? {} : { kind }),
    },
  });
  return (
    <>
      <PageHeader
        title={say(territoryTexts.timeline)}
        trail={[{ label: say(territoryTexts.units), to: '/dia-ban' }]}
        note={say(pageTexts.timelineNote)}
      />
      <div className="stack">
        <div className={styles.fields}>
          <ChoiceField
            label={say(pageTexts.province)}
            value={provinceId}
            onChange={setProvinceId}
            choices={[
              { value: 'tat-ca', label: say(pageTexts.allProvinces) },
              ...(provinces.value?.items ?? []).map((one) => ({ value: one.provinceId, label: one.name })),
            ]}
          />
          <ChoiceField
            label={say(pageTexts.kind)}
            value={kindWritten}
            onChange={setKind}
            choices={[
              { value: '', label: say(pageTexts.allKinds) },
              ...territoryEventKinds.map((value) => ({ value, label: say(eventKindTexts[value]) })),
            ]}
          />
        </div>
        <ProblemList problems={events.problems} />
        <div role="status" className="soft">
          {events.total !== undefined && say(pageTexts.timelineCount, { count: events.total })}
        </div>
        {events.loading ? (
          <LoadingNote />
        ) : (
          <div className="paper">
            <EventTimeline events={events.items} />
            {events.hasMore && (
              <Button variant="default" loading={events.loadingMore} onClick={events.loadMore}>
                {say(pageTexts.moreEvents)}
              </Button>
            )}
          </div>
        )}
      </div>
    </>
  );
}
