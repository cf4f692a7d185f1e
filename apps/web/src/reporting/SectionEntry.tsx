import type { ReportDetail } from '@muctieu/contract/reporting/report';
import { cellKey, openRowKey } from '@muctieu/domain/reporting/form-cell';
import type { FormSection } from '@muctieu/domain/reporting/report-form';
import { say as sayIn } from '@muctieu/kernel/text';
import { useCallback, useMemo, useState } from 'react';
import { EntryGrid } from '../shared/EntryGrid.tsx';
import type { GridMark, GridRow } from '../shared/entry-grid/grid-content.ts';
import { useLanguage } from '../shared/language.ts';
import { TextField } from '../shared/TextField.tsx';
import { useSay } from '../shared/use-say.ts';
import { CellLine } from './CellLine.tsx';
import type { LocalFinding } from './local-findings.ts';
import { reportEntryTexts as texts } from './report-entry.texts.ts';
import { changedCells, rowsOf, rowTitleColumn, sectionColumns, sectionRows } from './section-grid.ts';
import type { CellConflict, TypedCells } from './use-typed-cells.ts';

interface SectionEntryProps {
  readonly detail: ReportDetail;
  readonly section: FormSection;
  readonly typed: TypedCells;
  readonly mayEdit: boolean;
  readonly compares: boolean;
  readonly findings: readonly LocalFinding[];
}

/** One section of a form: a table to type into, or texts to write. */
export function SectionEntry(props: SectionEntryProps) {
  const { section } = props;
  const say = useSay();
  return (
    <section aria-labelledby={`section-${section.key}`} className="stack">
      <h2 id={`section-${section.key}`}>{say(section.title)}</h2>
      {section.note !== undefined && <p>{say(section.note)}</p>}
      {section.kind === 'narrative' ? <Narrative {...props} /> : <Table {...props} />}
    </section>
  );
}

function Table({ detail, section, typed, mayEdit, compares, findings }: SectionEntryProps) {
  const say = useSay();
  const [active, setActive] = useState<string>();
  const { form } = detail;
  const columns = useMemo(() => {
    const words = {
      row: say(texts.row),
      previous: say(texts.previous),
      lastYear: say(texts.lastYear),
      now: say(texts.now),
      isNarrow: window.innerWidth < 720,
    };
    return sectionColumns(section, form, say, words, compares);
  }, [section, form, say, compares]);
  const filled = useMemo(() => sectionRows(detail, section, typed.texts, say), [detail, section, typed.texts, say]);
  // Rows in which nothing stands yet are nobody's business but this page's; one is ready to be typed into.
  const [added, setAdded] = useState<readonly string[]>(() => (section.rowSource.kind === 'open' ? [newRowKey()] : []));
  const rows = useMemo(() => {
    const known = new Set(filled.map(({ id }) => id));
    const empty = mayEdit ? added.filter((id) => !known.has(id)) : [];
    return [...filled, ...empty.map((id) => emptyRow(id))];
  }, [filled, added, mayEdit]);
  const change = (next: readonly GridRow[]) => {
    if (section.rowSource.kind === 'open') setAdded(next.map(({ id }) => id));
    const changed = changedCells(section, rows, next);
    if (changed.size > 0) typed.type(changed);
  };
  const marks = useMarks(detail, section, findings, typed.conflicts, typed.texts);
  const isOpen = section.rowSource.kind === 'open';
  const newRow = () => emptyRow(newRowKey());
  // Columns of comparison belong to the cell that is asked.
  const activate = useCallback(
    (row: string, column: string) =>
      setActive(cellKey({ section: section.key, row, column: column.split('|')[0] ?? column })),
    [section.key],
  );
  if (section.rowSource.kind === 'accounts' && rows.length === 0)
    return <p className="paper">{say(texts.noAccounts)}</p>;
  return (
    <>
      <EntryGrid
        onActive={activate}
        label={say(section.title)}
        columns={columns}
        rows={rows}
        frozen={isOpen ? 0 : 1}
        sums={columns.some(({ sums }) => sums === true)}
        marks={marks}
        {...(mayEdit ? { onChange: change } : {})}
        {...(mayEdit && isOpen ? { newRow } : {})}
      />
      <CellLine detail={detail} cell={active} />
    </>
  );
}

function newRowKey(): string {
  return openRowKey(Date.now(), Math.random());
}

function emptyRow(id: string): GridRow {
  return { id, cells: { [rowTitleColumn]: '' } };
}

/** What the server says of cells: what cannot be read, what does not fit, why it came back, who else has changed it. */
function useMarks(
  detail: ReportDetail,
  section: FormSection,
  findings: readonly LocalFinding[],
  conflicts: readonly CellConflict[],
  typed: ReadonlyMap<string, string>,
): readonly GridMark[] {
  const say = useSay();
  const { language } = useLanguage();
  return useMemo(() => {
    const marks: GridMark[] = [];
    const add = (key: string, tone: GridMark['tone'], text: string) => {
      const [own, rowId, column] = key.split('/');
      if (own === section.key && rowId !== undefined && column !== undefined) marks.push({ rowId, column, tone, text });
    };
    // What cannot be read is marked by the grid itself.
    for (const { cell, code, severity, sentence, explained } of findings)
      if (!explained && code !== 'report-cell-unreadable')
        add(cell, severity === 'hard' ? 'error' : 'warning', sayIn(sentence, language));
    for (const { cell, reason } of detail.returned) if (!typed.has(cell)) add(cell, 'warning', reason);
    for (const { key, theirs } of conflicts)
      add(key, 'warning', say(texts.theirs, { person: theirs.by ?? say(texts.somebody), moment: theirs.text }));
    return marks;
  }, [detail, section, findings, conflicts, typed, say, language]);
}

function Narrative({ detail, section, typed, mayEdit }: SectionEntryProps) {
  const say = useSay();
  const stored = new Map(detail.cells.map(({ key, text }) => [key, text]));
  const before = new Map(detail.previous.map(({ key, value }) => [key, value]));
  const many = section.columns.filter(({ holds }) => holds === 'asked').length > 1;
  return rowsOf(detail, section, typed.texts).map((row) =>
    section.columns.map((column) => {
      const key = cellKey({ section: section.key, row: row.key, column: column.key });
      const text = typed.texts.get(key) ?? stored.get(key) ?? '';
      const label = many ? `${say(row.title)} · ${say(column.title)}` : say(row.title);
      const earlier = before.get(key);
      if (!mayEdit || column.holds === 'known')
        return (
          <div key={key}>
            <h3>{label}</h3>
            <p style={{ whiteSpace: 'pre-wrap' }}>{text}</p>
          </div>
        );
      return (
        <div key={key}>
          <TextField kind="prose" label={label} value={text} onChange={(next) => typed.type(new Map([[key, next]]))} />
          {earlier !== undefined && earlier !== '' && (
            <details className="not-printed">
              <summary>{say(texts.previous)}</summary>
              <p style={{ whiteSpace: 'pre-wrap' }}>{earlier}</p>
            </details>
          )}
          <CellLine detail={detail} cell={key} />
        </div>
      );
    }),
  );
}
