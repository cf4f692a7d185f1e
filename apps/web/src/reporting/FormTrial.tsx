import { tryForm } from '@muctieu/contract/reporting/forms.operations';
import { listObligations } from '@muctieu/contract/reporting/reporting.operations';
import type { ReportForm } from '@muctieu/domain/reporting/report-form';
import type { Problem } from '@muctieu/kernel/problem';
import { useState } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { useSession } from '../shared/session.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { designerTexts as texts } from './designer.texts.ts';
import styles from './reporting.module.css';
import { SectionEntry } from './SectionEntry.tsx';
import type { TypedCells } from './use-typed-cells.ts';

interface FormTrialProps {
  readonly formCode: string;
  readonly form: ReportForm;
  readonly isSaved: boolean;
  readonly problems: readonly Problem[];
}

/** The draft as a unit would see it, with its known figures; what is typed there goes nowhere. */
export function FormTrial({ formCode, isSaved, problems }: FormTrialProps) {
  const say = useSay();
  const provinceId = useSession().person?.provinceId ?? 'VN';
  const [chosen, setChosen] = useState('');
  const obligations = useOperation(listObligations, { query: { provinceId, limit: 200 } });
  const [regimeCode = '', periodKey = '', reporterId = ''] = chosen.split('/');
  const trial = useOperation(
    tryForm,
    { params: { formCode }, query: { provinceId, regimeCode, periodKey, reporterId } },
    { enabled: chosen !== '' && isSaved && problems.length === 0 },
  );
  return (
    <section aria-labelledby="trial" className={styles.nested}>
      <h2 id="trial">{say(texts.preview)}</h2>
      <p className="soft">{isSaved ? say(texts.previewNote) : say(texts.saveFirst)}</p>
      <ChoiceField
        label={say(texts.tryOn)}
        value={chosen}
        onChange={setChosen}
        choices={[
          { value: '', label: say(texts.choose) },
          ...(obligations.value?.items ?? []).map((item) => ({
            value: `${item.regimeCode}/${item.periodKey}/${item.reporterId}`,
            label: `${item.reporterName} · ${say(item.periodTitle)}`,
          })),
        ]}
      />
      {chosen !== '' && isSaved && problems.length === 0 && (
        <ReadingFrame reading={trial}>
          {(detail) => (
            <Tried>
              {(typed) =>
                detail.form.sections.map((section) => (
                  <SectionEntry key={section.key} {...{ detail, section, typed }} mayEdit compares={false} />
                ))
              }
            </Tried>
          )}
        </ReadingFrame>
      )}
    </section>
  );
}

function Tried({ children }: { readonly children: (typed: TypedCells) => React.ReactNode }) {
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  return children({
    texts,
    type: (changed) => setTexts((before) => new Map([...before, ...changed])),
    explain: () => undefined,
    waiting: 0,
    savedAt: undefined,
    conflicts: [],
    choose: () => undefined,
    refused: [],
    dismiss: () => undefined,
    unkept: false,
  });
}
