import { Button } from '@mantine/core';
import { entryKindTexts } from '@muctieu/contract/capital/capital.texts';
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

const templates = [
  { kind: 'plan', decisionKind: 'grant' },
  { kind: 'plan', decisionKind: 'assign' },
  { kind: 'plan', decisionKind: 'allocate' },
  { kind: 'disbursement' },
  { kind: 'carry-over' },
] as const;
type Template = (typeof templates)[number];

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
  const nameOf = (template: Template) =>
    'decisionKind' in template
      ? say(texts.templatePlan, { decision: say(entryKindTexts[template.decisionKind] ?? texts.kind) })
      : say(importKindTexts[template.kind] ?? texts.kind);
  const download = async (template: Template) => {
    const { kind, ...decision } = template;
    setBusy(nameOf(template));
    const about = { provinceId, year: Number(year), unit: unit as 'million' };
    const query = { ...about, ...decision, ...(holderId === '' ? {} : { holderId }) };
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
          {templates.map((template) => (
            <li key={nameOf(template)} className="row">
              <strong>{nameOf(template)}</strong>
              <Button
                variant="default"
                loading={busy === nameOf(template)}
                disabled={!/^20\d\d$/.test(year)}
                onClick={() => void download(template)}
                aria-label={`${say(texts.download)}: ${nameOf(template)}`}
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
