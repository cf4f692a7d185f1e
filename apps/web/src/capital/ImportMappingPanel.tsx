import { Button } from '@mantine/core';
import { capitalKindTexts, sourceTexts } from '@muctieu/contract/capital/capital.texts';
import type {
  ColumnMeaningAnswer,
  ImportMappingContent,
  ImportPreviewAnswer,
} from '@muctieu/contract/capital/sheet-import';
import { keepImportMapping } from '@muctieu/contract/capital/sheet-import.operations';
import { labelRoleTexts, unitTexts } from '@muctieu/contract/capital/sheet-import.texts';
import { useState } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { useChange } from '../shared/use-change.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { columnChoices, readColumnChoice, useMeaningWords, writeColumnChoice } from './column-choices.ts';
import type { ImportChoices } from './import-choices.ts';
import { importSheetTexts as texts } from './import-sheet.texts.ts';
import { useLineChoices } from './use-line-choices.ts';

type Sheet = ImportPreviewAnswer['sheets'][number];
type Defaults = ImportMappingContent['defaults'];

const unmapped: ImportMappingContent = { columns: {}, rows: {}, defaults: {} };

/** What could not be recognised: which column is what, which name stands for whom. Said once for a layout. */
export function ImportMappingPanel({
  preview,
  kind,
  provinceId,
  year,
  onKept,
}: {
  readonly preview: ImportPreviewAnswer;
  readonly kind: ImportChoices['kind'];
  readonly provinceId: string;
  readonly year: string;
  readonly onKept: () => void;
}) {
  const say = useSay();
  const sheets = preview.sheets.filter(({ isTemplate }) => !isTemplate);
  const layouts = [...new Map(sheets.map((sheet) => [sheet.fingerprint, sheet])).values()];
  if (layouts.length === 0) return null;
  const needsHelp = preview.unknownLabels.length > 0 || preview.problemCounts.error > 0;
  return (
    <details className="paper" open={needsHelp}>
      <summary>
        <strong>{say(texts.columns)}</strong>
      </summary>
      {layouts.map((sheet) => (
        <LayoutForm
          key={sheet.fingerprint}
          sheet={sheet}
          labels={preview.unknownLabels.filter((label) => label.sheet === sheet.name || layouts.length === 1)}
          kind={kind}
          provinceId={provinceId}
          year={year}
          onKept={onKept}
        />
      ))}
    </details>
  );
}

