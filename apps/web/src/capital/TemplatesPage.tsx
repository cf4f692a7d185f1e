import { Button } from '@mantine/core';
import { readTemplate } from '@muctieu/contract/capital/sheet-import.operations';
import { importKindTexts, unitTexts } from '@muctieu/contract/capital/sheet-import.texts';
import { addressOf } from '@muctieu/contract/http/call-operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { useState } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { downloadFile } from '../shared/download-list.ts';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useSay } from '../shared/use-say.ts';
import { CapitalHeader } from './CapitalHeader.tsx';
import styles from './capital.module.css';
import { importSheetTexts as texts } from './import-sheet.texts.ts';
import { useOwnProvince } from './province-of.ts';
import { sheetImportTitles } from './sheet-import.texts.ts';
import { useLineChoices } from './use-line-choices.ts';

const kinds = ['plan', 'disbursement', 'carry-over'] as const;

/** Workbooks to be filled in and imported again: chosen by year, unit and holder. */
export function TemplatesPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const [year, setYear] = useState(String(new Date().getFullYear()));
  const [unit, setUnit] = useState('million');
  const [holderId, setHolderId] = useState('');
  const [busy, setBusy] = useState<string>();
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const { holders } = useLineChoices(provinceId, year);
  const download = async (kind: (typeof kinds)[number]) => {
    setBusy(kind);
    const query = { provinceId, year: Number(year), unit: unit as 'million', ...(holderId === '' ? {} : { holderId }) };
    const outcome = await downloadFile(addressOf(readTemplate, { params: { kind }, query }), {}, `${kind}.xlsx`);
    setBusy(undefined);
    setProblems('problems' in outcome ? outcome.problems : []);
    if ('name' in outcome) notify(say(texts.markedSaved, { name: outcome.name }));
  };
  return (
    <div className="stack">
      <CapitalHeader title={say(sheetImportTitles.templates)} note={say(texts.templatesNote)} />
      <section className={`paper ${styles.tools}`}>
        <TextField label={say(texts.year)} value={year} onChange={setYear} kind="code" required />
        <ChoiceField
          label={say(texts.templateUnit)}
          value={unit}
          onChange={setUnit}
          choices={Object.entries(unitTexts).map(([value, text]) => ({ value, label: say(text) }))}
        />
        <ChoiceField
          label={say(texts.templateHolder)}
          value={holderId}
          onChange={setHolderId}
          choices={[{ value: '', label: say(texts.allHolders) }, ...holders]}
        />
      </section>
      <ProblemList problems={problems} takesFocus />
      <section className="paper">
        <ul className={styles.conflicts}>
          {kinds.map((kind) => (
            <li key={kind} className="row">
              <strong>{say(importKindTexts[kind] ?? texts.kind)}</strong>
              <Button
                variant="default"
                loading={busy === kind}
                disabled={!/^20\d\d$/.test(year)}
                onClick={() => void download(kind)}
                aria-label={`${say(texts.download)}: ${say(importKindTexts[kind] ?? texts.kind)}`}
              >
                {say(texts.download)}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
