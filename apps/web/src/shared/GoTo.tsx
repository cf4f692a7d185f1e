import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Goes to an address with its query, in place of this page. */
export function GoTo({ address }: { readonly address: string }) {
  const navigate = useNavigate();
  useEffect(() => void navigate({ href: address, replace: true }), [navigate, address]);
  return null;
}
