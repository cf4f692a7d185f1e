import { readCapitalTable } from '@muctieu/contract/capital/capital.operations';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import { useAddressState } from '../shared/use-address-state.ts';
import { useOperation } from '../shared/use-operation.ts';

export interface ShownYear {
  /** Undefined until the ledger has said which year has figures. */
  readonly year: string | undefined;
  /** The year was not chosen but is the newest with figures, and not this one: the page says so. */
  readonly newest: boolean;
  readonly choose: (year: string) => void;
}

/** The budget year of a page: the one of its address, else the newest that has figures, else this one. */
export function useShownYear(provinceId: string): ShownYear {
  const [chosen, choose] = useAddressState('nam');
  const isChosen = /^20\d\d$/.test(chosen);
  const years = useOperation(readCapitalTable, { query: { by: ['budgetYear'], provinceId: [provinceId] } });
  const thisYear = dayInVietNam(new Date()).slice(0, 4);
  const found = years.value?.rows
    .filter(({ sums: { assigned, carriedIn, disbursed } }) =>
      [assigned, carriedIn, disbursed].some((sum) => sum !== '0'),
    )
    .map(({ keys: [year = ''] }) => year)
    .toSorted()
    .at(-1);
  if (isChosen) return { year: chosen, newest: false, choose };
  if (years.loading) return { year: undefined, newest: false, choose };
  return { year: found ?? thisYear, newest: found !== undefined && found !== thisYear, choose };
}
