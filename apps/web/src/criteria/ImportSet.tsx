import type { CriteriaSetDetail, SetImport } from '@muctieu/contract/criteria/criteria-set';
import { importSet, previewSetImport } from '@muctieu/contract/criteria/set-import.operations';
import { parsePlainDate } from '@muctieu/kernel/plain-date';
import { useState } from 'react';
import { DayPicker } from '../shared/DayPicker.tsx';
import { TextField } from '../shared/TextField.tsx';
import { TickField } from '../shared/TickField.tsx';
import { uploadFile } from '../shared/upload-file.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { criteriaSentences } from './criteria-pages.texts.ts';
import { ImportList } from './ImportList.tsx';
import { importTexts } from './import-list.texts.ts';
import { setEditingSentences } from './set-editing.texts.ts';

/** The annex of a document into the set: its indicators and thresholds, looked at before they are taken. */
export function ImportSet({ set, provinceId }: { readonly set: CriteriaSetDetail; readonly provinceId: string }) {
  const say = useSay();
  const [given, setGiven] = useState({ from: '', documentId: '', ofNation: false, verified: false });
  const put = (next: Partial<typeof given>) => setGiven((before) => ({ ...before, ...next }));
  const from = parsePlainDate(given.from);
  const isReady = from !== undefined && given.documentId.trim() !== '';
  const params = { setId: set.id };
  const query = {
    provinceId: given.ofNation ? 'VN' : provinceId,
    from: given.from as never,
    documentId: given.documentId.trim(),
    verified: given.verified ? ('yes' as const) : ('no' as const),
  };
  return (
    <section className="paper">
      <details>
        <summary className={styles.opener}>{say(importTexts.set)}</summary>
        <div className={styles.fields}>
          <TextField
            label={say(criteriaSentences.evidenceDocument)}
            value={given.documentId}
            onChange={(documentId) => put({ documentId })}
            required
          />
          <DayPicker
            label={say(criteriaSentences.validFrom)}
            value={from}
            onChange={(day) => put({ from: day ?? '' })}
            required
          />
        </div>
        <TickField
          label={say(setEditingSentences.ofNation)}
          value={given.ofNation}
          onChange={(ofNation) => put({ ofNation })}
        />
        <TickField
          label={say(setEditingSentences.readVerified)}
          value={given.verified}
          onChange={(verified) => put({ verified })}
        />
        {!isReady && <p className="soft">{say(importTexts.documentFirst)}</p>}
        {isReady && (
          <ImportList
            key={JSON.stringify(query)}
            label={say(importTexts.set)}
            fileLabel={say(importTexts.setFile)}
            fileNote={say(importTexts.setNote)}
            look={(file, tell) => uploadFile(previewSetImport, { params, query, file }, tell)}
            bringIn={(file, { idempotencyKey }, tell) =>
              uploadFile(importSet, { params, query, file, idempotencyKey }, tell)
            }
            told={(answer) => <Planned answer={answer} />}
            importLabel={(count) => say(importTexts.setTake, { count })}
            importedText={(count) => say(importTexts.setTaken, { count })}
          />
        )}
      </details>
    </section>
  );
}

function Planned({ answer }: { readonly answer: SetImport }) {
  const say = useSay();
  const { headingRow: heading, rowCount: rows, indicators, thresholds, unchanged: same } = answer;
  return (
    <>
      <p>
        {say(importTexts.setRead, {
          heading,
          rows,
          indicators: indicators.length,
          thresholds: thresholds.length,
          same,
        })}
      </p>
      <ul>
        {indicators.map(({ code, name, before }) => (
          <li key={code}>
            {code}: {before === undefined ? '' : `«${before}» → `}«{name}»
          </li>
        ))}
        {thresholds.map(({ code, region, communeGroup, before, after }) => (
          <li key={`${code} ${region ?? ''} ${communeGroup ?? ''}`}>
            {say(importTexts.becomes, {
              code,
              audience: region ?? communeGroup ?? say(importTexts.everybody),
              before: before === undefined ? say(importTexts.none) : wordOf(before, say),
              after: wordOf(after, say),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

function wordOf(bar: string, say: ReturnType<typeof useSay>): string {
  if (bar === 'reached') return say(setEditingSentences.reached);
  return bar === 'province-sets' ? say(setEditingSentences.provinceSets) : bar.replace('.', ',');
}
