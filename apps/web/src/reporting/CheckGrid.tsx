import { useMemo } from 'react';
import { EntryGrid } from '../shared/EntryGrid.tsx';
import type { GridColumn, GridRow } from '../shared/entry-grid/grid-content.ts';
import { useSay } from '../shared/use-say.ts';
import { designerTexts as texts } from './designer.texts.ts';

interface CheckGridProps {
  readonly rows: readonly GridRow[];
  readonly unread: readonly string[];
  readonly onChange?: (rows: readonly GridRow[]) => void;
}

/** The checks of a form, each with its rule in one line. */
export function CheckGrid({ rows, unread, onChange }: CheckGridProps) {
  const say = useSay();
  const columns = useMemo<readonly GridColumn[]>(
    () => [
      { key: 'key', title: say(texts.key), kind: 'text', width: 150 },
      {
        key: 'severity',
        title: say(texts.severity),
        kind: 'choice',
        width: 130,
        choices: (['hard', 'soft'] as const).map((value) => ({ value, label: say(texts[value]) })),
      },
      { key: 'rule', title: say(texts.rule), kind: 'text', width: 340 },
      { key: 'vi', title: say(texts.message), kind: 'text', width: 340 },
      { key: 'en', title: say(texts.titleEn), kind: 'text', width: 260 },
    ],
    [say],
  );
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{say(texts.checks)}</h2>
      <p className="soft">{say(texts.ruleHint)}</p>
      <EntryGrid
        label={say(texts.checks)}
        columns={columns}
        rows={rows}
        {...(onChange === undefined
          ? {}
          : { onChange, newRow: () => ({ id: crypto.randomUUID(), cells: { severity: 'soft' } }) })}
      />
      {unread.length > 0 && <p role="alert">{say(texts.ruleUnread, { ids: unread.join(', ') })}</p>}
    </section>
  );
}
