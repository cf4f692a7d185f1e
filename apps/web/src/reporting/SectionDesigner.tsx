import { Button } from '@mantine/core';
import { listIndicators } from '@muctieu/contract/indicators/indicators.operations';
import { sectionKindTexts } from '@muctieu/contract/reporting/reporting.texts';
import {
  cellRegroupings,
  cellTypes,
  columnMeasures,
  type FormSection,
  sectionKinds,
} from '@muctieu/domain/reporting/report-form';
import { useMemo } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { EntryGrid } from '../shared/EntryGrid.tsx';
import type { GridColumn } from '../shared/entry-grid/grid-content.ts';
import { TextField } from '../shared/TextField.tsx';
import { useList } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import { cellTypeTexts, measureTexts, regroupingTexts, designerTexts as texts } from './designer.texts.ts';
import { columnGrid, columnsOfGrid, rowGrid, rowsOfGrid } from './form-grids.ts';
import { NodeField } from './NodeField.tsx';
import styles from './reporting.module.css';

interface SectionDesignerProps {
  readonly number: number;
  readonly section: FormSection;
  readonly designs: boolean;
  readonly onChange: (section: FormSection | undefined) => void;
}

const sources = ['fixed', 'accounts', 'open'] as const;

/** One section: what it is about, its columns and its rows. */
export function SectionDesigner({ number, section, designs, onChange }: SectionDesignerProps) {
  const say = useSay();
  const columns = useColumnsOfColumns();
  const rowColumns = useColumnsOfRows();
  const patch = (next: Partial<FormSection>) => onChange({ ...section, ...next });
  const { rowSource } = section;
  const sourceWords = { fixed: texts.fixed, accounts: texts.accounts, open: texts.openRows };
  const newRow = () => ({ id: crypto.randomUUID(), cells: {} });
  return (
    <details className={styles.nested} open={section.columns.length === 0}>
      <summary>{say(texts.section, { number, title: say(section.title) })}</summary>
      <div className="stack">
        <div className={styles.tools}>
          <TextField
            label={say(texts.key)}
            path={`form.sections[${number - 1}].key`}
            value={section.key}
            onChange={(key) => patch({ key })}
            disabled={!designs}
          />
          <TextField
            label={say(texts.titleVi)}
            value={section.title.vi}
            onChange={(vi) =>
              patch({ title: { vi, en: section.title.en === section.title.vi ? vi : section.title.en } })
            }
            disabled={!designs}
          />
          <TextField
            label={say(texts.titleEn)}
            value={section.title.en}
            onChange={(en) => patch({ title: { ...section.title, en } })}
            disabled={!designs}
          />
          <ChoiceField
            label={say(texts.kind)}
            value={section.kind}
            onChange={(next) => patch({ kind: sectionKinds.find((one) => one === next) ?? section.kind })}
            choices={sectionKinds.map((value) => ({ value, label: say(sectionKindTexts[value]) }))}
          />
          <ChoiceField
            label={say(texts.rowSource)}
            value={rowSource.kind}
            onChange={(next) => patch({ rowSource: sourceOf(next) })}
            choices={sources.map((value) => ({ value, label: say(sourceWords[value]) }))}
          />
        </div>
        {rowSource.kind === 'accounts' && (
          <NodeField
            nodes={rowSource.nodes}
            disabled={!designs}
            onChange={(nodes) => patch({ rowSource: { kind: 'accounts', nodes } })}
          />
        )}
        <h3>{say(texts.columns)}</h3>
        <EntryGrid
          label={say(texts.columns)}
          columns={columns}
          rows={columnGrid(section.columns)}
          {...(designs ? { newRow, onChange: (rows) => patch({ columns: columnsOfGrid(rows) }) } : {})}
        />
        {rowSource.kind === 'fixed' && (
          <>
            <h3>{say(texts.rows)}</h3>
            {section.kind === 'indicators' && designs && <AddIndicator section={section} onChange={onChange} />}
            <EntryGrid
              label={say(texts.rows)}
              columns={rowColumns}
              rows={rowGrid(section.rows)}
              {...(designs ? { newRow, onChange: (rows) => patch({ rows: rowsOfGrid(rows, section.rows) }) } : {})}
            />
          </>
        )}
        {designs && (
          <div className="row">
            <Button size="xs" variant="default" onClick={() => onChange(undefined)}>
              {say(texts.removeSection)}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

function sourceOf(kind: string): FormSection['rowSource'] {
  if (kind === 'accounts') return { kind, nodes: [] };
  return kind === 'open' ? { kind, most: 100 } : { kind: 'fixed' };
}

interface AddIndicatorProps {
  readonly section: FormSection;
  readonly onChange: (section: FormSection) => void;
}

/** A row whose name and key come from the definition of an indicator. */
function AddIndicator({ section, onChange }: AddIndicatorProps) {
  const say = useSay();
  const list = useList(listIndicators, { query: { limit: 500 } });
  const used = new Set(section.rows.map(({ indicator }) => indicator));
  const add = (code: string) => {
    const found = list.items.find((item) => item.code === code);
    if (found === undefined) return;
    const key = code
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    onChange({ ...section, rows: [...section.rows, { key, title: found.name, indicator: code }] });
  };
  return (
    <ChoiceField
      label={say(texts.addIndicator)}
      value=""
      onChange={add}
      choices={[
        { value: '', label: say(texts.choose) },
        ...list.items
          .filter(({ code }) => !used.has(code))
          .map(({ code, name }) => ({ value: code, label: `${code} · ${say(name)}` })),
      ]}
    />
  );
}

function useColumnsOfColumns(): readonly GridColumn[] {
  const say = useSay();
  return useMemo(() => {
    const choices = <Name extends string>(
      names: readonly Name[],
      words: Readonly<Record<Name, Parameters<typeof say>[0]>>,
    ) => names.map((value) => ({ value, label: say(words[value]) }));
    return [
      { key: 'key', title: say(texts.key), kind: 'text', width: 130 },
      { key: 'vi', title: say(texts.titleVi), kind: 'text', width: 220 },
      { key: 'en', title: say(texts.titleEn), kind: 'text', width: 200 },
      { key: 'type', title: say(texts.type), kind: 'choice', width: 120, choices: choices(cellTypes, cellTypeTexts) },
      {
        key: 'holds',
        title: say(texts.holds),
        kind: 'choice',
        width: 130,
        choices: choices(['known', 'asked'] as const, texts),
      },
      {
        key: 'measure',
        title: say(texts.measure),
        kind: 'choice',
        width: 190,
        choices: choices(columnMeasures, measureTexts),
      },
      {
        key: 'regrouping',
        title: say(texts.regrouping),
        kind: 'choice',
        width: 140,
        choices: choices(cellRegroupings, regroupingTexts),
      },
      { key: 'required', title: say(texts.required), kind: 'tick', width: 90 },
      { key: 'choices', title: say(texts.choices), kind: 'text', width: 240 },
    ];
  }, [say]);
}

function useColumnsOfRows(): readonly GridColumn[] {
  const say = useSay();
  return useMemo(
    () => [
      { key: 'key', title: say(texts.key), kind: 'text', width: 150 },
      { key: 'vi', title: say(texts.titleVi), kind: 'text', width: 320 },
      { key: 'en', title: say(texts.titleEn), kind: 'text', width: 280 },
      { key: 'indicator', title: say(texts.indicator), kind: 'text', width: 150 },
    ],
    [say],
  );
}
