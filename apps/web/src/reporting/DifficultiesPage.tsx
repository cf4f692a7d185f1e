import { Button } from '@mantine/core';
import { listDifficulties } from '@muctieu/contract/reporting/difficulties.operations';
import type { DifficultyItem } from '@muctieu/contract/reporting/difficulty';
import { difficultyKindTexts, difficultyStateTexts } from '@muctieu/contract/reporting/reporting.texts';
import { useState } from 'react';
import { AppDialog } from '../shared/AppDialog.tsx';
import { DataTable } from '../shared/DataTable.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useSession } from '../shared/session.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { DifficultyStep } from './DifficultyStep.tsx';
import { difficultiesTexts as texts } from './difficulties.texts.ts';
import { RaiseDifficulty } from './RaiseDifficulty.tsx';
import { reportingTexts } from './reporting.texts.ts';

/** What stands in the way and what is proposed: to whom, answered by when, and what the answer was. */
export function DifficultiesPage() {
  const say = useSay();
  const format = useFormat();
  const provinceId = useSession().person?.provinceId ?? 'VN';
  const [handled, setHandled] = useState<DifficultyItem>();
  const [raises, setRaises] = useState(false);
  const choices = (all: Readonly<Record<string, { readonly vi: string; readonly en: string }>>) =>
    Object.entries(all).map(([value, text]) => ({ value, label: say(text) }));
  return (
    <div className="stack">
      <PageHeader
        title={say(reportingTexts.difficulties)}
        note={say(texts.note)}
        actions={<Button onClick={() => setRaises(true)}>{say(texts.raise)}</Button>}
      />
      <DataTable
        operation={listDifficulties}
        query={{ provinceId }}
        label={say(texts.list)}
        keyOf={({ difficultyId }) => difficultyId}
        filters={[
          { key: 'state', label: say(texts.state), choices: choices(difficultyStateTexts) },
          { key: 'kind', label: say(texts.kind), choices: choices(difficultyKindTexts) },
        ]}
        columns={[
          { key: 'subject', width: '28%' },
          { key: 'kind', width: '6rem' },
          { key: 'reporterName', width: '9rem' },
          { key: 'since', width: '6rem' },
          { key: 'addressee', width: '9rem' },
          {
            key: 'answerBy',
            width: '7rem',
            render: ({ answerBy, overdue }) => (
              <>
                {answerBy !== undefined && <div>{format.day(answerBy)}</div>}
                {overdue && <StatusBadge tone="bad">{say(texts.overdue)}</StatusBadge>}
              </>
            ),
          },
          {
            key: 'state',
            width: '7rem',
            render: ({ state }) => (
              <StatusBadge tone={state === 'open' ? 'doubt' : 'good'}>{say(difficultyStateTexts[state])}</StatusBadge>
            ),
          },
          {
            key: 'handle',
            title: texts.handle,
            width: '8rem',
            render: (item) => (
              <Button size="xs" variant="default" onClick={() => setHandled(item)}>
                {say(item.acts.length > 0 ? texts.handle : texts.open)}
              </Button>
            ),
          },
        ]}
      />
      <AppDialog open={raises} title={say(texts.raise)} onClose={() => setRaises(false)}>
        <RaiseDifficulty provinceId={provinceId} onDone={() => setRaises(false)} />
      </AppDialog>
      <AppDialog
        open={handled !== undefined}
        title={handled?.subject ?? say(texts.handle)}
        onClose={() => setHandled(undefined)}
      >
        {handled !== undefined && <DifficultyStep item={handled} onDone={() => setHandled(undefined)} />}
      </AppDialog>
    </div>
  );
}
