import { listJournalCommands, listJournalEntries } from '@muctieu/contract/journal/journal.operations';
import type { JournalEntryItem } from '@muctieu/contract/journal/journal-entry';
import { useMemo, useState } from 'react';
import { AppDialog } from '../shared/AppDialog.tsx';
import { DataTable } from '../shared/DataTable.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { JournalDifference } from './JournalDifference.tsx';
import styles from './JournalPage.module.css';
import { JournalSeals } from './JournalSeals.tsx';
import { journalTexts } from './journal.texts.ts';

/** Who changed what, when; before and after; whether the chain of seals is whole. */
export function JournalPage() {
  const say = useSay();
  const commands = useOperation(listJournalCommands);
  const [opened, setOpened] = useState<JournalEntryItem>();
  const filters = useMemo(
    () => [
      {
        key: 'command',
        label: say(journalTexts.command),
        choices: (commands.value?.items ?? []).map(({ command, name }) => ({ value: command, label: say(name) })),
      },
      { key: 'from', label: say(journalTexts.from), kind: 'day' as const },
      { key: 'to', label: say(journalTexts.to), kind: 'day' as const },
    ],
    [commands.value, say],
  );
  return (
    <>
      <PageHeader title={say(journalTexts.title)} note={say(journalTexts.note)} />
      <div className="stack">
        <JournalSeals />
        <DataTable
          operation={listJournalEntries}
          label={say(journalTexts.list)}
          filters={filters}
          sorts={false}
          keyOf={(entry) => entry.entryId}
          columns={[
            {
              key: 'commandName',
              width: '28%',
              render: (entry) => (
                <button type="button" className={styles.open} onClick={() => setOpened(entry)}>
                  {say(entry.commandName)}
                </button>
              ),
            },
            { key: 'at', width: '11rem' },
            { key: 'personName', render: (entry) => entry.personName ?? say(journalTexts.program) },
            { key: 'unitName' },
            { key: 'subjectKind' },
            {
              key: 'sealed',
              width: '9rem',
              render: (entry) => (
                <StatusBadge tone={entry.sealed ? 'good' : 'waiting'}>
                  {say(entry.sealed ? journalTexts.sealed : journalTexts.unsealed)}
                </StatusBadge>
              ),
            },
          ]}
        />
      </div>
      <AppDialog
        open={opened !== undefined}
        title={opened === undefined ? say(journalTexts.change) : say(opened.commandName)}
        onClose={() => setOpened(undefined)}
      >
        {opened !== undefined && <JournalDifference entry={opened} />}
      </AppDialog>
    </>
  );
}
