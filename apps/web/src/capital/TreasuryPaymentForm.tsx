import { capitalKindTexts, sourceTexts } from '@muctieu/contract/capital/capital.texts';
import type { TreasuryLineAnswer } from '@muctieu/contract/capital/treasury';
import { draftTreasuryPayment } from '@muctieu/contract/capital/treasury.operations';
import { type ChosenDocument, DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { treasuryPageTexts as texts } from './treasury.texts.ts';
import { useLineChoices } from './use-line-choices.ts';

interface Typed {
  readonly holderId: string;
  readonly nodeCode: string;
  readonly source: string;
  readonly capitalKind: string;
  readonly vintage: string;
  readonly document: ChosenDocument | undefined;
  readonly reason: string;
}

/** A payment that the ledger lacks, drafted from the line: what the Treasury does not say is filled in. */
export function TreasuryPaymentForm({
  line,
  provinceId,
}: {
  readonly line: TreasuryLineAnswer;
  readonly provinceId: string;
}) {
  const say = useSay();
  const year = line.day.slice(0, 4);
  const draft = useDraft<Typed>(`capital.treasury-payment.${line.lineId}`, {
    holderId: line.holderId ?? '',
    nodeCode: line.nodeCode ?? '',
    source: 'CENTRAL',
    capitalKind: 'INVESTMENT',
    vintage: year,
    document: undefined,
    reason: line.text,
  });
  const { value } = draft;
  const type = (part: Partial<Typed>) => draft.change((before) => ({ ...before, ...part }));
  const { nodes, holders } = useLineChoices(provinceId, value.vintage);
  const change = useChange(draftTreasuryPayment, { refresh: ['capital.'] });
  const send = async () => {
    const { document, vintage, capitalKind, ...rest } = value;
    if (document === undefined) return;
    const outcome = await change.send({
      params: { lineId: line.lineId },
      body: {
        ...rest,
        provinceId,
        capitalKind: capitalKind === 'RECURRENT' ? 'RECURRENT' : 'INVESTMENT',
        vintage: Number(vintage),
        budgetYear: Number(year),
        documentId: document.documentId,
      },
    });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(texts.done));
  };
  const choose = { value: '', label: say(texts.choose) };
  const words = (all: Readonly<Record<string, { readonly vi: string; readonly en: string }>>) =>
    Object.entries(all).map(([code, text]) => ({ value: code, label: say(text) }));
  return (
    <details>
      <summary>{say(texts.payment)}</summary>
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts.payment)}
        onSubmit={() => void send()}
      >
        <div className={styles.tools}>
          <ChoiceField
            label={say(texts.holder)}
            value={value.holderId}
            onChange={(holderId) => type({ holderId })}
            choices={[choose, ...holders]}
            path="holderId"
            required
          />
          <ChoiceField
            label={say(texts.node)}
            value={value.nodeCode}
            onChange={(nodeCode) => type({ nodeCode })}
            choices={[choose, ...nodes]}
            path="nodeCode"
            required
          />
          <ChoiceField
            label={say(texts.source)}
            value={value.source}
            onChange={(source) => type({ source })}
            choices={words(sourceTexts)}
          />
          <ChoiceField
            label={say(texts.capitalKind)}
            value={value.capitalKind}
            onChange={(capitalKind) => type({ capitalKind })}
            choices={words(capitalKindTexts)}
          />
          <TextField
            label={say(texts.vintage)}
            value={value.vintage}
            onChange={(vintage) => type({ vintage })}
            kind="code"
            path="vintage"
            required
          />
        </div>
        <DocumentSearchField
          label={say(texts.document)}
          value={value.document}
          onChange={(document) => type({ document })}
          path="documentId"
          required
        />
        <TextField
          label={say(texts.reason)}
          value={value.reason}
          onChange={(reason) => type({ reason })}
          path="reason"
          required
        />
      </ChangeForm>
    </details>
  );
}
