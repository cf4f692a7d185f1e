import { useAddressState } from '../shared/use-address-state.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { entriesTexts } from './entries.texts.ts';
import { UnallocatedList } from './UnallocatedList.tsx';

/** Under the entries behind a figure of a node or holder: what of it is not allocated, and why. */
export function UnallocatedBehind({ provinceId }: { readonly provinceId: string }) {
  const say = useSay();
  const [nodeCode] = useAddressState('nodeCode');
  const [holderId] = useAddressState('holderId');
  const [budgetYear] = useAddressState('budgetYear');
  if (nodeCode === '' && holderId === '') return null;
  return (
    <section className="stack">
      <h2 className={styles.heading}>{say(entriesTexts.unallocated)}</h2>
      <UnallocatedList
        query={{
          provinceId,
          ...(nodeCode === '' ? {} : { nodeCode }),
          ...(holderId === '' ? {} : { holderId }),
          ...(budgetYear === '' ? {} : { budgetYear: Number(budgetYear) }),
        }}
      />
    </section>
  );
}
