import type { AnswerOf } from '@muctieu/contract/http/operation';
import { listIndicators, putDefinition, readIndicator } from '@muctieu/contract/indicators/indicators.operations';
import { directionTexts, indicatorColumnTexts } from '@muctieu/contract/indicators/indicators.texts';
import { operandsOf, parseFormula } from '@muctieu/domain/indicators/formula';
import { useNavigate } from '@tanstack/react-router';
import { type ChosenDocument, DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { TextField } from '../shared/TextField.tsx';
import { TickField } from '../shared/TickField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useOperation } from '../shared/use-operation.ts';
import { usePathParameter } from '../shared/use-path-parameter.ts';
import { useSay } from '../shared/use-say.ts';
import { editTexts } from './edit-pages.texts.ts';
import styles from './indicators.module.css';
import { indicatorPageTexts } from './indicators.texts.ts';

type Shown = AnswerOf<typeof readIndicator>;

/** A new dated version of a definition; the formula is read while it is typed. */
export function EditIndicatorPage() {
  const say = useSay();
  const code = usePathParameter('code');
  const reading = useOperation(readIndicator, { params: { code } });
  const name = reading.value === undefined ? code : say(reading.value.definition.name);
  return (
    <div className="stack">
      <PageHeader
        title={say(indicatorPageTexts.edit)}
        note={say(editTexts.editNote)}
        trail={[
          { label: say(indicatorPageTexts.title), to: '/chi-tieu' },
          { label: name, to: `/chi-tieu/muc/${code}` },
        ]}
      />
      <ReadingFrame reading={reading}>{(shown) => <EditForm key={shown.version} shown={shown} />}</ReadingFrame>
    </div>
  );
}

interface Draft {
  readonly definition: Shown['definition'];
  readonly reason: string;
  readonly document?: ChosenDocument;
}

function EditForm({ shown }: { readonly shown: Shown }) {
  const say = useSay();
  const navigate = useNavigate();
  const { code, version } = shown;
  const draft = useDraft<Draft>(`indicators.define.${code}.${version}`, { definition: shown.definition, reason: '' });
  const change = useChange(putDefinition, { refresh: ['indicators.'] });
  const { definition, reason, document } = draft.value;
  const set = (next: Partial<Shown['definition']>) =>
    draft.change((before) => ({ ...before, definition: { ...before.definition, ...next } }));
  const send = async () => {
    const { formula, validUntil, ...rest } = definition;
    const written = formula?.trim() ?? '';
    const outcome = await change.send({
      params: { code },
      body: {
        definition: {
          ...rest,
          ...(written === '' ? {} : { formula: written }),
          ...(validUntil === undefined ? {} : { validUntil }),
        },
        reason,
        ...(document === undefined ? {} : { documentId: document.documentId }),
      },
      ifMatch: version,
    });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(editTexts.written, { number: outcome.value.version }));
    void navigate({ to: `/chi-tieu/muc/${code}` as never });
  };
  return (
    <section className="paper stack">
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(editTexts.writeVersion)}
        onSubmit={() => void send()}
      >
        <div className={styles.tools}>
          <TextField
            path="definition.name.vi"
            label={say(editTexts.nameVi)}
            value={definition.name.vi}
            onChange={(vi) => set({ name: { ...definition.name, vi } })}
            required
          />
          <TextField
            path="definition.name.en"
            label={say(editTexts.nameEn)}
            value={definition.name.en}
            onChange={(en) => set({ name: { ...definition.name, en } })}
            required
          />
          <TextField
            path="definition.unit.name.vi"
            label={say(editTexts.unitVi)}
            value={definition.unit.name.vi}
            onChange={(vi) => set({ unit: { ...definition.unit, name: { ...definition.unit.name, vi } } })}
            required
          />
          <TextField
            path="definition.unit.name.en"
            label={say(editTexts.unitEn)}
            value={definition.unit.name.en}
            onChange={(en) => set({ unit: { ...definition.unit, name: { ...definition.unit.name, en } } })}
            required
          />
          <ChoiceField
            path="definition.direction"
            label={say(indicatorColumnTexts.direction)}
            value={definition.direction}
            onChange={(value) => set({ direction: value as 'up' })}
            choices={Object.entries(directionTexts).map(([value, text]) => ({ value, label: say(text) }))}
          />
          <TextField
            path="definition.collectedBy.vi"
            label={say(editTexts.collectedVi)}
            value={definition.collectedBy.vi}
            onChange={(vi) => set({ collectedBy: { ...definition.collectedBy, vi } })}
            required
          />
        </div>
        <TextField
          path="definition.formula"
          label={say(indicatorColumnTexts.formula)}
          note={say(editTexts.formulaNote)}
          value={definition.formula ?? ''}
          onChange={(formula) => set({ formula })}
        />
        <FormulaReading text={definition.formula ?? ''} />
        <div className={styles.tools}>
          <DayPicker
            label={say(editTexts.validFrom)}
            value={definition.validFrom}
            onChange={(day) => set({ validFrom: day ?? definition.validFrom })}
            required
          />
          <DayPicker
            label={say(editTexts.validUntil)}
            value={definition.validUntil}
            onChange={(day) =>
              draft.change((before) => {
                const { validUntil: _, ...kept } = before.definition;
                return { ...before, definition: day === undefined ? kept : { ...kept, validUntil: day } };
              })
            }
          />
          <DocumentSearchField
            path="documentId"
            label={say(editTexts.document)}
            value={document}
            onChange={(chosen) =>
              draft.change(({ document: _, ...before }) => ({
                ...before,
                ...(chosen === undefined ? {} : { document: chosen }),
              }))
            }
          />
          <TextField
            path="reason"
            label={say(editTexts.reason)}
            value={reason}
            onChange={(typed) => draft.change((before) => ({ ...before, reason: typed }))}
            required
          />
        </div>
        <TickField
          path="definition.verified"
          label={say(editTexts.isVerified)}
          value={definition.verified}
          onChange={(verified) => set({ verified })}
        />
      </ChangeForm>
    </section>
  );
}

/** What the formula is understood as; units and rings are checked where every definition is known: when it is written. */
function FormulaReading({ text }: { readonly text: string }) {
  const say = useSay();
  const all = useOperation(listIndicators, { query: { limit: 1000 } });
  if (text.trim() === '' || all.value === undefined) return null;
  const names = new Map(all.value.items.map((item) => [item.code, say(item.name)]));
  const sentence = (): string => {
    const read = parseFormula(text);
    if (!read.ok) {
      const { found, at } = read.problems[0]?.values ?? {};
      return found === undefined || at === undefined
        ? say(editTexts.formulaOpen)
        : say(editTexts.formulaWrong, { found, at });
    }
    const codes = operandsOf(read.value);
    const unknown = codes.filter((code) => !names.has(code));
    if (unknown.length > 0) return say(editTexts.formulaUnknown, { codes: unknown.join(', ') });
    return say(editTexts.formulaReads, { names: codes.map((code) => names.get(code)).join('; ') });
  };
  return <p role="status">{sentence()}</p>;
}
