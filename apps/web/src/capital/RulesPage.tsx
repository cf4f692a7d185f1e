import { Button } from '@mantine/core';
import { listRules } from '@muctieu/contract/capital/statement.operations';
import { ruleKindTexts } from '@muctieu/contract/capital/statement.texts';
import { ruleKinds } from '@muctieu/domain/capital/capital-rule';
import { useState } from 'react';
import { AppDialog } from '../shared/AppDialog.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DataTable } from '../shared/DataTable.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { usePermission } from '../shared/session.ts';
import { useAddressState } from '../shared/use-address-state.ts';
import { useFormat } from '../shared/use-format.ts';
import type { ItemOf } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import { besideLedgerTexts } from './beside-ledger.texts.ts';
import { besideLedgerSentences as texts } from './beside-ledger-pages.texts.ts';
import { CapitalHeader } from './CapitalHeader.tsx';
import styles from './capital.module.css';
import { useOwnProvince } from './province-of.ts';
import { RuleForm } from './RuleForm.tsx';

type Item = ItemOf<typeof listRules>;

/** Ceilings, counterpart ratios, norms and carry-over rules: dated, each with its document, marked where not verified. */
export function RulesPage() {
  const say = useSay();
  const format = useFormat();
  const provinceId = useOwnProvince();
  const [kind, setKind] = useAddressState('loai');
  const [open, setOpen] = useState<Item | 'new'>();
  const mayWrite = usePermission({ object: 'capital-plan', action: 'write' });
  return (
    <div className="stack">
      <CapitalHeader title={say(besideLedgerTexts.rules)} note={say(texts.rulesNote)} />
      <div className={`paper ${styles.tools}`}>
        <ChoiceField
          label={say(texts.kind)}
          value={kind}
          onChange={setKind}
          choices={[
            { value: '', label: say(texts.allKinds) },
            ...ruleKinds.map((one) => ({ value: one, label: say(ruleKindTexts[one] ?? texts.kind) })),
          ]}
        />
        {mayWrite && <Button onClick={() => setOpen('new')}>{say(texts.add)}</Button>}
      </div>
      <DataTable
        operation={listRules}
        label={say(besideLedgerTexts.rules)}
        query={{ provinceId, ...(kind === '' ? {} : { kind: ruleKinds.find((one) => one === kind) }) }}
        keyOf={(item) => item.ruleId}
        columns={[
          { key: 'kind', width: '9rem' },
          {
            key: 'subject',
            render: (item: Item) => (
              <>
                {item.subject}
                {item.provinceId === 'VN' && <span className={styles.soft}> ({say(texts.ofState)})</span>}
              </>
            ),
          },
          {
            key: 'amountDong',
            width: '10rem',
            render: (item: Item) => {
              const amount =
                item.perMille === undefined
                  ? item.amountDong && format.dong(item.amountDong)
                  : format.percent(item.perMille / 1000, 1);
              return item.unit === undefined ? amount : `${amount} / ${item.unit}`;
            },
          },
          { key: 'from', width: '7rem' },
          { key: 'until', width: '7rem' },
          {
            key: 'documentId',
            render: (item: Item) =>
              item.documentId === undefined ? null : (
                <PageLink to={`/van-ban/${item.documentId}`}>{item.documentId}</PageLink>
              ),
          },
          {
            key: 'verified',
            width: '9rem',
            render: (item: Item) => (
              <StatusBadge tone={item.verified ? 'good' : 'doubt'}>
                {say(item.verified ? texts.isVerified : texts.unverified)}
              </StatusBadge>
            ),
          },
          { key: 'note', width: '18rem' },
          ...(mayWrite
            ? [
                {
                  key: 'edit',
                  title: { vi: '', en: '' },
                  render: (item: Item) => (
                    <Button
                      size="xs"
                      variant="default"
                      onClick={() => setOpen(item)}
                      aria-label={`${say(texts.edit)} ${item.subject}`}
                    >
                      {say(texts.edit)}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      <AppDialog
        open={open !== undefined}
        title={say(open === 'new' ? texts.add : texts.edit)}
        onClose={() => setOpen(undefined)}
      >
        {open !== undefined && (
          <RuleForm
            provinceId={provinceId}
            {...(open === 'new' ? {} : { rule: open })}
            onDone={() => setOpen(undefined)}
          />
        )}
      </AppDialog>
    </div>
  );
}
