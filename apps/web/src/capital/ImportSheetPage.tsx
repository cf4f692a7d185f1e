import { Button } from '@mantine/core';
import { decisionStateTexts, entryKindTexts } from '@muctieu/contract/capital/capital.texts';
import type { ImportPreviewAnswer } from '@muctieu/contract/capital/sheet-import';
import { listImports, previewImport, uploadImport } from '@muctieu/contract/capital/sheet-import.operations';
import { importKindTexts } from '@muctieu/contract/capital/sheet-import.texts';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { useState } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { FileDrop, type UploadProgress } from '../shared/FileDrop.tsx';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useDraft } from '../shared/use-draft.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation, useSignedInCall } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { useUpload } from '../shared/use-upload.ts';
import { CapitalHeader } from './CapitalHeader.tsx';
import styles from './capital.module.css';
import { ImportDifferences } from './ImportDifferences.tsx';
import { ImportDraftForm } from './ImportDraftForm.tsx';
import { ImportKeeping } from './ImportKeeping.tsx';
import { ImportMappingPanel } from './ImportMappingPanel.tsx';
import { ImportProblems } from './ImportProblems.tsx';
import { type ImportChoices, importQueryOf, isReadyToRead } from './import-choices.ts';
import { importSheetTexts as texts } from './import-sheet.texts.ts';
import { useOwnProvince } from './province-of.ts';
import { sheetImportTitles } from './sheet-import.texts.ts';
import { useLineChoices } from './use-line-choices.ts';

const decisionKinds = {
  plan: ['assign', 'grant', 'allocate'],
  disbursement: ['payment', 'advance'],
  'carry-over': ['carry-over'],
};

