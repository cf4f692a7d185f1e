import { useAddressState } from '../shared/use-address-state.ts';
import { UnallocatedList } from './UnallocatedList.tsx';

/** Under the entries behind a figure of a node or holder: what of it is not allocated, and why. */
export function UnallocatedBehind({ provinceId }: { readonly provinceId: string }) {
  const [nodeCode] = useAddressState('nodeCode');
  const [holderId] = useAddressState('holderId');
  const [budgetYear] = useAddressState('budgetYear');
  if (nodeCode === '' && holderId === '') return null;
  return (
    <UnallocatedList
      query={{
        provinceId,
        ...(nodeCode === '' ? {} : { nodeCode }),
        ...(holderId === '' ? {} : { holderId }),
        ...(budgetYear === '' ? {} : { budgetYear: Number(budgetYear) }),
      }}
    />
  );
}
