import { tryForm } from '@muctieu/contract/reporting/forms.operations';
import type { ReportDetail } from '@muctieu/contract/reporting/report';
import { listObligations } from '@muctieu/contract/reporting/reporting.operations';
import type { ReportForm } from '@muctieu/domain/reporting/report-form';
import type { Problem } from '@muctieu/kernel/problem';
import { useMemo, useState } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { usePermission, useSession } from '../shared/session.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { blankReport } from './blank-report.ts';
import { designerTexts as texts } from './designer.texts.ts';
import { FindingList } from './FindingList.tsx';
import { findLocally } from './local-findings.ts';
import styles from './reporting.module.css';
import { SectionEntry } from './SectionEntry.tsx';
import type { TypedCells } from './use-typed-cells.ts';

interface FormTrialProps {
  readonly formCode: string;
  readonly form: ReportForm;
  readonly isSaved: boolean;
  readonly problems: readonly Problem[];
}

/**
 * The draft as it will be filled in, with its checks at work: on an empty copy for whoever designs it, or with the known
 * figures of a unit for those who receive that unit's reports. What is typed there goes nowhere.
 */
export function FormTrial({ formCode, form, isSaved, problems }: FormTrialProps) {
  const say = useSay();
  const receives = usePermission({ object: 'report', action: 'approve' });
  const [chosen, setChosen] = useState('');
  const blank = useMemo(() => blankReport(form, say(texts.sampleAccount)), [form, say]);
  return (
    <section aria-labelledby="trial" className={styles.nested}>
      <h2 id="trial">{say(texts.preview)}</h2>
      <p className="soft">{say(texts.previewNote)}</p>
      {problems.length > 0 && <p>{say(texts.mendFirst)}</p>}
      {receives && <TrialOf chosen={chosen} onChoose={setChosen} />}
      {problems.length === 0 && chosen === '' && <Tried detail={blank} />}
      {problems.length === 0 &&
        chosen !== '' &&
        (isSaved ? <TrialOn {...{ formCode, chosen }} /> : <p>{say(texts.saveFirst)}</p>)}
    </section>
  );
}

function TrialOf({ chosen, onChoose }: { readonly chosen: string; readonly onChoose: (next: string) => void }) {
  const say = useSay();
  const provinceId = useSession().person?.provinceId ?? 'VN';
  const obligations = useOperation(listObligations, { query: { provinceId, view: 'received', limit: 200 } });
  return (
    <ChoiceField
      label={say(texts.tryOn)}
      value={chosen}
      onChange={onChoose}
      choices={[
        { value: '', label: say(texts.blankCopy) },
        ...(obligations.value?.items ?? []).map((item) => ({
          value: `${item.regimeCode}/${item.periodKey}/${item.reporterId}`,
          label: `${item.reporterName} · ${say(item.periodTitle)}`,
        })),
      ]}
    />
  );
}

function TrialOn({ formCode, chosen }: { readonly formCode: string; readonly chosen: string }) {
  const provinceId = useSession().person?.provinceId ?? 'VN';
  const [regimeCode = '', periodKey = '', reporterId = ''] = chosen.split('/');
  const trial = useOperation(tryForm, {
    params: { formCode },
    query: { provinceId, regimeCode, periodKey, reporterId },
  });
  return <ReadingFrame reading={trial}>{(detail) => <Tried detail={detail} />}</ReadingFrame>;
}

const none: ReadonlyMap<string, string> = new Map();

function Tried({ detail }: { readonly detail: ReportDetail }) {
  const [typed, setTyped] = useState(none);
  const [explanations, setExplanations] = useState(none);
  const cells: TypedCells = {
    texts: typed,
    explanations,
    type: (changed) => setTyped((before) => new Map([...before, ...changed])),
    explain: (cell, _text, sentence) => setExplanations((before) => new Map([...before, [cell, sentence]])),
    waiting: 0,
    savedAt: undefined,
    conflicts: [],
    choose: () => undefined,
    refused: [],
    dismiss: () => undefined,
    unkept: false,
  };
  const findings = findLocally(detail, typed, explanations).all;
  return (
    <>
      {detail.form.sections.map((section) => (
        <SectionEntry key={section.key} {...{ detail, section, findings }} typed={cells} mayEdit compares={false} />
      ))}
      <FindingList {...{ findings, detail }} typed={cells} mayEdit />
    </>
  );
}
