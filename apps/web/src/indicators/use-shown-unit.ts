import { listUnits } from '@muctieu/contract/territory/territory.operations';
import { useSession } from '../shared/session.ts';
import { useAddressState } from '../shared/use-address-state.ts';
import { useOperation } from '../shared/use-operation.ts';

export interface ShownUnit {
  readonly unitId: string | undefined;
  readonly provinceId: string;
  readonly choose: (unitId: string) => void;
}

/** The unit in the address, else the person's own: a commune officer's commune, the province of everybody else. */
export function useShownUnit(): ShownUnit {
  const [written, choose] = useAddressState('don-vi');
  const roles = useSession().person?.roles ?? [];
  const role = roles.find(({ provinceId }) => provinceId !== 'VN') ?? roles[0];
  const provinceId = role === undefined || role.provinceId === 'VN' ? '11' : role.provinceId;
  const own = role?.unitId;
  const needed = written === '' && own === undefined;
  const query = { provinceId, level: 'province', limit: 1 } as const;
  const province = useOperation(listUnits, { query }, { enabled: needed });
  const unitId = written !== '' ? written : (own ?? province.value?.items[0]?.id);
  return { unitId, provinceId, choose };
}
