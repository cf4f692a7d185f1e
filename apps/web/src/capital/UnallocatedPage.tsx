import { useAddressState } from '../shared/use-address-state.ts';
import { useSay } from '../shared/use-say.ts';
import { besideLedgerTexts } from './beside-ledger.texts.ts';
import { besideLedgerSentences as texts } from './beside-ledger-pages.texts.ts';
import { CapitalHeader } from './CapitalHeader.tsx';
import { useOwnProvince } from './province-of.ts';
import { UnallocatedList } from './UnallocatedList.tsx';

/** What budgets and agencies have not given on, and why. */
export function UnallocatedPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const [budgetYear] = useAddressState('nam');
  return (
    <div className="stack">
      <CapitalHeader title={say(besideLedgerTexts.unallocated)} note={say(texts.unallocatedNote)} />
      <UnallocatedList query={{ provinceId, ...(budgetYear === '' ? {} : { budgetYear: Number(budgetYear) }) }} />
    </div>
  );
}
