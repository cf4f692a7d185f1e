import { listCriteriaSets } from '@muctieu/contract/criteria/criteria.operations';
import type { DepartmentsAnswer } from '@muctieu/contract/criteria/recognition-opinion';
import { assignDepartments, readDepartments } from '@muctieu/contract/criteria/recognition-work.operations';
import { listOrganisations } from '@muctieu/contract/organisations/organisations.operations';
import { parsePlainDate } from '@muctieu/kernel/plain-date';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { usePermission } from '../shared/session.ts';
import { TextField } from '../shared/TextField.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { todayInVietNam } from '../territory/use-day.ts';
import styles from './criteria.module.css';
import { dossierWorkTexts } from './dossier-work.texts.ts';
import { recognitionNames } from './recognition-names.texts.ts';
import { useOwnProvince } from './use-round.ts';

/** Which department answers for which criterion of a set, and the assignment of others from a day. */
export function DepartmentsPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const [chosen, choose] = useAddressState('bo');
  const sets = useOperation(listCriteriaSets, { query: { limit: 100 } });
  const known = sets.value?.items ?? [];
  const setId = known.find(({ id }) => id === chosen)?.id ?? known.findLast(({ subject }) => subject === 'commune')?.id;
  return (
    <div className="stack">
      <PageHeader
        title={say(recognitionNames.departments)}
        trail={[{ label: say(recognitionNames.recognition), to: '/cong-nhan' }]}
        note={say(dossierWorkTexts.assignNote)}
        actions={<PageLink to="/cong-nhan/y-kien">{say(recognitionNames.opinions)}</PageLink>}
      />
      <ReadingFrame reading={sets}>
        {() => (
          <>
            <section className="paper">
              <ChoiceField
                label={say(dossierWorkTexts.set)}
                value={setId ?? ''}
                onChange={choose}
                choices={known.map(({ id, name }) => ({ value: id, label: say(name) }))}
              />
            </section>
            {setId !== undefined && <SetDepartments key={setId} provinceId={provinceId} setId={setId} />}
          </>
        )}
      </ReadingFrame>
    </div>
  );
}

interface SetDepartmentsProps {
  readonly provinceId: string;
  readonly setId: string;
}

function SetDepartments({ provinceId, setId }: SetDepartmentsProps) {
  const departments = useOperation(readDepartments, { query: { provinceId, setId } });
  // Whoever consolidates also writes; a department only approves its own.
  const mayApprove = usePermission({ object: 'criteria-assessment', action: 'approve' });
  const mayWrite = usePermission({ object: 'criteria-assessment', action: 'write' });
  const mayAssign = mayApprove && mayWrite;
  return (
    <ReadingFrame reading={departments}>
      {(answer) => (
        <>
          <Assigned answer={answer} />
          {mayAssign && <AssignForm answer={answer} provinceId={provinceId} />}
        </>
      )}
    </ReadingFrame>
  );
}

function Assigned({ answer }: { readonly answer: DepartmentsAnswer }) {
  const say = useSay();
  const format = useFormat();
  return (
    <section className="paper">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.scroll} aria-label={say(recognitionNames.departments)} tabIndex={0}>
        <table className={`${styles.table} ${styles.stacked}`}>
          <thead>
            <tr>
              <th scope="col">{say(dossierWorkTexts.criterion)}</th>
              <th scope="col">{say(dossierWorkTexts.department)}</th>
            </tr>
          </thead>
          <tbody>
            {answer.criteria.map(({ number, name, department, from, documentId }) => (
              <tr key={number}>
                <th scope="row">
                  {number}. {say(name)}
                </th>
                <td>
                  {department === '' ? <span className="soft">{say(dossierWorkTexts.nobody)}</span> : department}{' '}
                  {from !== undefined && (
                    <span className="soft">{say(dossierWorkTexts.assignedFrom, { day: format.day(from) })}</span>
                  )}{' '}
                  {documentId !== undefined && <PageLink to={`/van-ban/${documentId}`}>{documentId}</PageLink>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

interface AssignDraft {
  readonly from: string;
  readonly documentId: string;
  readonly chosen: Readonly<Record<string, string>>;
}

function AssignForm({ answer, provinceId }: { readonly answer: DepartmentsAnswer; readonly provinceId: string }) {
  const say = useSay();
  const empty: AssignDraft = { from: todayInVietNam(), documentId: '', chosen: {} };
  const draft = useDraft<AssignDraft>(`criteria.departments.${provinceId}.${answer.setId}`, empty);
  const change = useChange(assignDepartments, { refresh: ['criteria.'] });
  const organisations = useOperation(listOrganisations, { query: { provinceId, limit: 500 } });
  const { from, documentId, chosen } = draft.value;
  const choices = (organisations.value?.items ?? [])
    .filter(({ unitId }) => unitId === undefined)
    .map(({ organisationId, name }) => ({ value: organisationId, label: name }));
  const changed = answer.criteria.flatMap(({ number, organisationId }) => {
    const next = chosen[String(number)] ?? '';
    return next === '' || next === organisationId ? [] : [{ number, organisationId: next }];
  });
  const send = async () => {
    const body = {
      provinceId,
      setId: answer.setId,
      from: from as never,
      ...(documentId.trim() === '' ? {} : { documentId: documentId.trim() }),
      criteria: changed,
    };
    const outcome = await change.send({ body });
    if (!outcome.ok) return;
    draft.saved(empty);
    notify(say(dossierWorkTexts.assigned, { count: outcome.value.assigned }));
  };
  return (
    <section className="paper stack" aria-label={say(dossierWorkTexts.assign, { count: changed.length })}>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(dossierWorkTexts.assign, { count: changed.length })}
        onSubmit={() => void send()}
      >
        <div className={styles.fields}>
          <DayPicker
            path="from"
            label={say(dossierWorkTexts.from)}
            value={parsePlainDate(from)}
            onChange={(day) => draft.change((before) => ({ ...before, from: day ?? '' }))}
            required
          />
          <TextField
            path="documentId"
            label={say(dossierWorkTexts.document)}
            value={documentId}
            onChange={(typed) => draft.change((before) => ({ ...before, documentId: typed }))}
          />
          {answer.criteria.map(({ number, name, organisationId }) => (
            <ChoiceField
              key={number}
              label={`${number}. ${say(name)}`}
              value={chosen[String(number)] ?? organisationId ?? ''}
              onChange={(next) =>
                draft.change((before) => ({ ...before, chosen: { ...before.chosen, [number]: next } }))
              }
              choices={[{ value: '', label: say(dossierWorkTexts.nobody) }, ...choices]}
            />
          ))}
        </div>
      </ChangeForm>
    </section>
  );
}
