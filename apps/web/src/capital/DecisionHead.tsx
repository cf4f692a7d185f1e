import { entryKindTexts } from '@muctieu/contract/capital/capital.texts';
import { decisionKindField } from '@muctieu/contract/capital/capital-fields';
import { entryKinds } from '@muctieu/domain/capital/entry-kinds';
import { parsePlainDate } from '@muctieu/kernel/plain-date';
import { DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import type { GridChoice } from '../shared/entry-grid/grid-content.ts';
import { PageLink } from '../shared/PageLink.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { decisionEntryTexts } from './decision-entry.texts.ts';
import type { DecisionForm } from './decision-form.ts';

interface DecisionHeadProps {
  readonly form: DecisionForm;
  readonly change: (part: Partial<DecisionForm>) => void;
  readonly holders: readonly GridChoice[];
  readonly kinds?: readonly DecisionForm['kind'][];
  /** Who gives or takes back is found by the server. */
  readonly hidesGiver: boolean;
}

const years = Array.from({ length: 18 }, (_, index) => String(2020 + index));

/** What a decision says above its table. */
export function DecisionHead({
  form,
  change,
  holders,
  kinds = decisionKindField.options,
  hidesGiver,
}: DecisionHeadProps) {
  const say = useSay();
  const texts = decisionEntryTexts;
  const needsGiver = entryKinds[form.kind].holder === 'other' && !hidesGiver;
  const yearChoices = years.map((year) => ({ value: year, label: year }));
  return (
    <>
      <DocumentSearchField
        key={form.document?.documentId ?? 'none'}
        label={say(texts.document)}
        value={form.document}
        onChange={(document) => change({ document })}
        path="content.documentId"
        required
      />
      <p>
        <PageLink to="/van-ban/nhap-moi">{say(texts.enterDocument)}</PageLink>
      </p>
      <div className={styles.tools}>
        <ChoiceField
          label={say(texts.kind)}
          value={form.kind}
          onChange={(kind) => change({ kind: kinds.find((known) => known === kind) ?? form.kind })}
          choices={kinds.map((kind) => ({ value: kind, label: say(entryKindTexts[kind] ?? texts.kind) }))}
          path="content.kind"
        />
        {needsGiver && (
          <ChoiceField
            label={say(texts.giver)}
            value={form.giverId}
            onChange={(giverId) => change({ giverId })}
            choices={[{ value: '', label: say(texts.chooseGiver) }, ...holders]}
            path="content.giverId"
            required
          />
        )}
        <ChoiceField
          label={say(texts.vintage)}
          value={form.vintage}
          onChange={(vintage) => change({ vintage })}
          choices={yearChoices}
          path="content.vintage"
        />
        <ChoiceField
          label={say(texts.budgetYear)}
          value={form.budgetYear}
          onChange={(budgetYear) => change({ budgetYear })}
          choices={yearChoices}
          path="content.budgetYear"
        />
        <DayPicker
          label={say(texts.valueDate)}
          value={parsePlainDate(form.valueDate)}
          onChange={(day) => change({ valueDate: day ?? '' })}
          path="content.valueDate"
          required
        />
      </div>
      <TextField
        label={say(texts.reason)}
        value={form.reason}
        onChange={(reason) => change({ reason })}
        path="content.reason"
        required
      />
    </>
  );
}
