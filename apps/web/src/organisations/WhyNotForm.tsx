import { Button } from '@mantine/core';
import { explainPermission } from '@muctieu/contract/access/access.operations';
import { permissionActionTexts } from '@muctieu/contract/access/access.texts';
import type { PermissionMatrixAnswer } from '@muctieu/contract/access/permission';
import { useState } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import type { ChosenUnit } from '../territory/chosen-unit.ts';
import { UnitPicker } from '../territory/UnitPicker.tsx';
import styles from './organisations.module.css';
import { pageTexts } from './organisations-page.texts.ts';

const actions = ['read', 'write', 'approve'] as const;

/** «Vì sao được, vì sao không?»: the answer in words; the question stands in the address, so that it can be sent on. */
export function WhyNotForm({ matrix }: { readonly matrix: PermissionMatrixAnswer }) {
  const say = useSay();
  const [object, setObject] = useAddressState('doi-tuong', 'report');
  const [actionWritten, setAction] = useAddressState('viec', 'approve');
  const [unit, setUnit] = useState<ChosenUnit>();
  const action = actions.find((one) => one === actionWritten) ?? 'read';
  const known = matrix.objects.some(({ code }) => code === object) ? object : 'report';
  const reading = useOperation(explainPermission, {
    query: { object: known, action, ...(unit === undefined ? {} : { unitId: unit.id }) },
  });
  return (
    <section className={`paper ${styles.card}`}>
      <h2>{say(pageTexts.why)}</h2>
      <p className="soft">{say(pageTexts.whyNote)}</p>
      <div className="stack">
        <div className={styles.question}>
          <ChoiceField
            label={say(pageTexts.action)}
            value={action}
            onChange={setAction}
            choices={actions.map((one) => ({ value: one, label: say(permissionActionTexts[one]) }))}
          />
          <ChoiceField
            label={say(pageTexts.object)}
            value={known}
            onChange={setObject}
            choices={matrix.objects.map(({ code, name }) => ({ value: code, label: say(name) }))}
          />
          <UnitPicker label={say(pageTexts.where)} value={unit} onChange={setUnit} />
          {unit !== undefined && (
            <Button variant="default" onClick={() => setUnit(undefined)}>
              {say(pageTexts.anywhere)}
            </Button>
          )}
        </div>
        <div role="status">
          <ReadingFrame reading={reading}>
            {({ permitted, answer, reasons, rolesNeeded }) => (
              <div className={styles.answer} data-permitted={permitted}>
                <p>
                  <StatusBadge tone={permitted ? 'good' : 'bad'}>
                    {say(permitted ? pageTexts.yes : pageTexts.no)}
                  </StatusBadge>
                </p>
                {permitted && <p>{say(answer)}</p>}
                <ul>
                  {reasons.map((reason) => (
                    <li key={reason.vi}>{say(reason)}</li>
                  ))}
                </ul>
                {rolesNeeded.length > 0 && (
                  <>
                    <p>{say(pageTexts.whose)}</p>
                    <ul>
                      {rolesNeeded.map(({ role, roleName, scopeName }) => (
                        <li key={`${role} ${scopeName.vi}`}>
                          <strong>{say(roleName)}</strong> {say(pageTexts.inScope, { scope: say(scopeName) })}
                        </li>
                      ))}
                    </ul>
                  </>
                )}
              </div>
            )}
          </ReadingFrame>
        </div>
      </div>
    </section>
  );
}
