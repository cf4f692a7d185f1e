import { Button } from '@mantine/core';
import { listMobilised, readMobilisedTable, reverseMobilised } from '@muctieu/contract/capital/disbursement.operations';
import { mobilisedCategoryTexts } from '@muctieu/contract/capital/statement.texts';
import { mobilisedCategories } from '@muctieu/domain/capital/mobilised';
import { useState } from 'react';
import { type ChosenDocument, DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { AppDialog } from '../shared/AppDialog.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { DataTable } from '../shared/DataTable.tsx';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { notify } from '../shared/notices.ts';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { ScrollFrame } from '../shared/ScrollFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { usePermission } from '../shared/session.ts';
import { TextField } from '../shared/TextField.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useChange } from '../shared/use-change.ts';
import { useFormat } from '../shared/use-format.ts';
import type { ItemOf } from '../shared/use-list.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { besideLedgerTexts } from './beside-ledger.texts.ts';
import { besideLedgerSentences as texts } from './beside-ledger-pages.texts.ts';
import { CapitalHeader } from './CapitalHeader.tsx';
import styles from './capital.module.css';
import { MobilisedForm } from './MobilisedForm.tsx';
import { useOwnProvince } from './province-of.ts';
import { useShownYear } from './use-newest-year.ts';
import { YearChoice } from './YearChoice.tsx';

type Item = ItemOf<typeof listMobilised>;

/** Mobilised capital in its six categories, by programme; each record with its document; mistakes are reversed. */
export function MobilisedPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const shown = useShownYear(provinceId);
  const [category, setCategory] = useAddressState('category');
  const [measure, setMeasure] = useAddressState('measure');
  const [nodeCode, setNode] = useAddressState('nodeCode');
  const [adds, setAdds] = useState(false);
  const [reversing, setReversing] = useState<Item>();
  const mayWrite = usePermission({ object: 'capital-plan', action: 'write' });
  const categoryAsked = mobilisedCategories.find((one) => one === category);
  const measureAsked = (['plan', 'actual'] as const).find((one) => one === measure);
  const narrowedBy = [
    ...(nodeCode === '' ? [] : [nodeCode]),
    ...(categoryAsked === undefined ? [] : [say(mobilisedCategoryTexts[categoryAsked] ?? texts.category)]),
    ...(measureAsked === undefined ? [] : [say(texts[measureAsked])]),
  ];
  const isNarrowed = narrowedBy.length > 0;
  const showAll = () => {
    setCategory('');
    setMeasure('');
    setNode('');
  };
  return (
    <div className="stack">
      <CapitalHeader title={say(besideLedgerTexts.mobilised)} note={say(texts.mobilisedNote)} />
      <div className={`paper ${styles.tools}`}>
        <YearChoice shown={shown} />
        {mayWrite && <Button onClick={() => setAdds(true)}>{say(texts.record)}</Button>}
      </div>
      {shown.year === undefined ? <LoadingNote /> : <SixCategories provinceId={provinceId} year={Number(shown.year)} />}
      {isNarrowed && (
        <div className={`paper row ${styles.tools}`}>
          <span>{say(texts.narrowed, { what: narrowedBy.join(', ') })}</span>
          <Button variant="default" size="xs" onClick={showAll}>
            {say(texts.showAll)}
          </Button>
        </div>
      )}
      <DataTable
        operation={listMobilised}
        label={say(besideLedgerTexts.mobilised)}
        query={{
          provinceId,
          ...(nodeCode === '' ? {} : { nodeCode }),
          ...(categoryAsked === undefined ? {} : { category: categoryAsked }),
          ...(measureAsked === undefined ? {} : { measure: measureAsked }),
        }}
        keyOf={(item) => item.recordId}
        sorts={false}
        columns={[
          { key: 'valueDate', width: '7rem' },
          { key: 'nodeCode', width: '7rem' },
          { key: 'unit' },
          { key: 'category' },
          { key: 'measure', width: '6rem' },
          { key: 'form', width: '6rem' },
          { key: 'quantity', width: '6rem' },
          { key: 'amountDong', width: '10rem' },
          { key: 'giver' },
          { key: 'reason', width: '18rem' },
          {
            key: 'reversal',
            title: { vi: '', en: '' },
            render: (item: Item) =>
              item.reversedBy !== undefined || item.reversalOf !== undefined ? (
                <StatusBadge tone="bad">{say(texts.reversed)}</StatusBadge>
              ) : mayWrite ? (
                <Button size="xs" variant="default" onClick={() => setReversing(item)}>
                  {say(texts.reverse)}
                </Button>
              ) : null,
          },
        ]}
      />
      <AppDialog open={adds} title={say(texts.record)} onClose={() => setAdds(false)}>
        {adds && <MobilisedForm provinceId={provinceId} onDone={() => setAdds(false)} />}
      </AppDialog>
      <AppDialog open={reversing !== undefined} title={say(texts.reverse)} onClose={() => setReversing(undefined)}>
        {reversing !== undefined && <ReverseForm item={reversing} onDone={() => setReversing(undefined)} />}
      </AppDialog>
    </div>
  );
}

