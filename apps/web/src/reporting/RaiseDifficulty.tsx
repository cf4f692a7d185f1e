import { raiseDifficulty } from '@muctieu/contract/reporting/difficulties.operations';
import { listObligations } from '@muctieu/contract/reporting/reporting.operations';
import { difficultyKindTexts } from '@muctieu/contract/reporting/reporting.texts';
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
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import type { ChosenUnit } from '../territory/chosen-unit.ts';
import { UnitPicker } from '../territory/UnitPicker.tsx';
import { difficultiesTexts as texts } from './difficulties.texts.ts';

interface DifficultyDraft {
  readonly kind: 'difficulty' | 'proposal';
  readonly reporterId: string;
  readonly subject: string;
  readonly detail: string;
  readonly since: PlainDate | undefined;
  readonly place: ChosenUnit | undefined;
  readonly nodeCode: string;
  readonly document: ChosenDocument | undefined;
  readonly article: string;
  readonly addressee: string;
  readonly answerBy: PlainDate | undefined;
}

interface RaiseDifficultyProps {
  readonly provinceId: string;
  readonly onDone: () => void;
}

export function RaiseDifficulty({ provinceId, onDone }: RaiseDifficultyProps) {
  const say = useSay();
  const own = useOperation(listObligations, { query: { provinceId, view: 'own', limit: 200 } });
  const reporters = [...new Map((own.value?.items ?? []).map((item) => [item.reporterId, item.reporterName]))];
  const draft = useDraft<DifficultyDraft>('reporting.difficulty', {
    kind: 'difficulty',
    reporterId: '',
    subject: '',
    detail: '',
    since: dayInVietNam(new Date()),
    place: undefined,
    nodeCode: '',
    document: undefined,
    article: '',
    addressee: '',
    answerBy: undefined,
  });
  const change = useChange(raiseDifficulty, { refresh: ['reporting.'] });
  const { value } = draft;
  const patch = (next: Partial<DifficultyDraft>) => draft.change((before) => ({ ...before, ...next }));
  const reporterId = value.reporterId === '' ? (reporters[0]?.[0] ?? '') : value.reporterId;
  const send = async () => {
    const { kind, subject, detail, since, place, nodeCode, document, article, addressee, answerBy } = value;
    const legal =
      document === undefined
        ? {}
        : { legal: { documentId: document.documentId, ...(article === '' ? {} : { article }) } };
    const outcome = await change.send({
      body: {
        provinceId,
        reporterId,
        kind,
        subject,
        detail,
        since: since ?? '',
        addressee,
        ...legal,
        ...(place === undefined ? {} : { unitId: place.id }),
        ...(nodeCode.trim() === '' ? {} : { nodeCode: nodeCode.trim() }),
        ...(answerBy === undefined ? {} : { answerBy }),
      },
    });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(texts.raised));
    onDone();
  };
  return (
    <>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts.raise)}
        onSubmit={() => void send()}
      >
        <ChoiceField
          label={say(texts.kind)}
          path="kind"
          value={value.kind}
          onChange={(kind) => patch({ kind: kind === 'proposal' ? 'proposal' : 'difficulty' })}
          choices={Object.entries(difficultyKindTexts).map(([one, text]) => ({ value: one, label: say(text) }))}
        />
        <ChoiceField
          label={say(texts.reporter)}
          path="reporterId"
          value={reporterId}
          onChange={(next) => patch({ reporterId: next })}
          choices={reporters.map(([id, name]) => ({ value: id, label: name }))}
        />
        <TextField
          label={say(texts.subject)}
          path="subject"
          value={value.subject}
          onChange={(subject) => patch({ subject })}
        />
        <TextField
          kind="prose"
          label={say(texts.detail)}
          path="detail"
          value={value.detail}
          onChange={(detail) => patch({ detail })}
        />
        <DayPicker label={say(texts.since)} path="since" value={value.since} onChange={(since) => patch({ since })} />
        <UnitPicker
          label={say(texts.place)}
          path="unitId"
          provinceId={provinceId}
          value={value.place}
          onChange={(place) => patch({ place })}
        />
        <TextField
          label={say(texts.addressee)}
          path="addressee"
          value={value.addressee}
          onChange={(addressee) => patch({ addressee })}
        />
        <DayPicker
          label={say(texts.answerBy)}
          path="answerBy"
          value={value.answerBy}
          onChange={(answerBy) => patch({ answerBy })}
        />
        <TextField
          label={say(texts.node)}
          path="nodeCode"
          value={value.nodeCode}
          onChange={(nodeCode) => patch({ nodeCode })}
        />
        <DocumentSearchField
          label={say(texts.legal)}
          path="legal.documentId"
          value={value.document}
          onChange={(document) => patch({ document })}
        />
        <TextField
          label={say(texts.article)}
          path="legal.article"
          value={value.article}
          onChange={(article) => patch({ article })}
        />
      </ChangeForm>
    </>
  );
}
