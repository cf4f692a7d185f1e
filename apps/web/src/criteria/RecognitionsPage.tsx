import { Button } from '@mantine/core';
import { listRecognitions, openRecognition } from '@muctieu/contract/criteria/recognition.operations';
import {
  recognitionKindTexts,
  recognitionStateTexts,
  waitingForTexts,
} from '@muctieu/contract/criteria/recognition.texts';
import { type RecognitionKind, recognitionKinds, recognitionStates } from '@muctieu/domain/criteria/recognition';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DataTable } from '../shared/DataTable.tsx';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { usePermission } from '../shared/session.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import type { ChosenUnit } from '../territory/chosen-unit.ts';
import { UnitPicker } from '../territory/UnitPicker.tsx';
import { todayInVietNam } from '../territory/use-day.ts';
import styles from './criteria.module.css';
import { dossierWorkTexts } from './dossier-work.texts.ts';
import { recognitionNames } from './recognition-names.texts.ts';
import { recognitionTexts } from './recognition-page.texts.ts';
import { stateTone } from './state-tone.ts';
import { useOwnProvince } from './use-round.ts';

/** Every dossier in one's scope: who waits for whom, and what is late. */
export function RecognitionsPage() {
  const say = useSay();
  const format = useFormat();
  const provinceId = useOwnProvince();
  const mayOpen = usePermission({ object: 'criteria-assessment', action: 'write' });
  const [opening, setOpening] = useState(false);
  const choicesOf = <Key extends string>(
    keys: readonly Key[],
    texts: Readonly<Record<Key, { vi: string; en: string }>>,
  ) => keys.map((value) => ({ value, label: say(texts[value]) }));
  return (
    <>
      <PageHeader
        title={say(recognitionNames.recognition)}
        note={say(recognitionTexts.note)}
        actions={
          <>
            <PageLink to="/cong-nhan/danh-sach">{say(recognitionNames.recognised)}</PageLink>
            <PageLink to="/cong-nhan/y-kien">{say(recognitionNames.opinions)}</PageLink>
            <PageLink to="/cong-nhan/phan-cong">{say(recognitionNames.departments)}</PageLink>
            <PageLink to="/cong-nhan/quy-trinh">{say(recognitionNames.rules)}</PageLink>
            <PageLink to="/cong-nhan/bieu-02">{say(recognitionNames.villageTable)}</PageLink>
            {mayOpen && <Button onClick={() => setOpening(!opening)}>{say(recognitionTexts.open)}</Button>}
          </>
        }
      />
      <div className="stack">
        {opening && <OpenForm provinceId={provinceId} onClose={() => setOpening(false)} />}
        <DataTable
          operation={listRecognitions}
          query={{ provinceId }}
          label={say(recognitionNames.recognition)}
          keyOf={({ dossierId }) => dossierId}
          hrefOf={({ dossierId }) => `/cong-nhan/${dossierId}`}
          filters={[
            {
              key: 'state',
              label: say(recognitionTexts.state),
              choices: [
                { value: 'under-way', label: say(recognitionTexts.underWay) },
                ...choicesOf(recognitionStates, recognitionStateTexts),
              ],
            },
            {
              key: 'kind',
              label: say(recognitionTexts.kind),
              choices: choicesOf(recognitionKinds, recognitionKindTexts),
            },
            {
              key: 'waitingFor',
              label: say(recognitionTexts.waitingFor),
              choices: choicesOf(['commune', 'district', 'province'] as const, waitingForTexts),
            },
            {
              key: 'late',
              label: say(recognitionTexts.late),
              choices: [
                { value: 'yes', label: say(recognitionTexts.yes) },
                { value: 'no', label: say(recognitionTexts.no) },
              ],
            },
          ]}
          columns={[
            { key: 'unitName' },
            { key: 'parentName' },
            { key: 'kind' },
            { key: 'year', width: '5rem' },
            {
              key: 'state',
              render: ({ state }) => (
                <StatusBadge tone={stateTone[state]}>{say(recognitionStateTexts[state])}</StatusBadge>
              ),
            },
            {
              key: 'stepName',
              render: ({ stepName = '', opinionsOpen, opinionsLate }) =>
                opinionsOpen === 0
                  ? stepName
                  : `${stepName}: ${say(dossierWorkTexts.missing, { open: opinionsOpen, late: opinionsLate })}`,
            },
            { key: 'waitingFor', width: '6rem' },
            {
              key: 'dueOn',
              render: ({ dueOn, isLate }) =>
                dueOn === undefined ? (
                  ''
                ) : isLate ? (
                  <StatusBadge tone="bad">
                    {format.day(dueOn)} · {say(recognitionTexts.late)}
                  </StatusBadge>
                ) : (
                  format.day(dueOn)
                ),
            },
          ]}
        />
      </div>
    </>
  );
}

interface OpenDraft {
  readonly unit?: ChosenUnit;
  readonly kind: RecognitionKind;
  readonly year: string;
  readonly note: string;
}

function OpenForm({ provinceId, onClose }: { readonly provinceId: string; readonly onClose: () => void }) {
  const say = useSay();
  const navigate = useNavigate();
  const today = todayInVietNam();
  const draft = useDraft<OpenDraft>('criteria.open-recognition', {
    kind: 'commune',
    year: today.slice(0, 4),
    note: '',
  });
  const change = useChange(openRecognition, { refresh: ['criteria.'] });
  const { unit, kind, year, note } = draft.value;
  const level = kind === 'district' ? 'district' : kind.startsWith('village') ? 'village' : 'commune';
  const send = async () => {
    const body = { provinceId, unitId: unit?.id ?? '', kind, year: Number(year), note };
    const outcome = await change.send({ body });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(recognitionTexts.opened));
    onClose();
    void navigate({ to: `/cong-nhan/${outcome.value.dossierId}` as never });
  };
  return (
    <section className="paper stack" aria-label={say(recognitionTexts.open)}>
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(recognitionTexts.open)}
        onSubmit={() => void send()}
        onCancel={onClose}
      >
        <div className={styles.fields}>
          <ChoiceField
            path="kind"
            label={say(recognitionTexts.kind)}
            value={kind}
            onChange={(value) => draft.change(({ unit: _, ...rest }) => ({ ...rest, kind: value as RecognitionKind }))}
            choices={recognitionKinds.map((value) => ({ value, label: say(recognitionKindTexts[value]) }))}
          />
          <UnitPicker
            path="unitId"
            label={say(recognitionTexts.unit)}
            value={unit}
            day={today}
            level={level}
            provinceId={provinceId}
            onChange={(chosen) => draft.change((before) => ({ ...before, unit: chosen }))}
            required
          />
          <TextField
            path="year"
            label={say(recognitionTexts.year)}
            value={year}
            onChange={(typed) => draft.change((before) => ({ ...before, year: typed.replace(/\D/g, '').slice(0, 4) }))}
            required
          />
          <TextField
            path="note"
            label={say(recognitionTexts.remark)}
            value={note}
            onChange={(typed) => draft.change((before) => ({ ...before, note: typed }))}
          />
        </div>
      </ChangeForm>
    </section>
  );
}
