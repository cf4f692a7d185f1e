import { Button } from '@mantine/core';
import { endRole } from '@muctieu/contract/organisations/people.operations';
import type { PersonAnswer } from '@muctieu/contract/organisations/person';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { useState } from 'react';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { notify } from '../shared/notices.ts';
import { StatusBadge, type StatusTone } from '../shared/StatusBadge.tsx';
import { useChange } from '../shared/use-change.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { todayInVietNam } from '../territory/use-day.ts';
import { GrantRoleForm } from './GrantRoleForm.tsx';
import styles from './organisations.module.css';
import { pageTexts } from './organisations-page.texts.ts';

type Role = PersonAnswer['roles'][number];

/** The roles that the person held, holds and will hold. */
export function PersonRoles({ person, mayWrite }: { readonly person: PersonAnswer; readonly mayWrite: boolean }) {
  const say = useSay();
  const format = useFormat();
  const [grants, setGrants] = useState(false);
  const [ending, setEnding] = useState<Role>();
  const today = todayInVietNam();
  const sorted = person.roles.toSorted((a, b) => (a.from < b.from ? 1 : -1));
  return (
    <section className={`paper ${styles.card}`}>
      <h2>{say(pageTexts.roles)}</h2>
      <div className="stack">
        {sorted.length === 0 && <p className="soft">{say(pageTexts.rolesNone)}</p>}
        <ul className={styles.rows}>
          {sorted.map((role) => {
            const state = stateOf(role, today);
            return (
              <li key={role.roleId} className={styles.rowItem}>
                <div>
                  <strong>{say(role.roleName)}</strong> · {role.unitName}
                  <div className="soft">
                    {[role.organisationName, role.programmeCode].filter(Boolean).join(' · ')}
                    {(role.organisationName ?? role.programmeCode) !== undefined && ' · '}
                    {role.until === undefined
                      ? say(pageTexts.since, { from: format.day(role.from) })
                      : say(pageTexts.between, { from: format.day(role.from), until: format.day(role.until) })}
                  </div>
                </div>
                <div className="row">
                  <StatusBadge tone={tones[state]}>{say(pageTexts[state])}</StatusBadge>
                  {mayWrite && state !== 'roleEnded' && (
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={say(pageTexts.endRoleOf, { role: say(role.roleName), unit: role.unitName })}
                      onClick={() => setEnding(role)}
                    >
                      {say(pageTexts.endRole)}
                    </Button>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
        {mayWrite && !grants && (
          <div className="row not-printed">
            <Button onClick={() => setGrants(true)}>{say(pageTexts.grant)}</Button>
          </div>
        )}
        {grants && <GrantRoleForm person={person} onClose={() => setGrants(false)} />}
      </div>
      {ending !== undefined && <EndRoleDialog role={ending} onClose={() => setEnding(undefined)} />}
    </section>
  );
}

const tones: Readonly<Record<'roleHolds' | 'roleComes' | 'roleEnded', StatusTone>> = {
  roleHolds: 'good',
  roleComes: 'waiting',
  roleEnded: 'neutral',
};

function stateOf(role: Role, today: PlainDate): keyof typeof tones {
  if (today < role.from) return 'roleComes';
  return role.until !== undefined && role.until <= today ? 'roleEnded' : 'roleHolds';
}

function EndRoleDialog({ role, onClose }: { readonly role: Role; readonly onClose: () => void }) {
  const say = useSay();
  const change = useChange(endRole);
  const [until, setUntil] = useState<PlainDate | undefined>(todayInVietNam());
  const submit = async () => {
    if (until === undefined) return;
    const { provinceId, roleId, version } = role;
    const outcome = await change.send({ params: { provinceId, roleId }, body: { until }, ifMatch: version });
    if (!outcome.ok) return;
    notify(say(pageTexts.roleEndedDone));
    onClose();
  };
  return (
    <ConfirmDialog
      open
      grave
      title={say(pageTexts.endRoleOf, { role: say(role.roleName), unit: role.unitName })}
      confirmLabel={say(pageTexts.endRole)}
      busy={change.sending}
      problems={change.problems}
      onConfirm={() => void submit()}
      onClose={onClose}
    >
      <div className="stack">
        <p>{say(pageTexts.endRoleNote)}</p>
        <DayPicker label={say(pageTexts.until)} value={until} onChange={setUntil} required />
      </div>
    </ConfirmDialog>
  );
}
