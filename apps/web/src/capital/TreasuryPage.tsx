import { Button } from '@mantine/core';
import { listTreasuryLines } from '@muctieu/contract/capital/treasury.operations';
import { treasuryStateTexts } from '@muctieu/contract/capital/treasury.texts';
import { useState } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useList } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import { CapitalHeader } from './CapitalHeader.tsx';
import styles from './capital.module.css';
import { useOwnProvince } from './province-of.ts';
import { sheetImportTitles } from './sheet-import.texts.ts';
import { TreasuryEntries } from './TreasuryEntries.tsx';
import { TreasuryLineItem } from './TreasuryLineItem.tsx';
import { TreasuryMonths } from './TreasuryMonths.tsx';
import { TreasuryUpload } from './TreasuryUpload.tsx';
import { treasuryPageTexts as texts } from './treasury.texts.ts';
import { useShownYear } from './use-newest-year.ts';

type LineState = 'open' | 'linked' | 'not-ours' | 'drafted';

/** The Treasury beside the ledger: statements in, months compared, exceptions worked off. */
export function TreasuryPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const shownYear = useShownYear(provinceId);
  const [typed, setTyped] = useState<string>();
  const year = typed ?? shownYear.year;
  const [state, setState] = useAddressState('tt');
  const shown = state === undefined || state === '' ? 'open' : state;
  const lines = useList(listTreasuryLines, {
    query: { provinceId, limit: 100, ...(shown === 'all' ? {} : { state: shown as LineState }) },
  });
  return (
    <div className="stack">
      <CapitalHeader title={say(sheetImportTitles.treasury)} note={say(texts.note)} />
      <TreasuryUpload provinceId={provinceId} />
      {year !== undefined && <TreasuryMonths provinceId={provinceId} year={year} onYear={setTyped} />}
      <section className="paper stack">
        <h2 className={styles.heading}>{say(texts.exceptions)}</h2>
        <div className={styles.tools}>
          <ChoiceField
            label={say(texts.state)}
            value={shown}
            onChange={setState}
            choices={[
              ...Object.entries(treasuryStateTexts).map(([value, text]) => ({ value, label: say(text) })),
              { value: 'all', label: say(texts.all) },
            ]}
          />
        </div>
        <ProblemList problems={lines.problems} />
        {lines.loading && <LoadingNote />}
        {!lines.loading && lines.problems.length === 0 && lines.items.length === 0 && (
          <p>{say(shown === 'open' ? texts.allWorkedOff : texts.empty)}</p>
        )}
        <ul className={styles.conflicts}>
          {lines.items.map((line) => (
            <TreasuryLineItem key={line.lineId} line={line} provinceId={provinceId} />
          ))}
        </ul>
        {lines.hasMore && (
          <div>
            <Button variant="default" loading={lines.loadingMore} onClick={lines.loadMore}>
              {say(texts.more)}
            </Button>
          </div>
        )}
      </section>
      {year !== undefined && <TreasuryEntries provinceId={provinceId} year={year} />}
    </div>
  );
}
