import type { RegimeItem } from '@muctieu/contract/reporting/regime';
import { openRound } from '@muctieu/contract/reporting/reporting.operations';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type ChosenDocument, DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import { ReporterPicker } from './ReporterPicker.tsx';
import { regimesPageTexts as texts } from './regimes-page.texts.ts';
import styles from './reporting.module.css';

interface RoundDraft {
  readonly regimeCode: string;
  readonly key: string;
  readonly title: string;
  readonly from: PlainDate | undefined;
  readonly to: PlainDate | undefined;
  readonly due: PlainDate | undefined;
  readonly document: ChosenDocument | undefined;
  readonly reason: string;
  readonly reporterIds: readonly string[];
}

const empty: RoundDraft = {
  regimeCode: '',
  key: '',
  title: '',
  from: undefined,
  to: undefined,
  due: undefined,
  document: undefined,
  reason: '',
  reporterIds: [],
};

interface OpenRoundFormProps {
  readonly provinceId: string;
  readonly regimes: readonly RegimeItem[];
}

/** Asks everybody whom an ad-hoc or one-off regime names for a report. */
export function OpenRoundForm({ provinceId, regimes }: OpenRoundFormProps) {
  const say = useSay();
  const draft = useDraft<RoundDraft>('reporting.round', empty);
  const change = useChange(openRound, { refresh: ['reporting.'] });
  const open = regimes.filter(({ frequency }) => frequency === 'ad-hoc' || frequency === 'once');
  const { value } = draft;
  const patch = (next: Partial<RoundDraft>) => draft.change((before) => ({ ...before, ...next }));
  const regimeCode = value.regimeCode === '' ? (open[0]?.code ?? '') : value.regimeCode;
  const send = async () => {
    const outcome = await change.send({
      body: {
        provinceId,
        regimeCode,
        key: value.key,
        title: value.title,
        from: value.from ?? '',
        to: value.to ?? '',
        due: value.due ?? '',
        documentId: value.document?.documentId ?? '',
        reason: value.reason,
        reporterIds: [...value.reporterIds],
      },
    });
    if (!outcome.ok) return;
    draft.saved(empty);
    notify(say(texts.opened));
  };
  if (open.length === 0) return <p className="soft">{say(texts.noAdHoc)}</p>;
  return (
    <details className={styles.nested}>
      <summary>{say(texts.open)}</summary>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts.open)}
        onSubmit={() => void send()}
      >
        <ChoiceField
          label={say(texts.regime)}
          path="regimeCode"
          value={regimeCode}
          onChange={(next) => patch({ regimeCode: next })}
          choices={open.map(({ code, name }) => ({ value: code, label: say(name) }))}
        />
        <TextField label={say(texts.title)} path="title" value={value.title} onChange={(title) => patch({ title })} />
        <TextField label={say(texts.key)} path="key" value={value.key} onChange={(key) => patch({ key })} />
        <div className={styles.tools}>
          <DayPicker label={say(texts.from)} path="from" value={value.from} onChange={(from) => patch({ from })} />
          <DayPicker label={say(texts.to)} path="to" value={value.to} onChange={(to) => patch({ to })} />
          <DayPicker label={say(texts.due)} path="due" value={value.due} onChange={(due) => patch({ due })} />
        </div>
        <DocumentSearchField
          label={say(texts.document)}
          path="documentId"
          value={value.document}
          onChange={(document) => patch({ document })}
        />
        <TextField
          label={say(texts.reason)}
          path="reason"
          value={value.reason}
          onChange={(reason) => patch({ reason })}
        />
        <ReporterPicker
          provinceId={provinceId}
          regimeCode={regimeCode}
          onDay={value.to ?? dayInVietNam(new Date())}
          chosen={value.reporterIds}
          onChange={(reporterIds) => patch({ reporterIds })}
        />
      </ChangeForm>
    </details>
  );
}
