import { Button } from '@mantine/core';
import { addRecognisedList } from '@muctieu/contract/criteria/recognition.operations';
import { recognitionKindTexts } from '@muctieu/contract/criteria/recognition.texts';
import { recognitionKinds } from '@muctieu/domain/criteria/recognition';
import { useMemo, useState } from 'react';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { EntryGrid } from '../shared/EntryGrid.tsx';
import type { GridColumn, GridMark, GridRow } from '../shared/entry-grid/grid-content.ts';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import { ImportRecognised } from './ImportRecognised.tsx';
import { readListed } from './listed-rows.ts';
import { recognisedListTexts } from './recognised-list.texts.ts';
import { recognitionNames } from './recognition-names.texts.ts';
import { useOwnProvince } from './use-round.ts';

interface Draft {
  readonly source: string;
  readonly rows: readonly GridRow[];
}

/** Recognitions of the years before the product, pasted from the province's own list. */
export function AddRecognisedPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const [empty] = useState((): Draft => ({ source: '', rows: [emptyRow()] }));
  const draft = useDraft<Draft>(`criteria.recognised.add.${provinceId}`, empty);
  const change = useChange(addRecognisedList, { refresh: ['criteria.'] });
  const [found, setFound] = useState<{ readonly of: Draft; readonly names: readonly string[] }>();
  const columns = useMemo((): readonly GridColumn[] => {
    const choices = recognitionKinds.map((value) => ({
      value,
      label: say(recognitionKindTexts[value]),
      also: [recognitionKindTexts[value].vi, recognitionKindTexts[value].en],
    }));
    return [
      { key: 'unit', title: say(recognisedListTexts.unit), kind: 'text', width: 200 },
      { key: 'parent', title: say(recognisedListTexts.parent), kind: 'text', width: 180 },
      { key: 'kind', title: say(recognisedListTexts.kind), kind: 'choice', width: 220, choices },
      { key: 'year', title: say(recognisedListTexts.year), kind: 'whole', width: 90 },
      { key: 'recognisedOn', title: say(recognisedListTexts.recognisedOn), kind: 'day', width: 130 },
      { key: 'symbol', title: say(recognisedListTexts.symbol), kind: 'text', width: 140 },
      { key: 'note', title: say(recognisedListTexts.note), kind: 'text', width: 180 },
    ];
  }, [say]);
  const { source, rows } = draft.value;
  const { listed, rowIds, incomplete } = readListed(rows, columns);
  const looked = found?.of === draft.value;
  const send = async (preview: boolean) => {
    const outcome = await change.send({ body: { provinceId, source, preview, rows: listed as never } });
    if (!outcome.ok) return;
    if (preview) {
      const names = outcome.value.rows.map(({ unitName, parentName }) =>
        parentName === undefined ? unitName : `${unitName} (${parentName})`,
      );
      setFound({ of: draft.value, names });
      return;
    }
    draft.saved({ source: '', rows: [emptyRow()] });
    setFound(undefined);
    notify(say(recognisedListTexts.added, { count: outcome.value.added }));
  };
  const marks = change.problems.flatMap(({ path, text }): readonly GridMark[] => {
    const place = /^rows\[(\d+)\](?:\.(\w+))?/.exec(path ?? '');
    const rowId = rowIds[Number(place?.[1] ?? -1)];
    if (rowId === undefined) return [];
    return [{ rowId, tone: 'error', text: say(text), ...(place?.[2] === undefined ? {} : { column: place[2] }) }];
  });
  return (
    <div className="stack">
      <PageHeader
        title={say(recognitionNames.addRecognised)}
        trail={[
          { label: say(recognitionNames.recognition), to: '/cong-nhan' },
          { label: say(recognitionNames.recognised), to: '/cong-nhan/danh-sach' },
        ]}
        note={say(recognisedListTexts.addNote)}
      />
      <DraftKeeper draft={draft} />
      <TextField
        label={say(recognisedListTexts.source)}
        value={source}
        onChange={(typed) => draft.change((before) => ({ ...before, source: typed }))}
        required
      />
      <ImportRecognised provinceId={provinceId} source={source} />
      <h2>{say(recognisedListTexts.byHand)}</h2>
      <EntryGrid
        label={say(recognitionNames.addRecognised)}
        columns={columns}
        rows={rows}
        newRow={emptyRow}
        marks={marks}
        onChange={(next) => draft.change((before) => ({ ...before, rows: next }))}
      />
      <ProblemList problems={change.problems} takesFocus />
      {incomplete && <p role="status">{say(recognisedListTexts.unreadable)}</p>}
      {looked && found !== undefined && (
        <p role="status">
          {say(recognisedListTexts.found, { count: found.names.length, names: found.names.join('; ') })}
        </p>
      )}
      <div className="row">
        <Button
          variant="default"
          onClick={() => void send(true)}
          disabled={listed.length === 0 || incomplete}
          loading={change.sending}
        >
          {say(recognisedListTexts.preview, { count: listed.length })}
        </Button>
        <Button onClick={() => void send(false)} disabled={!looked || incomplete} loading={change.sending}>
          {say(recognisedListTexts.add, { count: listed.length })}
        </Button>
      </div>
    </div>
  );
}

function emptyRow(): GridRow {
  return { id: crypto.randomUUID(), cells: {} };
}