function LayoutForm({
  sheet,
  labels,
  kind,
  provinceId,
  year,
  onKept,
}: {
  readonly sheet: Sheet;
  readonly labels: ImportPreviewAnswer['unknownLabels'];
  readonly kind: ImportChoices['kind'];
  readonly provinceId: string;
  readonly year: string;
  readonly onKept: () => void;
}) {
  const say = useSay();
  const words = useMeaningWords();
  const lines = useLineChoices(provinceId, year);
  const [mapping, setMapping] = useState<ImportMappingContent>(sheet.mapping ?? unmapped);
  const change = useChange(keepImportMapping, { refresh: ['capital.preview-import'] });
  const setDefault = (part: Partial<Defaults>) =>
    setMapping((before) => ({ ...before, defaults: withoutBlanks({ ...before.defaults, ...part }) }));
  const setColumn = (column: string, meaning: ColumnMeaningAnswer | undefined) =>
    setMapping((before) => {
      const { [column]: _, ...columns } = before.columns;
      return { ...before, columns: meaning === undefined ? columns : { ...columns, [column]: meaning } };
    });
  const setRow = (key: string, chosen: string) =>
    setMapping((before) => {
      const { [key]: _, ...rows } = before.rows;
      const meaning = rowMeaningOf(chosen);
      return { ...before, rows: meaning === undefined ? rows : { ...rows, [key]: meaning } };
    });
  const keep = async () => {
    const outcome = await change.send({ body: { provinceId, kind, fingerprint: sheet.fingerprint, mapping } });
    if (!outcome.ok) return;
    notify(say(texts.kept));
    onKept();
  };
  const asInSheet = { value: '', label: say(texts.asInSheet) };
  return (
    <div className="stack">
      <h3>{sheet.name}</h3>
      <p className={styles.soft}>{say(texts.wholeSheet)}</p>
      <div className={styles.tools}>
        <ChoiceField
          label={say(texts.unit)}
          value={mapping.defaults.unit ?? ''}
          onChange={(unit) => setDefault({ unit: unit as Defaults['unit'] })}
          choices={[asInSheet, ...choicesOf(unitTexts, say)]}
        />
        <ChoiceField
          label={say(texts.source)}
          value={mapping.defaults.source ?? ''}
          onChange={(source) => setDefault({ source })}
          choices={[asInSheet, ...choicesOf(sourceTexts, say)]}
        />
        <ChoiceField
          label={say(texts.capitalKind)}
          value={mapping.defaults.capitalKind ?? ''}
          onChange={(capitalKind) => setDefault({ capitalKind: capitalKind as Defaults['capitalKind'] })}
          choices={[asInSheet, ...choicesOf(capitalKindTexts, say)]}
        />
        <ChoiceField
          label={say(texts.holder)}
          value={mapping.defaults.holderId ?? ''}
          onChange={(holderId) => setDefault({ holderId })}
          choices={[asInSheet, ...lines.holders]}
        />
        <ChoiceField
          label={say(texts.node)}
          value={mapping.defaults.nodeCode ?? ''}
          onChange={(nodeCode) => setDefault({ nodeCode })}
          choices={[asInSheet, ...lines.nodes]}
        />
        <ChoiceField
          label={say(texts.style)}
          value={mapping.defaults.numberStyle ?? ''}
          onChange={(style) => setDefault({ numberStyle: style as Defaults['numberStyle'] })}
          choices={[asInSheet, { value: 'vi', label: say(texts.styleVi) }, { value: 'en', label: say(texts.styleEn) }]}
        />
      </div>
      <div className={styles.tools}>
        {sheet.columns.map(({ column, heading, meaning }) => (
          <ChoiceField
            key={column}
            label={`${column}: ${heading.slice(0, 80)}`}
            value={writeColumnChoice(mapping.columns[column])}
            onChange={(chosen) => setColumn(column, readColumnChoice(chosen, meaning))}
            choices={[
              { value: '', label: say(texts.asWritten, { meaning: words(meaning) }) },
              ...columnChoices(kind, Number(year), say, labelRoleTexts),
            ]}
          />
        ))}
      </div>
      {labels.length > 0 && (
        <>
          <h3>{say(texts.rows)}</h3>
          <p className={styles.soft}>{say(texts.rowsNote)}</p>
          <div className={styles.tools}>
            {labels.slice(0, 100).map(({ key, label, row, count }) => (
              <ChoiceField
                key={key}
                label={say(texts.rowAt, { label: label.slice(0, 80), row, count })}
                value={chosenRow(mapping.rows[key])}
                onChange={(chosen) => setRow(key, chosen)}
                choices={[
                  { value: '', label: say(texts.choose) },
                  { value: 'total', label: say(texts.isTotal) },
                  { value: 'ignored', label: say(texts.isIgnored) },
                  ...lines.nodes.map((node) => ({ value: `node ${node.value}`, label: node.label })),
                  ...lines.holders.map((holder) => ({ value: `holder ${holder.value}`, label: holder.label })),
                ]}
              />
            ))}
          </div>
        </>
      )}
      <ProblemList problems={change.problems} />
      <div>
        <Button onClick={() => void keep()} loading={change.sending}>
          {say(texts.keep)}
        </Button>
      </div>
    </div>
  );
}

type RowMeaning = ImportMappingContent['rows'][string];

function rowMeaningOf(chosen: string): RowMeaning | undefined {
  const [kind, value = ''] = chosen.split(' ');
  if (kind === 'total' || kind === 'ignored') return { kind };
  if (kind === 'node') return { kind, nodeCode: value };
  return kind === 'holder' ? { kind, holderId: value } : undefined;
}

function chosenRow(meaning: RowMeaning | undefined): string {
  switch (meaning?.kind) {
    case 'node':
      return `node ${meaning.nodeCode}`;
    case 'holder':
      return `holder ${meaning.holderId}`;
    case 'total':
    case 'ignored':
      return meaning.kind;
    default:
      return '';
  }
}

function choicesOf(
  words: Readonly<Record<string, { readonly vi: string; readonly en: string }>>,
  say: ReturnType<typeof useSay>,
): readonly { readonly value: string; readonly label: string }[] {
  return Object.entries(words).map(([value, text]) => ({ value, label: say(text) }));
}

function withoutBlanks(defaults: Defaults): Defaults {
  return Object.fromEntries(
    Object.entries(defaults).filter(([, value]) => value !== undefined && value !== ''),
  ) as Defaults;
}
