import { Button } from '@mantine/core';
import type { DelegationAnswer } from '@muctieu/contract/organisations/delegation';
import { endDelegation, listDelegations } from '@muctieu/contract/organisations/delegation.operations';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { usePermission, useSession } from '../shared/session.ts';
import { useChange } from '../shared/use-change.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { todayInVietNam } from '../territory/use-day.ts';
import { DelegateForm } from './DelegateForm.tsx';
import styles from './organisations.module.css';
import { organisationsTexts } from './organisations.texts.ts';
import { pageTexts } from './organisations-page.texts.ts';

/** Which roles are lent to whom; and lending one's own. */
export function DelegationsPage() {
  const say = useSay();
  const { person } = useSession();
  const reading = useOperation(listDelegations);
  const own = (person?.roles ?? []).filter(({ delegatedByName }) => delegatedByName === undefined);
  return (
    <>
      <PageHeader title={say(organisationsTexts.delegations)} note={say(pageTexts.delegationsNote)} />
      <div className="stack">
        <section className={`paper ${styles.card}`}>
          <ReadingFrame reading={reading}>
            {({ items }) =>
              items.length === 0 ? (
                <p className="soft">{say(pageTexts.delegationsNone)}</p>
              ) : (
                <ul className={styles.rows}>
                  {items.map((one) => (
                    <DelegationRow key={one.delegationId} one={one} />
                  ))}
                </ul>
              )
            }
          </ReadingFrame>
        </section>
        {own.length > 0 && (
          <section className={`paper not-printed ${styles.card}`}>
            <h2>{say(pageTexts.delegate)}</h2>
            <DelegateForm roles={own} />
          </section>
        )}
      </div>
    </>
  );
}

function DelegationRow({ one }: { readonly one: DelegationAnswer }) {
  const say = useSay();
  const format = useFormat();
  const { person } = useSession();
  const looksAfterPeople = usePermission({ object: 'person', action: 'write' });
  const change = useChange(endDelegation);
  const today = todayInVietNam();
  const state = one.until <= today ? 'roleEnded' : today < one.from ? 'roleComes' : 'roleHolds';
  const mayEnd = state !== 'roleEnded' && (person?.personId === one.fromPersonId || looksAfterPeople);
  const end = async () => {
    const { provinceId, delegationId, version } = one;
    const outcome = await change.send({ params: { provinceId, delegationId }, body: {}, ifMatch: version });
    if (outcome.ok) notify(say(pageTexts.delegationEnded));
  };
  return (
    <li className={styles.rowItem}>
      <div>
        <strong>{one.fromPersonName}</strong> → <strong>{one.toPersonName}</strong>
        <div>{one.roles.map((role) => `${say(role.roleName)} · ${role.unitName}`).join('; ')}</div>
        <div className="soft">
          {say(pageTexts.between, { from: format.day(one.from), until: format.day(one.until) })} · {one.reason}
        </div>
        <ProblemList problems={change.problems} />
      </div>
      <div className="row">
        <StatusBadge tone={state === 'roleHolds' ? 'good' : state === 'roleComes' ? 'waiting' : 'neutral'}>
          {say(pageTexts[state])}
        </StatusBadge>
        {mayEnd && (
          <Button variant="default" size="compact-sm" loading={change.sending} onClick={() => void end()}>
            {say(pageTexts.endDelegation)}
          </Button>
        )}
      </div>
    </li>
  );
}