function SixCategories({ provinceId, year }: { readonly provinceId: string; readonly year: number }) {
  const say = useSay();
  const format = useFormat();
  const table = useOperation(readMobilisedTable, { query: { provinceId, fromYear: year, toYear: year } });
  /** The budgets of this table are sums of the ledger: their entries stand behind them. */
  const ledgerLink = (programme: string, category: string, figure: 'held' | 'disbursed') =>
    `/von/but-toan?${new URLSearchParams({
      provinceId,
      budgetYear: String(year),
      ...(programme === 'total' ? {} : { nodeCode: programme }),
      ...(category === 'CENTRAL' ? { source: 'CENTRAL' } : { exceptSource: 'CENTRAL' }),
      figure,
    }).toString()}`;
  return (
    <ReadingFrame reading={table}>
      {({ rows, total }) => (
        <ScrollFrame className={`paper ${styles.scroll}`} label={say(besideLedgerTexts.mobilised)}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">
                  {say(texts.programmeRow)} <span className={styles.soft}>({say(texts.planActual)})</span>
                </th>
                {total.map(({ category }) => (
                  <th key={category} scope="col">
                    {say(mobilisedCategoryTexts[category] ?? texts.category)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...rows, { key: 'total', label: say(texts.total), sums: total }].map((row) => (
                <tr key={row.key} data-head={row.key === 'total'}>
                  <th scope="row">{row.label}</th>
                  {row.sums.map((sum) => (
                    <td key={sum.category}>
                      {sum.basis === 'ledger' ? (
                        <span className={styles.pair}>
                          <PageLink to={ledgerLink(row.key, sum.category, 'held')}>
                            {format.dong(sum.planDong)}
                          </PageLink>
                          <PageLink to={ledgerLink(row.key, sum.category, 'disbursed')}>
                            {format.dong(sum.actualDong)}
                          </PageLink>
                          <span className={styles.soft}>{say(texts.fromLedger)}</span>
                        </span>
                      ) : (
                        <span className={styles.pair}>
                          <span>{format.dong(sum.planDong)}</span>
                          <span>{format.dong(sum.actualDong)}</span>
                        </span>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </ReadingFrame>
  );
}

function ReverseForm({ item, onDone }: { readonly item: Item; readonly onDone: () => void }) {
  const say = useSay();
  const format = useFormat();
  const change = useChange(reverseMobilised, { refresh: ['capital.'] });
  const [document, setDocument] = useState<ChosenDocument>();
  const [reason, setReason] = useState('');
  const send = async () => {
    const outcome = await change.send({
      params: { recordId: item.recordId },
      body: { provinceId: item.provinceId, documentId: document?.documentId ?? item.documentId, reason },
    });
    if (!outcome.ok) return;
    notify(say(texts.reversed));
    onDone();
  };
  return (
    <ChangeForm
      problems={change.problems}
      busy={change.sending}
      submitLabel={say(texts.reverse)}
      onSubmit={() => void send()}
      onCancel={onDone}
    >
      <p>
        {format.dong(item.amountDong)}: {item.reason}
      </p>
      <DocumentSearchField label={say(texts.document)} value={document} onChange={setDocument} path="documentId" />
      <TextField path="reason" label={say(texts.reason)} value={reason} onChange={setReason} required />
    </ChangeForm>
  );
}
