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
import { EndRule } from './EndRule.tsx';
import { useOwnProvince } from './province-of.ts';
import { RuleForm } from './RuleForm.tsx';
import { RuleHistory } from './RuleHistory.tsx';
import { useRuleFigure } from './use-rule-figure.ts';

type Item = ItemOf<typeof listRules>;
/** What is open over the list: a new rule, or one of it to be edited, replaced, ended or looked back at. */
type Open = { readonly what: 'new' } | { readonly what: 'edit' | 'replace' | 'end' | 'history'; readonly rule: Item };

/** Ceilings, counterpart ratios, norms and carry-over rules: dated, each with its document, marked where not verified. */
export function RulesPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const [kind, setKind] = useAddressState('loai');
  const [open, setOpen] = useState<Open>();
  const figureOf = useRuleFigure();
  const format = useFormat();
  const mayWrite = usePermission({ object: 'capital-plan', action: 'write' });
  const titleOf = (shown: Open | undefined) => {
    if (shown === undefined) return '';
    if (shown.what === 'new') return say(texts.add);
    return `${say(shown.what === 'replace' ? texts.replaceFrom : texts[shown.what])}: ${shown.rule.subject}`;
  };
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
        {mayWrite && <Button onClick={() => setOpen({ what: 'new' })}>{say(texts.add)}</Button>}
      </div>
      <DataTable
        operation={listRules}
        label={say(besideLedgerTexts.rules)}
        query={{ provinceId, ...(kind === '' ? {} : { kind: ruleKinds.find((one) => one === kind) }) }}
        keyOf={(item) => item.ruleId}
        columns={[
          {
            key: 'subject',
            width: '20rem',
            render: (item: Item) => (
              <div>
                <span className={styles.soft}>{say(ruleKindTexts[item.kind] ?? texts.kind)}: </span>
                {item.subject}
                {item.provinceId === 'VN' && <span className={styles.soft}> ({say(texts.ofState)})</span>}
                {item.note !== '' && <div className={styles.soft}>{item.note}</div>}
              </div>
            ),
          },
          {
            key: 'amountDong',
            width: '10rem',
            render: figureOf,
          },
          {
            key: 'from',
            title: texts.holds,
            kind: 'text',
            width: '9rem',
            render: ({ from, until }: Item) =>
              say(until === undefined ? texts.holdsFrom : texts.holdsFromUntil, {
                from: format.day(from),
                until: until === undefined ? '' : format.day(until),
              }),
          },
          {
            key: 'documentId',
            width: '11rem',
            render: (item: Item) => (
              <span className={styles.origin}>
                {item.documentId !== undefined && (
                  <PageLink to={`/van-ban/${item.documentId}`}>{item.documentSymbol ?? item.documentId}</PageLink>
                )}
                <StatusBadge tone={item.verified ? 'good' : 'doubt'}>
                  {say(item.verified ? texts.isVerified : texts.unverified)}
                </StatusBadge>
              </span>
            ),
          },
          {
            key: 'actions',
            title: texts.actions,
            width: '13rem',
            render: (item: Item) => (
              <span className={styles.actions}>
                {(mayWrite ? (['edit', 'replace', 'end', 'history'] as const) : (['history'] as const)).map((what) => (
                  <button
                    key={what}
                    type="button"
                    className={styles.filter}
                    aria-label={`${say(texts[what])}: ${item.subject}`}
                    onClick={() => setOpen({ what, rule: item })}
                  >
                    {say(texts[what])}
                  </button>
                ))}
              </span>
            ),
          },
        ]}
      />
      <AppDialog open={open !== undefined} title={titleOf(open)} onClose={() => setOpen(undefined)}>
        {open?.what === 'history' && <RuleHistory provinceId={provinceId} ruleId={open.rule.ruleId} />}
        {open?.what === 'end' && <EndRule provinceId={provinceId} rule={open.rule} onDone={() => setOpen(undefined)} />}
        {(open?.what === 'new' || open?.what === 'edit' || open?.what === 'replace') && (
          <RuleForm
            provinceId={provinceId}
            {...(open.what === 'new' ? {} : { rule: open.rule, replaces: open.what === 'replace' })}
            onDone={() => setOpen(undefined)}
          />
        )}
      </AppDialog>
    </div>
  );
}