/** A sheet on capital: dropped, read, compared with the ledger, drafted as one decision. */
export function ImportSheetPage() {
  const say = useSay();
  const format = useFormat();
  const call = useSignedInCall();
  const send = useUpload();
  const provinceId = useOwnProvince();
  const draft = useDraft<ImportChoices>(`capital.import.${provinceId}`, {
    kind: 'plan',
    budgetYear: String(new Date().getFullYear()),
    decisionKind: 'assign',
    giverId: '',
    until: '',
  });
  const choices = draft.value;
  const { holders } = useLineChoices(provinceId, choices.budgetYear);
  const [importId, setImportId] = useState<string>();
  const [preview, setPreview] = useState<ImportPreviewAnswer>();
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const [progress, setProgress] = useState<UploadProgress>();
  const [isReading, setReading] = useState(false);
  const change = (part: Partial<ImportChoices>) => {
    draft.change((before) => ({ ...before, ...part }));
    setPreview(undefined);
  };

  const read = async (id: string) => {
    setReading(true);
    setProblems([]);
    const outcome = await call(previewImport, { params: { importId: id }, query: importQueryOf(choices) });
    setReading(false);
    setPreview(outcome.ok ? outcome.value : undefined);
    if (!outcome.ok) setProblems(outcome.problems);
  };
  const upload = async (file: File) => {
    setPreview(undefined);
    setProblems([]);
    const query = { provinceId, name: file.name.slice(0, 200) };
    const outcome = await send(uploadImport, { query, file, idempotencyKey: crypto.randomUUID() }, (share) =>
      setProgress({ name: file.name, share }),
    );
    setProgress(undefined);
    if (!outcome.ok) return setProblems(outcome.problems);
    setImportId(outcome.value.importId);
    return read(outcome.value.importId);
  };
  const kinds = decisionKinds[choices.kind];
  const isReady = isReadyToRead(choices);

  return (
    <div className="stack">
      <CapitalHeader title={say(sheetImportTitles.import)} note={say(texts.note)} />
      <section className={`paper ${styles.tools}`}>
        <ChoiceField
          label={say(texts.kind)}
          value={choices.kind}
          onChange={(kind) =>
            change({
              kind: kind as ImportChoices['kind'],
              decisionKind: decisionKinds[kind as ImportChoices['kind']][0] ?? '',
            })
          }
          choices={Object.entries(importKindTexts).map(([value, text]) => ({ value, label: say(text) }))}
        />
        <TextField
          label={say(texts.year)}
          value={choices.budgetYear}
          onChange={(budgetYear) => change({ budgetYear })}
          kind="code"
          required
        />
        {kinds.length > 1 && (
          <ChoiceField
            label={say(texts.becomes)}
            value={choices.decisionKind}
            onChange={(decisionKind) => change({ decisionKind })}
            choices={kinds.map((value) => ({
              value,
              label: say(entryKindTexts[value] ?? decisionStateTexts.draft ?? texts.kind),
            }))}
          />
        )}
        {(choices.decisionKind === 'assign' || choices.decisionKind === 'allocate') && (
          <ChoiceField
            label={say(texts.giver)}
            value={choices.giverId}
            onChange={(giverId) => change({ giverId })}
            choices={[{ value: '', label: say(texts.choose) }, ...holders]}
            required
          />
        )}
        {choices.kind === 'disbursement' && (
          <DayPicker
            label={say(texts.until)}
            value={choices.until === '' ? undefined : (choices.until as PlainDate)}
            onChange={(until) => change({ until: until ?? '' })}
          />
        )}
        <PageLink to="/von/bieu-mau">{say(texts.toTemplates)}</PageLink>
      </section>
      {isReady ? (
        <FileDrop
          label={say(texts.file)}
          accept=".xlsx,.xlsm,.csv"
          note={say(texts.fileNote)}
          onFiles={([file]) => file && void upload(file)}
          progress={progress}
        />
      ) : (
        <p className="soft">{say(texts.first)}</p>
      )}
      {isReading && <LoadingNote />}
      <ProblemList problems={problems} takesFocus />
      {preview !== undefined && importId !== undefined && (
        <>
          <section className="paper" aria-live="polite">
            <p>
              {say(texts.read, {
                amounts: preview.amounts,
                sheets: preview.sheets.length,
                holding: preview.totalsHolding,
                checked: preview.totalsChecked,
              })}{' '}
              {say(texts.counts, preview.counts)}
            </p>
          </section>
          <ImportProblems preview={preview} importId={importId} query={importQueryOf(choices)} />
          <ImportMappingPanel
            key={preview.digest + String(preview.sheets.length)}
            preview={preview}
            kind={choices.kind}
            provinceId={provinceId}
            year={choices.budgetYear}
            onKept={() => void read(importId)}
          />
          <ImportDifferences preview={preview} />
          <ImportDraftForm
            preview={preview}
            importId={importId}
            choices={choices}
            onChanged={() => void read(importId)}
          />
        </>
      )}
      <EarlierImports
        provinceId={provinceId}
        onOpen={(id) => {
          setImportId(id);
          if (isReady) void read(id);
        }}
        formatMoment={format.moment}
      />
    </div>
  );
}

function EarlierImports({
  provinceId,
  onOpen,
  formatMoment,
}: {
  readonly provinceId: string;
  readonly onOpen: (importId: string) => void;
  readonly formatMoment: (moment: string) => string;
}) {
  const say = useSay();
  const list = useOperation(listImports, { query: { provinceId, limit: 10 } });
  const items = list.value?.items ?? [];
  return (
    <section className="paper">
      <h2 className={styles.heading}>{say(texts.earlier)}</h2>
      <ul className={styles.conflicts}>
        {items.map(({ importId, name, uploadedAt, decisionIds }) => (
          <li key={importId}>
            <Button variant="default" size="compact-sm" onClick={() => onOpen(importId)}>
              {name}
            </Button>{' '}
            <span className="soft">{formatMoment(uploadedAt)}</span>{' '}
            {decisionIds.map((decisionId, index) => (
              <PageLink key={decisionId} to={`/von/quyet-dinh/${decisionId}`}>
                {say(texts.goOn)} {decisionIds.length > 1 ? index + 1 : ''}
              </PageLink>
            ))}
          </li>
        ))}
      </ul>
      <ProblemList problems={list.problems} />
      {list.value !== undefined && items.length === 0 && <p>{say(texts.earlierNone)}</p>}
      <ImportKeeping provinceId={provinceId} />
    </section>
  );
}
