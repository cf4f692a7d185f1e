import { Button } from '@mantine/core';
import type { OrganisationAnswer } from '@muctieu/contract/organisations/organisation';
import {
  closeOrganisation,
  editOrganisation,
  readOrganisation,
} from '@muctieu/contract/organisations/organisations.operations';
import { organisationKindTexts } from '@muctieu/contract/organisations/organisations.texts';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { useState } from 'react';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { usePermission } from '../shared/session.ts';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { usePathParameter } from '../shared/use-path-parameter.ts';
import { useSay } from '../shared/use-say.ts';
import { todayInVietNam } from '../territory/use-day.ts';
import { OrganisationForm, organisationDraftOf, writtenOrganisation } from './OrganisationForm.tsx';
import styles from './organisations.module.css';
import { organisationsTexts } from './organisations.texts.ts';
import { pageTexts } from './organisations-page.texts.ts';

/** One organisation with the names it bore. */
export function OrganisationPage() {
  const say = useSay();
  const provinceId = usePathParameter('provinceId');
  const organisationId = usePathParameter('organisationId');
  const reading = useOperation(readOrganisation, { params: { provinceId, organisationId } });
  return (
    <ReadingFrame
      reading={reading}
      header={
        <PageHeader
          title={say(organisationsTexts.organisation)}
          trail={[{ label: say(organisationsTexts.organisations), to: '/co-quan' }]}
        />
      }
    >
      {(one) => <OrganisationView key={one.version} one={one} />}
    </ReadingFrame>
  );
}

function OrganisationView({ one }: { readonly one: OrganisationAnswer }) {
  const say = useSay();
  const format = useFormat();
  const mayWrite = usePermission({ object: 'organisation', action: 'write' });
  const [mode, setMode] = useState<'show' | 'edit' | 'close'>('show');
  const period = ({ from, until }: { readonly from: PlainDate; readonly until?: PlainDate | undefined }) =>
    until === undefined
      ? say(pageTexts.since, { from: format.day(from) })
      : say(pageTexts.between, { from: format.day(from), until: format.day(until) });
  return (
    <>
      <PageHeader title={one.name} trail={[{ label: say(organisationsTexts.organisations), to: '/co-quan' }]} />
      <div className="stack">
        <section className={`paper ${styles.card}`}>
          <h2>{say(pageTexts.facts)}</h2>
          {mode === 'edit' ? (
            <EditOrganisation one={one} onClose={() => setMode('show')} />
          ) : (
            <div className="stack">
              <dl className="facts">
                <dt>{say(pageTexts.shortName)}</dt>
                <dd>{one.shortName ?? '—'}</dd>
                <dt>{say(pageTexts.kind)}</dt>
                <dd>{say(organisationKindTexts[one.kind])}</dd>
                <dt>{say(pageTexts.unit)}</dt>
                <dd>
                  {one.unitId === undefined ? (
                    one.unitName
                  ) : (
                    <PageLink to={`/dia-ban/${one.unitId}`}>{one.unitName}</PageLink>
                  )}
                </dd>
                <dt>{say(pageTexts.parent)}</dt>
                <dd>
                  {one.parentId === undefined ? (
                    say(pageTexts.parentNone)
                  ) : (
                    <PageLink to={`/co-quan/${one.provinceId}/${one.parentId}`}>
                      {one.parentName ?? one.parentId}
                    </PageLink>
                  )}
                </dd>
                <dt>{say(pageTexts.period)}</dt>
                <dd>{period(one)}</dd>
                <dt>{say(pageTexts.document)}</dt>
                <dd>{one.documentCited ?? '—'}</dd>
              </dl>
              {mayWrite && (
                <div className="row not-printed">
                  <Button variant="default" onClick={() => setMode('edit')}>
                    {say(pageTexts.edit)}
                  </Button>
                  {one.until === undefined && (
                    <Button variant="default" onClick={() => setMode('close')}>
                      {say(pageTexts.close)}
                    </Button>
                  )}
                </div>
              )}
            </div>
          )}
        </section>
        <section className={`paper ${styles.card}`}>
          <h2>{say(pageTexts.names)}</h2>
          <ul className={styles.rows}>
            {one.names.toReversed().map((name) => (
              <li key={name.from} className={styles.rowItem}>
                <div>
                  <strong>{name.name}</strong>
                  {name.shortName !== undefined && ` (${name.shortName})`}
                </div>
                <span className="soft">{period(name)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      {mode === 'close' && <CloseDialog one={one} onClose={() => setMode('show')} />}
    </>
  );
}

function EditOrganisation({ one, onClose }: { readonly one: OrganisationAnswer; readonly onClose: () => void }) {
  const say = useSay();
  const draft = useDraft(`organisations.organisation.${one.organisationId}.${one.version}`, organisationDraftOf(one));
  const change = useChange(editOrganisation);
  const { provinceId, organisationId, version } = one;
  const submit = async () => {
    const outcome = await change.send({
      params: { provinceId, organisationId },
      body: writtenOrganisation(draft.value),
      ifMatch: version,
    });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(pageTexts.saved));
    onClose();
  };
  return (
    <OrganisationForm
      draft={draft}
      problems={change.problems}
      busy={change.sending}
      submitLabel={say(pageTexts.save)}
      onSubmit={() => void submit()}
      onCancel={onClose}
      fixedProvince
    />
  );
}

function CloseDialog({ one, onClose }: { readonly one: OrganisationAnswer; readonly onClose: () => void }) {
  const say = useSay();
  const change = useChange(closeOrganisation);
  const [until, setUntil] = useState<PlainDate | undefined>(todayInVietNam());
  const { provinceId, organisationId, version } = one;
  const submit = async () => {
    if (until === undefined) return;
    const outcome = await change.send({ params: { provinceId, organisationId }, body: { until }, ifMatch: version });
    if (!outcome.ok) return;
    notify(say(pageTexts.closed));
    onClose();
  };
  return (
    <ConfirmDialog
      open
      grave
      title={say(pageTexts.close)}
      confirmLabel={say(pageTexts.close)}
      busy={change.sending}
      problems={change.problems}
      onConfirm={() => void submit()}
      onClose={onClose}
    >
      <div className="stack">
        <p>{say(pageTexts.closeNote, { name: one.name })}</p>
        <DayPicker label={say(pageTexts.until)} value={until} onChange={setUntil} required />
      </div>
    </ConfirmDialog>
  );
}
