import { readCapitalTable } from '@muctieu/contract/capital/capital.operations';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import { keep, kept } from '../shared/kept-choice.ts';
import { useAddressState } from '../shared/use-address-state.ts';
import { useOperation } from '../shared/use-operation.ts';

export interface ShownYear {
  /** Undefined until the ledger has said which year has figures. */
  readonly year: string | undefined;
  /** The year was not chosen but is the newest with figures, and not this one: the page says so. */
  readonly newest: boolean;
  readonly choose: (year: string) => void;
}

const keyOf = (provinceId: string) => `muctieu.capital.year.${provinceId}`;

/** The year that was worked on last, so that the next page and the next day open at it. */
export function keepYear(provinceId: string, year: string): void {
  if (isYear(year)) keep(keyOf(provinceId), year);
}

const isYear = (text: string) => /^20\d\d$/.test(text);

/**
 * The budget year of a page: the one of its address, else the one worked on last on this machine, else the newest that has
 * figures, else this one.
 */
export function useShownYear(provinceId: string): ShownYear {
  const [chosen, setChosen] = useAddressState('nam');
  const choose = (year: string) => {
    keepYear(provinceId, year);
    setChosen(year);
  };
  const isChosen = isYear(chosen);
  const lastChosen = kept(keyOf(provinceId)) ?? '';
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
  if (isYear(lastChosen)) return { year: lastChosen, newest: false, choose };
  if (years.loading) return { year: undefined, newest: false, choose };
  return { year: found ?? thisYear, newest: found !== undefined && found !== thisYear, choose };
}
