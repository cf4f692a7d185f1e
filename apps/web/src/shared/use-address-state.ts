import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useCallback } from 'react';

/**
 * A choice that stands in the page's address (`?ngay=2025-07-01`), so that a link shows the same and «back» undoes it.
 * The empty text is left out of the address.
 */
export function useAddressState(name: string, initial = ''): [string, (value: string) => void] {
  const search = useRouterState({ select: ({ location }) => location.search as Readonly<Record<string, unknown>> });
  const navigate = useNavigate();
  const found = search[name];
  const change = useCallback(
    (value: string) => {
      void navigate({
        to: '.',
        replace: true,
        resetScroll: false,
        search: ((before: Readonly<Record<string, unknown>>) => ({
          ...before,
          [name]: value === '' || value === initial ? undefined : value,
        })) as never,
      });
    },
    [navigate, name, initial],
  );
  return [found === undefined ? initial : String(found), change];
}
