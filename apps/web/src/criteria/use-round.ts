import { listRounds } from '@muctieu/contract/criteria/criteria.operations';
import type { RoundItem } from '@muctieu/contract/criteria/criteria-round';
import { useKeptOperation } from '../offline/use-kept-operation.ts';
import { useSession } from '../shared/session.ts';
import { useAddressState } from '../shared/use-address-state.ts';

export interface RoundChoice {
  readonly round: RoundItem | undefined;
  readonly rounds: readonly RoundItem[];
  readonly loading: boolean;
  readonly choose: (roundId: string) => void;
}

/** The province in which the person works. */
export function useOwnProvince(): string {
  const { person } = useSession();
  return person?.roles.find(({ provinceId }) => provinceId !== 'VN')?.provinceId ?? '11';
}

/** The round of the address; without one the newest of the province. */
export function useRound(): RoundChoice {
  const provinceId = useOwnProvince();
  const [chosen, choose] = useAddressState('ky');
  const { value, loading } = useKeptOperation(listRounds, { query: { provinceId, limit: 200 } });
  const rounds = value?.items ?? [];
  return { round: rounds.find(({ roundId }) => roundId === chosen) ?? rounds[0], rounds, loading, choose };
}
