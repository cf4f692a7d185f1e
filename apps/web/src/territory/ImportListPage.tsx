import { Button } from '@mantine/core';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import type { ListPreviewAnswer } from '@muctieu/contract/territory/official-list';
import { bookList, previewList } from '@muctieu/contract/territory/territory.operations';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { FileDrop, type UploadProgress } from '../shared/FileDrop.tsx';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { TextField } from '../shared/TextField.tsx';
import { uploadFile } from '../shared/upload-file.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { bookingTexts } from './booking.texts.ts';
import { DifferenceTable } from './DifferenceTable.tsx';
import { importTexts, meaningTexts } from './import-list.texts.ts';
import { ProvinceField } from './ProvinceField.tsx';
import styles from './territory.module.css';
import { territoryTexts } from './territory.texts.ts';
import { useOwnProvinces } from './use-own-provinces.ts';

interface ReadList {
  readonly file: File;
  readonly query: { readonly on: string; readonly symbol: string; readonly provinceId?: string };
  readonly answer: ListPreviewAnswer;
  /** One booking, however often it is sent. */
  readonly key: string;
}

/** An official list: chosen, compared with the tree, booked as a whole. */
export function ImportListPage() {
  const say = useSay();
  const format = useFormat();
  const client = useQueryClient();
  const [own = ''] = useOwnProvinces();
  const [on, setOn] = useState<PlainDate>();
  const [symbol, setSymbol] = useState('');
  const [provinceId, setProvinceId] = useState(own);
  const [missing, setMissing] = useState<'keep' | 'abolish'>('keep');
  const [progress, setProgress] = useState<UploadProgress>();
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const [read, setRead] = useState<ReadList>();
  const [confirming, setConfirming] = useState(false);
  const isReady = on !== undefined && symbol.trim() !== '';

  const compare = async (file: File) => {
    if (on === undefined) return;
    const query = { on, symbol: symbol.trim(), ...(provinceId === '' ? {} : { provinceId }) };
    setRead(undefined);
    setProblems([]);
    const outcome = await uploadFile(previewList, { query, file }, (share) => setProgress({ name: file.name, share }));
    setProgress(undefined);
    if (!outcome.ok) return setProblems(outcome.problems);
    setProblems(outcome.value.problems);
    setRead({ file, query, answer: outcome.value, key: crypto.randomUUID() });
  };
  const book = async () => {
    if (read === undefined) return;
    const { file, answer } = read;
    const query = { ...read.query, digest: answer.digest, missing };
    setConfirming(false);
    const outcome = await uploadFile(bookList, { query, file, idempotencyKey: read.key }, (share) =>
      setProgress({ name: file.name, share }),
    );
    setProgress(undefined);
    if (!outcome.ok) return setProblems(outcome.problems);
    notify(say(importTexts.booked, { count: outcome.value.eventCount }));
    setRead(undefined);
    await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('territory.') });
  };
  const differs = read !== undefined && read.answer.differences.length > 0;

  return (
    <>
      <PageHeader
        title={say(territoryTexts.importList)}
        trail={[{ label: say(territoryTexts.units), to: '/dia-ban' }]}
        note={say(importTexts.note)}
      />
      <div className="stack">
        <div className={`paper ${styles.fields}`}>
          <DayPicker label={say(importTexts.on)} value={on} onChange={setOn} required />
          <TextField
            label={say(importTexts.symbol)}
            note={say(bookingTexts.symbolNote)}
            value={symbol}
            onChange={setSymbol}
            required
          />
          <ProvinceField value={provinceId} onChange={setProvinceId} none={say(importTexts.allProvinces)} />
        </div>
        {isReady ? (
          <FileDrop
            label={say(importTexts.file)}
            accept=".xlsx,.csv"
            note={say(importTexts.fileNote)}
            onFiles={([file]) => file && void compare(file)}
            progress={progress}
          />
        ) : (
          <p className="soft">{say(importTexts.first)}</p>
        )}
        <ProblemList problems={problems} takesFocus />
        {read !== undefined && (
          <section className="paper stack" aria-live="polite">
            <p style={{ margin: 0 }}>
              {say(read.answer.sheet === undefined ? importTexts.read : importTexts.readSheet, {
                rows: read.answer.rowCount,
                file: read.file.name,
                sheet: read.answer.sheet ?? '',
                heading: read.answer.headingRow,
              })}
            </p>
            <ColumnMeanings columns={read.answer.columns} />
            {differs ? (
              <DifferenceTable answer={read.answer} />
            ) : (
              problems.length === 0 && <p>{say(importTexts.same)}</p>
            )}
            {problems.length > 0 ? (
              <p>{say(importTexts.fix)}</p>
            ) : (
              differs && (
                <div className="stack">
                  {(read.answer.counts.missing ?? 0) > 0 && (
                    <div className={styles.fields}>
                      <ChoiceField
                        label={say(importTexts.missing)}
                        value={missing}
                        onChange={(value) => setMissing(value === 'abolish' ? 'abolish' : 'keep')}
                        choices={[
                          { value: 'keep', label: say(importTexts.missingKeep) },
                          { value: 'abolish', label: say(importTexts.missingAbolish) },
                        ]}
                      />
                    </div>
                  )}
                  <div>
                    <Button onClick={() => setConfirming(true)} loading={progress !== undefined}>
                      {say(importTexts.book)}
                    </Button>
                  </div>
                </div>
              )
            )}
            <ConfirmDialog
              open={confirming}
              title={say(importTexts.confirmTitle)}
              confirmLabel={say(importTexts.book)}
              onConfirm={() => void book()}
              onClose={() => setConfirming(false)}
            >
              <p>{say(importTexts.confirm, { day: format.day(read.query.on), symbol: read.query.symbol })}</p>
            </ConfirmDialog>
          </section>
        )}
      </div>
    </>
  );
}

function ColumnMeanings({ columns }: { readonly columns: ListPreviewAnswer['columns'] }) {
  const say = useSay();
  if (columns.length === 0) return null;
  return (
    <div>
      <span className="soft">{say(importTexts.columns)}: </span>
      {columns
        .map(
          ({ column, heading, meaning }) =>
            `${column} «${heading}» → ${say(meaning === undefined ? importTexts.ignored : meaningTexts[meaning])}`,
        )
        .join('; ')}
    </div>
  );
}
